import fc from 'fast-check';
import { expect, test } from 'vitest';
import { situations } from '../situation/situation.sample.ts';
import { emptySituation } from '../situation/situation.ts';
import { fromFragment, toFragment } from './link.ts';

test('a link reopens exactly the situation it was made from', () => {
	fc.assert(
		fc.property(situations, (situation) => {
			expect(fromFragment(`#${toFragment(situation)}`)).toEqual(situation);
		}),
	);
});

test('a link is plain address text, whatever the case says in Chinese', () => {
	const titled = { ...emptySituation('2026-06'), title: { zh: '四川骑手在杭州', en: 'A rider' } };
	expect(toFragment(titled)).toMatch(/^case=[\w-]+$/);
});

test('a damaged or foreign fragment opens nothing', () => {
	for (const fragment of ['', '#', '#part=2', '#case=', '#case=%%%', '#case=bnVsbA', '#case=e30'])
		expect(fromFragment(fragment)).toBeUndefined();
});
