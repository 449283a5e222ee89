import {
	dayOf,
	isoMonth,
	type Law,
	monthOf,
	type Scalar,
	sayValue,
	scalarOf,
	type Type,
} from '../../../src/law/index.ts';
import type { Language, Outcome, Problem, Words } from '../../../src/study/index.ts';
import type { Fact } from './fact.ts';

/**
 * What a person types into a field, read as the value of a fact. Numbers may carry the thousands commas and full-width
 * digits that people and Chinese keyboards write.
 */
export function readEntry(fact: Fact, text: string): Outcome<Scalar> {
	const typed = text.normalize('NFKC').trim();
	switch (fact.type.kind) {
		case 'number':
			return readNumber(fact, typed);
		case 'boolean':
			return typed === 'true' || typed === 'false'
				? { ok: true, value: typed === 'true' }
				: refused('not-a-choice', words('Choose yes or no.', '请选择是或否。'));
		case 'month':
			return readMonth(fact, typed);
		case 'date':
			return isDate(padded(typed))
				? { ok: true, value: padded(typed) }
				: refused('not-a-date', words('Write a date such as 2025-03-01.', '请填写日期，如2025-03-01。'));
		case 'choice':
		case 'place':
			return typed === ''
				? refused('not-a-choice', words('Choose one.', '请选择一项。'))
				: { ok: true, value: typed };
	}
}

/** The text a field shows for a value; shares as per cent, the way people say them. */
export function writeEntry(type: Type, value: Scalar | undefined): string {
	if (value === undefined) return '';
	return String(isShare(type) && typeof value === 'number' ? clean(value * 100) : value);
}

/** Whether a fact is typed as per cent. */
export function isShare(type: Type): boolean {
	return type.kind === 'number' && type.share === true;
}

/** A fact as people read it: its value with its unit, in words. */
export function sayFact(law: Law, type: Type, value: Scalar, language: Language): string {
	return sayValue(law, type, scalarOf(type, value, law) ?? value, language);
}

/** An ISO month as people read it. */
export function sayMonth(law: Law, iso: string, language: Language): string {
	return sayFact(law, { kind: 'month' }, iso, language);
}

function readNumber(fact: Fact, typed: string): Outcome<Scalar> {
	const plain = typed.replaceAll(/[,\s]|%$/g, '');
	const written = Number(plain);
	if (plain === '' || !Number.isFinite(written))
		return refused('not-a-number', words('Write a number, in digits.', '请用数字填写。'));
	const value = isShare(fact.type) ? clean(written / 100) : written;
	const [low, high] = fact.range ?? [];
	if (low !== undefined && high !== undefined && (value < low || value > high)) {
		const say = (number: number) =>
			isShare(fact.type)
				? `${clean(number * 100)}%`
				: number.toLocaleString('en', { maximumFractionDigits: 6 });
		return refused(
			'out-of-range',
			words(
				`Between ${say(low)} and ${say(high)}; you wrote ${say(value)}.`,
				`应在${say(low)}与${say(high)}之间，您填的是${say(value)}。`,
			),
		);
	}
	return { ok: true, value };
}

/** Takes off the noise that decimal fractions have in binary, so that 7% is 0.07. */
function clean(number: number): number {
	return Number(number.toPrecision(12));
}

function readMonth(fact: Fact, typed: string): Outcome<Scalar> {
	const iso = padded(typed);
	if (!/^\d{4}-\d{2}$/.test(iso) || monthOf(iso) === undefined)
		return refused('not-a-month', words('Write a month such as 1990-04.', '请填写年月，如1990-04。'));
	const [low, high] = (fact.range ?? []).map(isoMonth);
	if (low !== undefined && high !== undefined && (iso < low || iso > high))
		return refused(
			'out-of-range',
			words(`Between ${low} and ${high}; you wrote ${iso}.`, `应在${low}与${high}之间，您填的是${iso}。`),
		);
	return { ok: true, value: iso };
}

/** `1990-4` as ISO writes it. */
function padded(typed: string): string {
	const [year, ...rest] = typed.split('-');
	return [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
}

/** A real day of the calendar, so not 2025-02-30. */
function isDate(text: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(text) !== undefined;
}

function refused(code: string, says: Words): { ok: false; problems: readonly Problem[] } {
	return { ok: false, problems: [{ code, says }] };
}

function words(en: string, zh: string): Words {
	return { en, zh };
}
