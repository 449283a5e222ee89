import type { Day, Month } from './typed.ts';

const msPerDay = 86_400_000;

/** Reads `2024`, `2024-07` or `2024-07-01`; a year or month means its first day, or its last when `end` is set. */
export function dayOf(text: string | number, end = false): Day | undefined {
	const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(String(text));
	if (!match) return undefined;
	const year = Number(match[1]);
	const month = match[2] === undefined ? (end ? 12 : 1) : Number(match[2]);
	if (month < 1 || month > 12) return undefined;
	const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
	const date = match[3] === undefined ? (end ? last : 1) : Number(match[3]);
	if (date < 1 || date > last) return undefined;
	return Date.UTC(year, month - 1, date) / msPerDay;
}

/** Reads `2024-07` (or a full date, whose month counts) as months since year 0. */
export function monthOf(text: string | number): Month | undefined {
	const day = /^\d{4}-\d{2}/.test(String(text)) ? dayOf(text) : undefined;
	return day === undefined ? undefined : monthOfDay(day);
}

export function monthOfDay(day: Day): Month {
	const date = new Date(day * msPerDay);
	return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

export function firstDayOf(month: Month): Day {
	return Date.UTC(Math.floor(month / 12), month % 12, 1) / msPerDay;
}

export function lastDayOf(month: Month): Day {
	return firstDayOf(month + 1) - 1;
}

const isoDays = new Map<Day, string>();

/** The date as `2025-03-31`. Answers name few dates many times over, so each is written once. */
export function isoDay(day: Day): string {
	const known = isoDays.get(day);
	if (known !== undefined) return known;
	const written = new Date(day * msPerDay).toISOString().slice(0, 10);
	isoDays.set(day, written);
	return written;
}

export function isoMonth(month: Month): string {
	return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
