import type { Words } from '../words.ts';

// The age of a group: `all`, one year `30`, a band with both ends in it `25-29`, or an open one `60+`.

const pattern = /^(\d+)(?:(\+)|-(\d+))?$/;

/** Whether a text is an age as findings write it. */
export function isAge(text: string): boolean {
	return ageWords(text) !== undefined;
}

/** An age in words: 25—29岁, aged 25 to 29. */
export function ageWords(text: string): Words | undefined {
	if (text === 'all') return { zh: '全部年龄', en: 'all ages' };
	const [, from, open, to] = pattern.exec(text) ?? [];
	if (from === undefined) return undefined;
	if (open) return { zh: `${from}岁及以上`, en: `aged ${from} and over` };
	if (to === undefined) return { zh: `${from}岁`, en: `aged ${from}` };
	if (Number(to) < Number(from)) return undefined;
	if (from === '0') return { zh: `${Number(to) + 1}岁以下`, en: `under ${Number(to) + 1}` };
	return { zh: `${from}—${to}岁`, en: `aged ${from} to ${to}` };
}
