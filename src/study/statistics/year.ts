import type { Words } from '../words.ts';

// The year of a figure: `2024`, a month `2024-06`, a quarter `2024-Q3`, or a span `2020..2025` of either.

const pattern = /^(\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]))?)(?:\.\.(\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]))?))?$/;

/** Whether a text is a year as findings write it; an empty one means that the source does not state it. */
export function isYear(text: string): boolean {
	return text === '' || pattern.test(text);
}

/** A year in words: 2024年6月, June 2024. */
export function yearWords(text: string): Words | undefined {
	if (text === '') return { zh: '年份未说明', en: 'year not stated' };
	const [, from, to] = pattern.exec(text) ?? [];
	if (from === undefined) return undefined;
	const first = pointWords(from);
	if (to === undefined) return first;
	const last = pointWords(to);
	return { zh: `${first.zh}至${last.zh}`, en: `${first.en} to ${last.en}` };
}

const months = [
	...['January', 'February', 'March', 'April', 'May', 'June'],
	...['July', 'August', 'September', 'October', 'November', 'December'],
];

function pointWords(text: string): Words {
	const [year = '', part] = text.split('-');
	if (part === undefined) return { zh: `${year}年`, en: year };
	if (part.startsWith('Q')) {
		const quarter = part.slice(1);
		return { zh: `${year}年第${'一二三四'[Number(quarter) - 1]}季度`, en: `${year}, quarter ${quarter}` };
	}
	return { zh: `${year}年${Number(part)}月`, en: `${months[Number(part) - 1]} ${year}` };
}
