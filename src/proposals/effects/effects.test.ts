import { beforeAll, describe, expect, test } from 'vitest';
import { attributed } from '../attributed.ts';
import { chinaForTests, must } from '../china.sample.ts';
import { movedLaw } from '../moved.ts';
import { type Effects, effectsOf } from './effects.ts';
import { impossible } from './impossible.ts';
import { joined } from './sums.ts';
import { forSubjects, readied, sumsOf } from './sums-under.ts';

let china: Awaited<ReturnType<typeof chinaForTests>>;
let inForce: Effects;
beforeAll(async () => {
	china = await chinaForTests();
	inForce = must(effectsOf(china.subjects));
});

const everybody = (effects: Effects, rule: string): number => {
	const at = effects.measures.findIndex((measure) => measure.rule === rule);
	return effects.groups[0]?.amounts[at]?.value ?? Number.NaN;
};

describe('the law as it is', () => {
	test('laid over itself changes nothing, exactly', () => {
		expect(must(effectsOf(china.subjects, china.lawOf('as-it-is')))).toEqual(inForce);
	});

	test('leaves those who pay paying, and nobody gains or loses', () => {
		expect(everybody(inForce, 'effect.worth.gains')).toBe(0);
		expect(everybody(inForce, 'effect.worth.loses')).toBe(0);
		expect(everybody(inForce, 'effect.worth.newly_in')).toBe(0);
		expect(everybody(inForce, 'effect.worth.dropped_out')).toBe(0);
		const { columns, persons } = china.subjects;
		const paying = columns['people.contributing.pension_employee'];
		const payers = persons.reduce(
			(sum, weight, person) => sum + (typeof paying === 'object' && paying[person] === 1 ? weight : 0),
			0,
		);
		expect(everybody(inForce, 'effect.pension.insured')).toBe(payers);
	});
});

describe('every breakdown', () => {
	test.each(['place', 'sex', 'age', 'hukou', 'form', 'effect.income_group', 'effect.career.kind'])(
		'by %s adds up to everybody, in persons and in fen',
		(dimension) => {
			const effects = must(effectsOf(china.subjects, china.lawOf('withheld-by-platforms')));
			const [all] = effects.groups;
			const groups = effects.groups.filter((group) => group.dimension === dimension);
			expect(groups.reduce((sum, { persons }) => sum + persons, 0)).toBe(all?.persons);
			effects.measures.forEach(({ kind }, at) => {
				const known = groups.reduce((sum, { amounts }) => sum + (amounts[at]?.known ?? 0), 0);
				expect(known).toBe(all?.amounts[at]?.known);
				if (kind === 'mean') return;
				const scale = kind === 'money' ? 100 : 1;
				const fen = groups.reduce(
					(sum, { amounts }) => sum + Math.round((amounts[at]?.value ?? 0) * scale),
					0,
				);
				expect(fen).toBe(Math.round((all?.amounts[at]?.value ?? 0) * scale));
			});
		},
	);

	test('is the same however the people are cut for threads', () => {
		const { subjects } = china;
		const ready = must(readied(subjects, forSubjects(subjects, china.lawOf('matched-savings'))));
		const cut = Math.floor(subjects.size / 3);
		const parts = [sumsOf(subjects, ready, 0, cut), sumsOf(subjects, ready, cut)];
		expect(joined(parts)).toEqual(sumsOf(subjects, ready));
	});
});

describe('proposals', () => {
	test('of injury protection for all platform work protect everybody on platforms and leave pensions alone', () => {
		const effects = must(effectsOf(china.subjects, china.lawOf('injury-for-all-platform-work')));
		expect(everybody(effects, 'effect.injury.protected')).toBeGreaterThan(
			everybody(inForce, 'effect.injury.protected'),
		);
		expect(everybody(effects, 'effect.pension.monthly')).toBe(everybody(inForce, 'effect.pension.monthly'));
	});

	test('that keep fifteen years make more people qualify and nobody pay who did not wish to', () => {
		const effects = must(effectsOf(china.subjects, china.lawOf('fifteen-years-kept')));
		expect(everybody(effects, 'effect.pension.qualifies')).toBeGreaterThan(
			everybody(inForce, 'effect.pension.qualifies'),
		);
		expect(everybody(effects, 'effect.worth.dropped_out')).toBe(0);
	});

	test('with a credit for interruption ask lives of what the law in force never asks', () => {
		const effects = must(effectsOf(china.subjects, china.lawOf('credits-for-interruption-and-care')));
		expect(everybody(effects, 'effect.pension.monthly')).toBeGreaterThan(
			everybody(inForce, 'effect.pension.monthly'),
		);
	});

	test('moved to a lower price are joined by no fewer', () => {
		const { ground, subjects } = china;
		const proposal = ground.proposals.find(({ id }) => id === 'lower-floor-and-platform-share');
		if (!proposal) throw new Error('it is one of the study');
		const law = forSubjects(subjects, china.lawOf(proposal.id));
		let last = 0;
		let ready = must(readied(subjects, law));
		for (const rate of [0, 0.04, 0.08, 0.16]) {
			const moved = must(movedLaw(law, proposal, { 'proposal.platform_share.rate': rate }, subjects.on));
			ready = must(readied(subjects, moved, ready));
			const at = subjects.measures.findIndex(({ rule }) => rule === 'effect.pension.insured');
			const { sum, measures } = sumsOf(subjects, ready);
			const insured = sum.reduce((total, value, index) => total + (index % measures === at ? value : 0), 0);
			expect(insured).toBeGreaterThanOrEqual(last);
			last = insured;
		}
		const outside = movedLaw(law, proposal, { 'proposal.platform_share.rate': 0.5 }, subjects.on);
		expect(!outside.ok && outside.problems[0]?.says.zh).toContain('范围是 0 至 0.16');
	});

	test('whose floor is above the ceiling are told to be impossible', () => {
		const { subjects } = china;
		const law = forSubjects(subjects, china.lawOf('lower-floor-and-platform-share'));
		const { parameters } = law;
		const ratio = parameters['proposal.floor.ratio'];
		if (!ratio) throw new Error('it is moved by that proposal');
		const places = Object.fromEntries(
			Object.entries(ratio.places).map(([place, versions]) => [
				place,
				versions.map((version) => ({ ...version, worth: { kind: 'value' as const, value: 5 } })),
			]),
		);
		const absurd = { ...law, parameters: { ...parameters, 'proposal.floor.ratio': { ...ratio, places } } };
		const problems = impossible(subjects, must(readied(subjects, absurd)));
		expect(problems.map(({ code }) => code)).toContain('impossible-floor-below-ceiling');
		expect(problems[0]?.says.zh).toContain('缴费下限不高于上限');
	});
});

describe('attribution', () => {
	test('shares of provisions add up to the change', () => {
		const { ground, subjects } = china;
		const proposal = ground.proposals.find(({ id }) => id === 'lower-floor-and-platform-share');
		if (!proposal) throw new Error('it is one of the study');
		const law = china.lawOf(proposal.id);
		const effects = must(effectsOf(subjects, law));
		const { provisions, measures } = must(attributed(subjects, proposal, law));
		measures.forEach(({ rule, kind }, at) => {
			const change = everybody(effects, rule) - everybody(inForce, rule);
			const shared = provisions.reduce((sum, { shares }) => sum + (shares[at] ?? 0), 0);
			expect(shared).toBeCloseTo(change, kind === 'mean' ? 9 : 1);
		});
	});
});
