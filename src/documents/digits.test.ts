import { expect, test } from 'vitest';
import { typedDigits } from './digits.ts';

const found = (text: string) => typedDigits(text).map(({ digits }) => digits);

test('a result typed into a text is found', () => {
	expect(found('About 31.7% of flexible workers, or 70 million')).toEqual(['31.7%', '70']);
	expect(found('参保率为31.7%，约7057万人')).toEqual(['31.7%', '7057']);
});

test('dates, articles and names are no results', () => {
	const texts = [
		'From 1 July 2021 Article 12 and Articles 3 and 4 of Regulation 883/2004 apply, as in 2019–2020.',
		'C102 and R202, ICSE-18, SDG 1.3.1, Directive 2024/2831',
		'2021年7月1日起，依第12条及国发〔2005〕38号办理；2020年至2025年',
	];
	for (const text of texts) expect(found(text), text).toEqual([]);
});

test('a finding is asked for where a year stands beside a number', () => {
	expect(typedDigits('in 2024, 5 of them')).toEqual([{ digits: '5', at: 9 }]);
});
