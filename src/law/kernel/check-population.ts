import type { Outcome, Problem } from '../../study/index.ts';
import { isoMonth } from '../date.ts';
import type { Law } from '../typed.ts';
import { codeOf } from './code.ts';
import {
	type Careers,
	type Column,
	isYearly,
	type Population,
	valueAt,
	type YearlyCareers,
} from './population.ts';
import { firstMonth, lastMonth } from './table.ts';

/**
 * Whether a population's columns fit each other and the law: every array as long as it must be, months and places that
 * exist, careers in order. A kernel trusts what it is given, so everything that does not come from a checked reader is
 * checked first, once; it takes less time than one run.
 */
export function checkPopulation(law: Law, population: Population): Outcome<Population> {
	const check = new Check(law);
	check.persons(population);
	const { career } = population;
	if (career && isYearly(career)) check.years(career, population.size);
	else if (career) check.rows(career, population.size);
	const { problems } = check;
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: population };
}

class Check {
	readonly problems: Problem[] = [];
	private readonly places: number;
	private readonly law: Law;

	constructor(law: Law) {
		this.law = law;
		this.places = codeOf(law).places.length;
	}

	persons({ size, columns }: Population): void {
		for (const [name, column] of Object.entries(columns)) {
			this.length(name, column, size);
			if (name !== 'on' && name !== 'place') this.fact(name, column, size);
		}
		for (const name of ['on', 'place'] as const) {
			const column = columns[name];
			if (column === undefined) {
				this.tell('column-missing', `There is no column ${name}.`, `缺少列 ${name}。`);
			} else if (name === 'on') this.months(name, column, size);
			else this.placesIn(name, column, size);
		}
	}

	rows({ starts, from, to, place, fields }: Careers, size: number): void {
		const rows = starts[size] ?? 0;
		if (starts.length !== size + 1) this.wrongLength('starts', starts.length, size + 1);
		for (const [name, column] of Object.entries({ from, to, place })) this.length(name, column, rows);
		for (const [name, column] of Object.entries(fields)) {
			this.length(name, column, rows);
			this.fact(name, column, rows);
		}
		if (this.problems.length > 0) return;
		this.months('from', from, rows);
		this.placesIn('place', place, rows);
		for (let person = 0; person < size; person++) {
			const [first = 0, end = 0] = [starts[person], starts[person + 1]];
			if (end < first) {
				this.tell(
					'rows-order',
					`The rows of person ${person} end before they begin.`,
					`第 ${person} 人的履历行终点早于起点。`,
				);
				return;
			}
			let before = Number.NEGATIVE_INFINITY;
			for (let row = first; row < end; row++) {
				const [begins, ends] = [valueAt(from, row), valueAt(to, row)];
				if (!(begins > before && ends >= begins)) {
					this.tell(
						'rows-order',
						`Career row ${row} (person ${person}, from ${isoMonth(begins)}) ends before it begins or does not follow the one before it.`,
						`履历第 ${row} 行（第 ${person} 人，自 ${isoMonth(begins)} 起）终点早于起点，或未接在上一行之后。`,
					);
					return;
				}
				before = ends;
			}
		}
	}

	years(career: YearlyCareers, size: number): void {
		const { firstYear, years, place, without, growing, marked } = career;
		for (const [name, column] of Object.entries({ firstYear, years, place })) this.length(name, column, size);
		for (const [name, { start, growth }] of Object.entries(growing)) {
			this.known(name);
			this.length(name, start, size);
			this.length(name, growth, size);
		}
		const words = Object.entries(marked).map(([name, { marks }]): [string, Uint32Array] => [name, marks]);
		for (const [name] of words) this.known(name);
		for (const [name, { length }] of [['without', without] as const, ...words]) {
			if (length !== size * 2) this.wrongLength(name, length, size * 2);
		}
		if (this.problems.length > 0) return;
		this.placesIn('place', place, size);
		for (let person = 0; person < size; person++) {
			const [first, count] = [valueAt(firstYear, person), valueAt(years, person)];
			const fits = Number.isInteger(first) && Number.isInteger(count) && count >= 0 && count <= 64;
			if (fits && first * 12 >= firstMonth && (first + count) * 12 - 1 <= lastMonth) continue;
			this.tell(
				'years-range',
				`The career of person ${person} (${count} years from ${first}) is longer than 64 years or leaves 1900 to 2199.`,
				`第 ${person} 人的履历（自 ${first} 年起 ${count} 年）超过 64 年，或不在 1900 至 2199 年之间。`,
			);
			return;
		}
	}

	/** A fact's column: a name that the law knows, and codes of choices and places that exist, or NaN. */
	private fact(name: string, column: Column, length: number): void {
		this.known(name);
		const codes = this.codesOf(name);
		if (codes === undefined) return;
		const wrong = firstWrong(column, length, (code) => code >= 0 && code < codes, true);
		if (wrong === undefined) return;
		this.tell(
			'unknown-code',
			`Row ${wrong} of column ${name} is none of its ${codes} codes.`,
			`列 ${name} 第 ${wrong} 行不在其 ${codes} 个代码之内。`,
		);
	}

	/** How many codes a fact has; undefined for numbers, months and days. */
	private codesOf(name: string): number | undefined {
		const { variables, parameters, rules, enumerations } = this.law;
		const type = (variables[name] ?? parameters[name] ?? rules[name])?.type;
		if (type?.kind === 'boolean') return 2;
		if (type?.kind === 'place') return this.places;
		return type?.kind === 'choice' ? Object.keys(enumerations[type.of]?.values ?? {}).length : undefined;
	}

	private known(name: string): void {
		const { variables, parameters, rules } = this.law;
		if (variables[name] || parameters[name] || rules[name]) return;
		this.tell('unknown-name', `The law knows no fact ${name}.`, `法律中没有名为 ${name} 的事实。`);
	}

	private length(name: string, column: Column, length: number): void {
		if (typeof column !== 'number' && column.length !== length) this.wrongLength(name, column.length, length);
	}

	private wrongLength(name: string, length: number, wanted: number): void {
		this.tell(
			'column-length',
			`Column ${name} has ${length} values, not ${wanted}.`,
			`列 ${name} 有 ${length} 个值，应为 ${wanted} 个。`,
		);
	}

	private months(name: string, column: Column, length: number): void {
		const wrong = firstWrong(column, length, (month) => month >= firstMonth && month <= lastMonth);
		if (wrong === undefined) return;
		this.tell(
			'month-range',
			`Row ${wrong} of column ${name} is no month from 1900-01 to 2199-12.`,
			`列 ${name} 第 ${wrong} 行不是 1900-01 至 2199-12 之间的月份。`,
		);
	}

	private placesIn(name: string, column: Column, length: number): void {
		const wrong = firstWrong(column, length, (place) => place >= 0 && place < this.places);
		if (wrong === undefined) return;
		this.tell(
			'unknown-place',
			`Row ${wrong} of column ${name} is no place of the law.`,
			`列 ${name} 第 ${wrong} 行不是法律中的地区。`,
		);
	}

	private tell(code: string, en: string, zh: string): void {
		this.problems.push({ code, says: { en, zh } });
	}
}

/** The first value that is no whole number that fits; unknown ones may be let through. */
function firstWrong(
	column: Column,
	length: number,
	fits: (value: number) => boolean,
	unknown = false,
): number | undefined {
	const wrong = (value: number): boolean =>
		Number.isNaN(value) ? !unknown : !Number.isInteger(value) || !fits(value);
	if (typeof column === 'number') return length > 0 && wrong(column) ? 0 : undefined;
	for (let index = 0; index < length; index++) if (wrong(column[index] ?? Number.NaN)) return index;
	return undefined;
}
