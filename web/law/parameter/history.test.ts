import { expect, test } from 'vitest';
import { isoDay, type Parameter } from '../../../src/law/index.ts';
import { day, sample } from '../law.sample.ts';
import { sayingsIn } from '../sayings.ts';
import { historyIn, keysOf, worthAt } from './history.ts';
import { historyChart } from './history-chart.ts';
import { sayKey } from './key-words.ts';

const until = day('2024-12-31');

function parameter(name: string): Parameter {
	const found = sample.parameters[name];
	if (!found) throw new Error(`the sample has no ${name}`);
	return found;
}

function told(name: string, place: string, options = {}) {
	return historyIn(parameter(name), place, { until, ...options }).map(({ from, to, value, provisional }) =>
		[isoDay(from), isoDay(to), value, ...(provisional ? ['provisional'] : [])].join(' '),
	);
}

test('a history has no gaps: where nothing is known the latest value stands in, marked', () => {
	expect(told('pension.worker.floor', 'XA')).toEqual([
		'2020-01-01 2020-12-31 1000',
		'2021-01-01 2021-12-31 1000 provisional',
		'2022-01-01 2022-12-31 1200',
		'2023-01-01 2024-12-31 1200 provisional',
	]);
});

test('law made public later is left out of what was known before', () => {
	expect(told('pension.worker.rate', 'XA', { known: day('2016-01-15') })).toEqual([
		'2006-01-01 2015-12-31 0.1',
		'2016-01-01 2024-12-31 ',
	]);
});

test('a keyed parameter has a history for each of its keys', () => {
	expect(keysOf(parameter('injury.months'))).toEqual(['1', '5']);
	expect(told('injury.months', 'XA', { key: '5' })).toEqual(['2011-01-01 2024-12-31 18']);
	const [version] = parameter('injury.months').places.XA ?? [];
	expect(version && worthAt(version, '4')).toBe(12);
	expect(version && worthAt(version, '0')).toBeUndefined();
});

test('keys are said in words', () => {
	const say = (name: string, key: string) => sayKey(parameter(name), key, sayingsIn(sample, 'en'));
	expect(say('injury.share', 'mine')).toBe('miner');
	expect(say('injury.months', '5')).toBe('5 years');
});

test('the chart breaks its line where the next stretch is provisional, and goes on dashed', () => {
	const line = { name: 'Country', stretches: historyIn(parameter('pension.worker.floor'), 'XA', { until }) };
	const texts = { provisional: (value: string) => `${value} (provisional)`, unknown: 'unknown' };
	const { series } = historyChart(
		[line],
		parameter('pension.worker.floor').type,
		sayingsIn(sample, 'en'),
		texts,
		until,
	);
	expect(series).toMatchObject([
		{
			data: [
				['2020-01-01', 1000],
				['2021-01-01', 1000],
				['2021-01-01', null],
				['2022-01-01', 1200],
				['2023-01-01', 1200],
				['2023-01-01', null],
			],
		},
		{ lineStyle: { type: 'dashed' } },
	]);
});
