import { expect, test } from 'vitest';
import { china } from './china.sample.ts';
import { codingOf } from './coding.ts';
import { reachOf } from './reach.ts';

test('the law reaches staff, and riders where a province lets them be insured on their own; traders nowhere', async () => {
	const { law } = await china;
	const coding = codingOf(law);
	const people = [
		['employee', 'CN'],
		['platform_delivery', 'CN-ZJ'],
		['platform_delivery', 'CN-BJ'],
		['self_employed', 'CN-ZJ'],
	] as const;
	const columns = {
		on: 2024 * 12 + 5,
		form: Uint8Array.from(people, ([form]) => coding.choice('form_of_work', form)),
		place: Uint16Array.from(people, ([, place]) => coding.place(place)),
		'injury.new_form.platform': Uint8Array.from(people, () => coding.choice('platform', 'other')),
	};
	const { employed, injury } = reachOf(law, people.length, columns, coding);
	expect([...employed]).toEqual([1, 0, 0, 0]);
	expect([...injury]).toEqual([1, 1, 0, 0]);
});
