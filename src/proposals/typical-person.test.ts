import { beforeAll, expect, test } from 'vitest';
import { chinaForTests, must } from './china.sample.ts';
import { typicalPerson } from './typical-person.ts';

let china: Awaited<ReturnType<typeof chinaForTests>>;
beforeAll(async () => {
	china = await chinaForTests();
});

const month = 2027 * 12;

test('Mr Wang pays less with a lower floor and a platform share, and gets a smaller pension', () => {
	const { ground, lawOf } = china;
	const driver = ground.persons.find(({ path }) => path.endsWith('driver.yaml'));
	if (!driver) throw new Error('he is one of the study');
	const { before, after } = must(
		typicalPerson(ground.law, lawOf('lower-floor-and-platform-share'), driver, month),
	);
	const value = (answers: typeof before.answers, name: string): unknown => {
		const outcome = answers.find((answer) => answer.name === name)?.outcome;
		return outcome?.known ? outcome.value : undefined;
	};
	expect(value(before.answers, 'effect.paid.worker')).toBeCloseTo(1102, 6);
	expect(value(after.answers, 'effect.paid.worker')).toBeCloseTo(440.784, 6);
	expect(value(after.answers, 'effect.worth.gains')).toBe(true);
	expect(Number(value(after.answers, 'effect.pension.monthly'))).toBeLessThan(
		Number(value(before.answers, 'effect.pension.monthly')),
	);
	expect(after.answers[0]?.step.steps.length).toBeGreaterThan(0);
});

test('Ms Li, who has not joined, is told what joining would cost her', () => {
	const { ground, lawOf } = china;
	const rider = ground.persons.find(({ path }) => path.endsWith('rider.yaml'));
	if (!rider) throw new Error('she is one of the study');
	const law = lawOf('lower-floor-and-platform-share');
	const { before, after } = must(typicalPerson(ground.law, law, rider, month));
	const price = ({ answers }: typeof before) => {
		const outcome = answers.find(({ name }) => name === 'effect.pension.own_price')?.outcome;
		return outcome?.known ? Number(outcome.value) : Number.NaN;
	};
	expect(price(before)).toBeGreaterThan(900);
	expect(price(after)).toBeLessThan(price(before) / 2);
});

test('nobody’s answers change by the law as it is', () => {
	const { ground, lawOf } = china;
	for (const person of ground.persons) {
		const { before, after } = must(typicalPerson(ground.law, lawOf('as-it-is'), person, month));
		expect(after.answers.map(({ outcome }) => outcome)).toEqual(before.answers.map(({ outcome }) => outcome));
	}
});
