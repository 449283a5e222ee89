import { expect, test } from 'vitest';
import { lawOf } from '../law.sample.ts';
import { programOf } from './lower.ts';

const label = 'label: {zh: 甲, en: A}';

/** Cuts by which two sums of a loop are taken: one whose law changes within a year, and one of a formula. */
function cutsBeside(formula: string): readonly (number | undefined)[] {
	const law = lawOf(`
parameters:
  share: {${label}, source: act, unit: share, values: [{from: 1990, value: 0.08}, {from: 2012-04, value: 0.3}]}
variables:
  wage: {${label}, unit: CNY/month, period: month}
  points: {${label}, unit: '1', period: month}
rules:
  paid: {${label}, source: act, period: month, unit: CNY/month, versions: [{from: 1950, formula: 'wage * share'}]}
  added: {${label}, source: act, period: month, unit: '1', versions: [{from: 1950, formula: '${formula}'}]}
  paid_in_all: {${label}, source: act, unit: CNY, versions: [{from: 1950, formula: 'total(paid)'}]}
  added_up: {${label}, source: act, unit: '1', versions: [{from: 1950, formula: 'total(added)'}]}
`);
	const { program } = programOf({
		law,
		ask: ['paid_in_all', 'added_up'],
		columns: [],
		fields: ['wage', 'points'],
	});
	return program.stages.flatMap(({ loops }) =>
		loops.flatMap(({ parts }) => parts.flatMap(({ folds }) => folds.map(({ cuts }) => cuts))),
	);
}

test('sums of whole numbers are cut wherever another sum is; others have cuts of their own', () => {
	expect(cutsBeside('points')).toEqual([undefined, 0]);
	expect(cutsBeside('if points > 0 then 1 else 0')).toEqual([undefined, undefined]);
});
