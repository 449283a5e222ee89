import { beforeAll, describe, expect, test } from 'vitest';
import { checkedLaw } from './check-proposal.ts';
import { chinaForTests, must } from './china.sample.ts';
import type { Ground } from './ground.ts';
import { readProposal } from './read-proposals.ts';

let ground: Ground;
beforeAll(async () => {
	({ ground } = await chinaForTests());
});

const head = `proposal:
  title: {zh: 试一试, en: A trial}
  author: somebody
  purpose: {zh: 试一试, en: to try}
`;

function codesOf(rest: string, today = 2026 * 12): readonly string[] {
	const { proposal } = must(readProposal('trial.yaml', { path: 'trial.yaml', text: `${head}${rest}` }));
	const law = checkedLaw(ground, proposal, today);
	if (law.ok) return [];
	for (const { says } of law.problems) expect(says.zh.length * says.en.length).toBeGreaterThan(0);
	return law.problems.map(({ code }) => code);
}

const rate = (value: number): string => `place: CN
parameters:
  pension.employee.rate.flexible:
    values: [{from: 2027-01, source: proposal-effects, value: ${value}}]
`;

describe('a proposal is refused', () => {
	test('that would begin in the past, but not once it is a study’s own', () => {
		expect(codesOf(`  from: 2027-01\n${rate(0.12)}`)).toEqual([]);
		expect(codesOf(`  from: 2027-01\n${rate(0.12)}`, 2027 * 12 + 3)).toEqual(['starts-in-the-past']);
		expect(codesOf(`  from: 2027-01\n${rate(0.12)}`, 0)).toEqual([]);
		for (const own of ground.proposals) expect(checkedLaw(ground, own, 2100 * 12).ok, own.id).toBe(true);
	});

	test('with a negative rate', () => {
		expect(codesOf(`  from: 2027-01\n${rate(-0.12)}`)).toEqual(['negative-value']);
	});

	test('that names what is not in this study’s law', () => {
		const codes = codesOf(`  from: 2027-01
place: CN
rules:
  effect.pension.must:
    versions: [{from: 2027-01, source: proposal-effects, formula: it.separate.covered}]
`);
		expect(codes).not.toEqual([]);
	});

	test('that is about a place of another study', () => {
		expect(codesOf('  from: 2027-01\nplace: IT\n')).toContain('unknown-place');
	});

	test('that puts together two that contradict each other, unless it settles what holds', () => {
		const both = '  from: 2027-01\n  includes: [withheld-by-platforms, full-equal-treatment]\nplace: CN\n';
		expect(codesOf(both)).toEqual(['overlays-contradict']);
	});

	test('that includes one which there is not, with where and which may be meant', () => {
		expect(codesOf('  from: 2027-01\n  includes: [withheld]\nplace: CN\n')).toEqual(['unknown-proposal']);
	});

	test('whose moves or provisions name nothing', () => {
		const codes = codesOf(`  from: 2027-01
  moves: {no.such.rate: {label: {zh: 无, en: none}, range: [0, 1], step: 0.1}}
  provisions: {part: {label: {zh: 无, en: none}, names: [no.such.rule]}}
place: CN
`);
		expect(codes).toEqual(['not-movable', 'unknown-name']);
	});
});

describe('the study’s own proposals', () => {
	test('can all be laid over its law', () => {
		expect(ground.proposals.length).toBeGreaterThanOrEqual(14);
		for (const proposal of ground.proposals) expect(must(checkedLaw(ground, proposal)).rules).toBeDefined();
	});
});
