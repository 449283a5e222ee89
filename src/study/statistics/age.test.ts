import { describe, expect, test } from 'vitest';
import { ageWords, isAge } from './age.ts';

describe('the age of a group', () => {
	test.each([
		['all', '全部年龄', 'all ages'],
		['30', '30岁', 'aged 30'],
		['25-29', '25—29岁', 'aged 25 to 29'],
		['60+', '60岁及以上', 'aged 60 and over'],
		['0-59', '60岁以下', 'under 60'],
	])('%s reads %s', (age, zh, en) => {
		expect(isAge(age)).toBe(true);
		expect(ageWords(age)).toEqual({ zh, en });
	});

	test.each(['', 'under_60', '29-25', '60-', 'old'])('"%s" is none', (age) => {
		expect(isAge(age)).toBe(false);
	});
});
