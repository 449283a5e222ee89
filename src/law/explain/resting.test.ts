import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { firstDayOf } from '../date.ts';
import { amended } from '../kernel/amended.ts';
import { byMonth, explained } from '../kernel/compare-with-explain.sample.ts';
import { randomLaw, randomRules } from '../kernel/random-law.sample.ts';
import { turned, withSwitches } from '../kernel/switched.ts';
import { lawOf, worthOf } from '../law.sample.ts';
import { randomCases } from '../random-persons.sample.ts';
import type { Law } from '../typed.ts';
import { restingOn } from './resting.ts';

vi.setConfig({ testTimeout: 60_000 });

/** For each rule, of how many random persons the answer rests on names; throws where one that does not changes. */
function resting(
	law: Law,
	names: readonly string[],
	changed: readonly Law[],
	seed: number,
): Record<string, number> {
	const cases = byMonth(randomCases(law, seed, 41));
	const asked = restingOn(law, new Set(names), randomRules);
	const before = explained(law, cases, randomRules);
	const rests = explained(asked.law, cases, [...asked.rests.values()]);
	const counts = randomRules.map((rule): [string, number] => {
		const found = rests[[...asked.rests.keys()].indexOf(rule)];
		return [rule, found?.filter((each) => each === 1).length ?? 0];
	});
	for (const each of changed) {
		const after = explained(each, cases, randomRules);
		for (const [at, rule] of randomRules.entries())
			for (const person of cases.keys()) {
				if (rests[[...asked.rests.keys()].indexOf(rule)]?.[person] === 1) continue;
				// 0 and -0 are one number to law
				const [was, is] = [before[at]?.[person] ?? 0, after[at]?.[person] ?? 0];
				if (was !== is && !(Number.isNaN(was) && Number.isNaN(is)))
					throw new Error(`${rule} of person ${person}: ${was}, then ${is}`);
			}
	}
	return Object.fromEntries(counts);
}

describe('whose answers rest on a name', () => {
	const values = { floor: 3000, share: 0.7, some_months: 12, unsure: 3, yearly_sum: 1 };

	test('nobody else is told another answer when it changes, whatever the rules', () => {
		let all = 0;
		let some = 0;
		fc.assert(
			fc.property(
				randomLaw,
				fc.integer(),
				fc.constantFrom('floor', 'share', 'some_months', 'unsure', 'yearly_sum'),
				(text, seed, name) => {
					const law = lawOf(...text.split('---\n'));
					const from = firstDayOf(1990 * 12);
					const changed = amended(law, [{ name, place: 'CN', from, worth: values[name] }]);
					const counts = Object.values(resting(law, [name], [changed], seed));
					all += counts.length * 41;
					some += counts.reduce((sum, each) => sum + each, 0);
				},
			),
			{ seed: 20_266, numRuns: 40 },
		);
		expect(some).toBeGreaterThan(all * 0.02);
		expect(some).toBeLessThan(all * 0.6);
	});

	test('so too where rules say what another law says, all of them or some', () => {
		const changes = { second: ['second_part'], third: ['account'] };
		const off: readonly Readonly<Record<string, boolean>>[] = [
			{ second: false },
			{ third: false },
			{ second: false, third: false },
		];
		let known = 0;
		let all = 0;
		fc.assert(
			fc.property(randomLaw, randomLaw, fc.integer(), (text, otherText, seed) => {
				const law = lawOf(...text.split('---\n'));
				const { second_part, account } = lawOf(...otherText.split('---\n')).rules;
				if (!second_part || !account) throw new Error('every random law has both');
				const other = { ...law, rules: { ...law.rules, second_part, account } };
				const both = withSwitches(law, other, changes);
				const changed = off.map((switches) => turned(both, switches));
				const counts = Object.values(resting(both, Object.keys(changes), changed, seed));
				known += counts.reduce((sum, each) => sum + each, 0);
				all += counts.length * 41;
				const cases = byMonth(randomCases(law, seed, 11));
				expect(explained(turned(both, { second: false, third: false }), cases, randomRules)).toEqual(
					explained(other, cases, randomRules),
				);
			}),
			{ seed: 20_267, numRuns: 20 },
		);
		expect(known).toBeGreaterThan(0);
		expect(known).toBeLessThan(all * 0.6);
	});

	test('what stands behind a condition that fails does not matter', () => {
		const label = 'label: {zh: 甲, en: A}, source: act';
		const law = lawOf(`
parameters:
  rate: {${label}, unit: share, values: [{from: 1990, value: 0.1}]}
variables:
  pay: {${label.replace(', source: act', '')}, unit: CNY/month}
  employed: {${label.replace(', source: act', '')}, type: boolean}
rules:
  due: {${label}, unit: CNY/month, versions: [{from: 1990, formula: 'if employed then pay * rate else 0'}]}
  high: {${label}, type: boolean, versions: [{from: 1990, formula: 'employed and due > pay'}]}
`);
		const { law: asked, rests } = restingOn(law, new Set(['rate']), ['due', 'high']);
		const told = (given: Readonly<Record<string, unknown>>) =>
			[...rests.values()].map((name) => worthOf(asked, name, { given }));
		expect(told({ employed: true, pay: 100 })).toEqual([true, true]);
		expect(told({ employed: false, pay: 100 })).toEqual([false, false]);
		// nobody knows, and no rate would tell
		expect(told({ pay: 100 })).toEqual([false, false]);
	});
});
