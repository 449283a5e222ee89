import { expect, test } from 'vitest';
import { ownLaw } from '../contents/places.ts';
import { day, entry, sample } from '../law.sample.ts';
import { sayingsIn } from '../sayings.ts';
import { words } from '../words.ts';
import { compare, placesCompared } from './compare.ts';
import { comparisonCsv } from './comparison-csv.ts';

const places = ['XA', 'XA-N', 'XA-N-P', 'XA-S'];
const on = day('2020-06-01');

function cellsOf(id: string) {
	const [row] = compare(sample, [entry(id)], places, { on });
	return row?.cells.map(({ column, inherited, sameAs }) => [column, inherited, sameAs]);
}

test('a place that decides otherwise differs, and those below it inherit that', () => {
	expect(cellsOf('pension.worker.rate')).toEqual([
		['XA', false, undefined],
		['XA-N', false, undefined],
		['XA-N-P', true, 'XA-N'],
		['XA-S', true, 'XA'],
	]);
});

test('what all places share does not differ', () => {
	const rows = compare(sample, [entry('injury.share'), entry('pension.worker.due')], places, { on });
	expect(rows.map(({ differs }) => differs)).toEqual([false, true]);
});

test('before the place decided there was no difference', () => {
	const [row] = compare(sample, [entry('pension.worker.rate')], places, { on: day('2010-01-01') });
	expect(row?.differs).toBe(false);
});

test('only parameters and rules are compared', () => {
	expect(compare(sample, [entry('wage'), entry('retirement')], places, { on })).toEqual([]);
});

test('a comparison takes two to five existing places, or else those with most law of their own', () => {
	const own = ownLaw(sample);
	expect(placesCompared(sample, own, 'XA-S,XA-N,nowhere')).toEqual(['XA-S', 'XA-N']);
	expect(placesCompared(sample, own, 'XA-S')).toEqual(['XA', 'XA-N']);
	expect(placesCompared(sample, own, undefined)).toEqual(['XA', 'XA-N']);
});

test('the saved table has one line for what one place says, bare values and the article', () => {
	const rows = compare(sample, [entry('pension.worker.rate')], ['XA', 'XA-N'], { on });
	const { columns, rows: lines } = comparisonCsv(
		sample,
		rows,
		sayingsIn(sample, 'en'),
		(key) => words[key].en,
	);
	expect(lines.every((line) => line.length === columns.length)).toBe(true);
	expect(lines[0]).toEqual(
		expect.arrayContaining([
			'pension.worker.rate',
			'XA',
			0.08,
			'2016-01-01',
			'国法〔2005〕1号',
			'第四条',
			'A',
		]),
	);
	expect(lines[1]).toEqual(expect.arrayContaining(['XA-N', 0.09, '北发〔2012〕7号', 'B']));
});
