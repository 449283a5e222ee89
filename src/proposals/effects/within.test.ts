import { beforeAll, expect, test } from 'vitest';
import { chinaForTests, must } from '../china.sample.ts';
import { effectsOf } from './effects.ts';
import { recordsOf, within } from './within.ts';

let china: Awaited<ReturnType<typeof chinaForTests>>;
beforeAll(async () => {
	china = await chinaForTests();
});

test('subjects of one place come to what that place comes to among all', () => {
	const { subjects } = china;
	const all = must(effectsOf(subjects)).groups.find(({ value }) => value === 'CN-ZJ');
	const there = within(subjects, 'place', 'CN-ZJ');
	const [everybody, ...groups] = there ? must(effectsOf(there)).groups : [];
	expect(everybody?.amounts).toEqual(all?.amounts);
	expect(everybody?.persons).toBe(all?.persons);
	expect(groups.find(({ value }) => value === 'CN-GD')?.persons).toBe(0);
});

test('records of the groups of a dimension are those of everybody', () => {
	const { subjects } = china;
	const records = recordsOf(subjects);
	const bySex = subjects.groups.reduce(
		(sum, { dimension }, at) => sum + (dimension === 'sex' ? (records[at] ?? 0) : 0),
		0,
	);
	expect(records[0]).toBe(subjects.size);
	expect(bySex).toBe(subjects.size);
});
