import { describe, expect, test } from 'vitest';
import { isYear, yearWords } from './year.ts';

describe('the year of a figure', () => {
	test.each([
		['2024', '2024年', '2024'],
		['2024-06', '2024年6月', 'June 2024'],
		['2022-Q3', '2022年第三季度', '2022, quarter 3'],
		['2020..2025', '2020年至2025年', '2020 to 2025'],
		['2025-01..2025-11', '2025年1月至2025年11月', 'January 2025 to November 2025'],
		['', '年份未说明', 'year not stated'],
	])('%s reads %s', (year, zh, en) => {
		expect(isYear(year)).toBe(true);
		expect(yearWords(year)).toEqual({ zh, en });
	});

	test.each(['24', '2024-13', '2024-Q5', '2020-2025', 'all', '2024 '])('%s is none', (year) => {
		expect(isYear(year)).toBe(false);
		expect(yearWords(year)).toBeUndefined();
	});
});
