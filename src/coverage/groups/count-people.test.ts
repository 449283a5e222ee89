import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Law } from '../../law/index.ts';
import { dimensionsOf } from '../../population/index.ts';
import { schemes, steps } from '../cascade/steps.ts';
import { must, peopleOf, readChina, type SamplePerson } from '../people.sample.ts';
import { eightWorkers, withoutWork } from '../people-of-china.sample.ts';
import type { Answering, Asked } from './ask-people.ts';
import { type Counting, countPeople, questionsOf } from './count-people.ts';
import { all, type Group, groupBreakdowns, groupCascade, groupsOf } from './group.ts';
import { kernelAnswering } from './kernel.ts';
import { personsIn } from './tally.ts';

let law: Law;
let counting: Counting;
let asked: Asked;
let answering: Answering;
beforeAll(async () => {
	({ law } = await readChina());
	const dimensions = must(dimensionsOf(law, ['place', 'sex', 'form', 'hukou', 'age']));
	counting = { breakdowns: groupBreakdowns(dimensions), conditions: [], asks: [] };
	asked = must(questionsOf(law, peopleOf(law, eightWorkers), counting));
	answering = kernelAnswering(asked.program);
});

/** The groups of the eight workers and whoever joins them: all tell the same facts, and one kernel serves. */
async function groupsFor(others: readonly SamplePerson[]): Promise<readonly Group[]> {
	const people = peopleOf(law, [...eightWorkers, ...others]);
	return groupsOf(must(await countPeople(people, counting, asked, answering)));
}

const everybody = (groups: readonly Group[]): Group => {
	const group = groups.find(({ place, sex, dimension }) => place === all && sex === all && dimension === '');
	if (!group) throw new Error('nobody was counted');
	return group;
};

describe('eight workers', () => {
	test('are lost from the employees’ pension one by one, each for a reason', async () => {
		const groups = await groupsFor([withoutWork]);
		const { reached, losses, inAll } = groupCascade(everybody(groups), 0);
		expect(reached).toEqual({
			in_work: 4700,
			covered: 3800,
			open_here: 3200,
			enrolled: 1500,
			contributing: 1200,
			on_track: 1000,
			adequate: 1000,
		});
		expect(losses).toEqual([
			{ step: 'covered', reason: 'excluded_by_status', persons: 900 },
			{ step: 'open_here', reason: 'excluded_by_place', persons: 600 },
			{ step: 'enrolled', reason: 'not_taken_up', persons: 500 },
			{ step: 'enrolled', reason: 'cannot_afford', persons: 400 },
			{ step: 'enrolled', reason: 'employer_does_not_enrol', persons: 800 },
			{ step: 'contributing', reason: 'interrupted', persons: 300 },
			{ step: 'on_track', reason: 'will_not_reach_the_years', persons: 200 },
		]);
		expect(inAll).toEqual({ enrolled: 1500, contributing: 1200 });
	});

	test('the rider is the only one within occupational injury protection, whose benefits of 2024 are unknown', async () => {
		const { reached, losses } = groupCascade(everybody(await groupsFor([])), 3);
		expect(reached).toMatchObject({ covered: 500, contributing: 500, on_track: 500, adequate: 0 });
		expect(losses.at(-1)).toEqual({ step: 'adequate', reason: 'unknown', persons: 500 });
	});
});

describe('whoever the people are', () => {
	const anyone = fc.record({
		like: fc.nat(eightWorkers.length - 1),
		weight: fc.double({ min: 0, max: 5000, noNaN: true }),
		place: fc.constantFrom('CN-BJ', 'CN-ZJ', 'CN-GD', 'CN-SC', 'CN'),
		facts: fc.record(
			{
				sex: fc.constantFrom('male', 'female'),
				born: fc.integer({ min: 1950, max: 2007 }).map((year) => `${year}-05`),
				hukou_place: fc.constantFrom('CN-BJ', 'CN-SC', 'CN'),
				form: fc.constantFrom('employee', 'casual', 'platform_ride', 'student', 'past_retirement', 'farmer'),
				'people.insured.injury': fc.boolean(),
				'people.contributing.injury': fc.boolean(),
				'people.insured.pension_resident': fc.boolean(),
			},
			{ requiredKeys: [] },
		),
	});
	const somebody = anyone.map(({ like, weight, place, facts }): SamplePerson => {
		const model = eightWorkers[like];
		if (!model) throw new RangeError('there are eight');
		return { weight, place, facts: { ...model.facts, ...facts }, career: model.career };
	});

	test('each step is the one before less its losses, in every group and scheme', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(somebody, { minLength: 1, maxLength: 12 }), async (persons) => {
				for (const group of await groupsFor(persons)) {
					schemes.forEach((_, scheme) => {
						const { reached, losses } = groupCascade(group, scheme);
						steps.forEach((step, index) => {
							const before = steps[index - 1];
							if (!before) return;
							const lost = losses.filter((loss) => loss.step === step);
							const sum = lost.reduce((total, { persons }) => total + persons, 0);
							expect(reached[before] - sum).toBeCloseTo(reached[step], 6);
						});
						expect(reached.in_work).toBe(personsIn(group.persons));
					});
				}
			}),
			{ numRuns: 25 },
		);
	});

	test('places, sexes and the values of every dimension add up to everybody, exactly', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(somebody, { minLength: 1, maxLength: 12 }), async (persons) => {
				const groups = await groupsFor(persons);
				const whole = everybody(groups);
				const sums = (some: readonly Group[]) =>
					whole.outcomes.map((counts, scheme) =>
						counts.map((_, at) => some.reduce((sum, each) => sum + (each.outcomes[scheme]?.[at] ?? 0), 0)),
					);
				const plain = groups.filter(({ dimension }) => dimension === '');
				expect(sums(plain.filter(({ place, sex }) => place !== all && sex === all))).toEqual(whole.outcomes);
				expect(sums(plain.filter(({ place, sex }) => place === all && sex !== all))).toEqual(whole.outcomes);
				for (const name of ['form', 'hukou', 'age']) {
					const by = groups.filter(
						({ place, sex, dimension }) => place === all && sex === all && dimension === name,
					);
					expect(sums(by)).toEqual(whole.outcomes);
				}
			}),
			{ numRuns: 25 },
		);
	});
});

describe('breaking people down', () => {
	test('by something unknown is refused with the nearest name', () => {
		const outcome = dimensionsOf(law, ['sexx']);
		expect(!outcome.ok && outcome.problems[0]?.fix?.en).toContain('sex');
	});

	test('by the same thing twice, or by what has many values, is refused', () => {
		const codes = (names: readonly string[]) => {
			const outcome = dimensionsOf(law, names);
			return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
		};
		expect(codes(['sex', 'sex'])).toEqual(['dimension-twice']);
		expect(codes(['wage'])).toEqual(['unknown-dimension']);
	});

	test('by what these people do not tell is refused', () => {
		const people = peopleOf(law, eightWorkers);
		const [sector] = must(dimensionsOf(law, ['sector']));
		const outcome = questionsOf(law, people, {
			breakdowns: sector ? [[sector]] : [],
			conditions: [],
			asks: [],
		});
		expect(!outcome.ok && outcome.problems.map(({ code }) => code)).toEqual(['dimension-not-told']);
	});

	test('by any yes-or-no rule of the people’s law works', async () => {
		const [flexible] = must(dimensionsOf(law, ['coverage.group.flexible']));
		expect(flexible?.values.map(({ name }) => name)).toEqual(['false', 'true']);
	});
});
