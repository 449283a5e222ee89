import type { Code, Law } from '../law/index.ts';
import { sqlText } from '../study/node.ts';
import type { Column, SourceColumn } from './table-columns.ts';

/** A name as SQL writes it. */
export function sqlName(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

const unknown = "'nan'::DOUBLE";

/** What may be wrong with a value. */
export type FaultKind = 'blank' | 'not a number' | 'not finite' | 'not readable' | 'out of range';

/**
 * How SQL reads a column: `code` is the number that stands for the law's value (see `Code`), NaN where nothing is known,
 * and NULL where what is written cannot be read; `text` is what is written.
 */
export interface ColumnSql {
	readonly code: string;
	readonly text: string;
}

export function columnSql(law: Law, code: Code, column: Column): ColumnSql {
	const { source, type } = column;
	const value = sqlName(source.name);
	const text = textOf(source);
	const blanks = Object.entries(column.values).flatMap(([key, meant]) =>
		meant === null ? [sqlText(key)] : [],
	);
	const isUnknown = [
		isBlank(source),
		...(blanks.length > 0 ? [`${text} IN (${blanks.join(', ')})`] : []),
	].join(' OR ');
	const read = (known: string): ColumnSql => ({
		code: `CASE WHEN ${isUnknown} THEN ${unknown} ELSE ${known} END`,
		text,
	});
	switch (type.kind) {
		case 'number': {
			const number = source.kind === 'text' ? `TRY_CAST(${text} AS DOUBLE)` : `${value}::DOUBLE`;
			// a factor must not turn a decimal number into its neighbour
			const scaled = column.times === 1 ? number : `round(${number} * ${column.times}, 6)`;
			return read(`CASE WHEN isfinite(${number}) THEN ${scaled} END`);
		}
		case 'boolean':
			if (source.kind === 'boolean') return read(`${value}::INTEGER::DOUBLE`);
			return read(
				lookUp(text, [
					...given(column, (meant) => Number(meant)),
					['true', 1],
					['false', 0],
					['1', 1],
					['0', 0],
				]),
			);
		case 'choice': {
			const choices = Object.keys(law.enumerations[type.of]?.values ?? {});
			return read(
				lookUp(text, [...given(column, (meant) => choices.indexOf(String(meant))), ...choices.map(numbered)]),
			);
		}
		case 'place': {
			const official = code.places.flatMap((place, index): readonly Entry[] => {
				const gb = law.places[place]?.gb;
				return gb === undefined ? [] : [[gb, index]];
			});
			const meant = given(column, (place) => code.places.indexOf(String(place)));
			return read(lookUp(text, [...meant, ...code.places.map(numbered), ...official]));
		}
		case 'month': {
			const day = dayOf(column, text);
			return read(`(year(${day}) * 12 + month(${day}) - 1)::DOUBLE`);
		}
		case 'date':
			return read(`date_diff('day', DATE '1970-01-01', ${dayOf(column, text)}::DATE)::DOUBLE`);
	}
}

/** Conditions, over the names of a code and a text in SQL, under which a value is at fault. */
export function faultsOf(
	column: Column,
	code: string,
	text: string,
): Readonly<Partial<Record<FaultKind, string>>> {
	const { source, type, range, required } = column;
	const faults: Partial<Record<FaultKind, string>> = {};
	if (required) faults.blank = isBlank(source);
	if (type.kind === 'number' && source.kind !== 'text') {
		faults['not finite'] = `${code} IS NULL`;
	} else if (type.kind === 'number') {
		faults['not a number'] = `${code} IS NULL AND TRY_CAST(${text} AS DOUBLE) IS NULL`;
		faults['not finite'] = `${code} IS NULL AND TRY_CAST(${text} AS DOUBLE) IS NOT NULL`;
	} else faults['not readable'] = `${code} IS NULL`;
	if (range)
		faults['out of range'] = `NOT isnan(${code}) AND NOT (${code} BETWEEN ${range[0]} AND ${range[1]})`;
	return faults;
}

/** The SQL of a person's key, a whole number or a text, by which rows of both tables belong together. */
export function keySql(person: SourceColumn, whole: boolean): string {
	return whole ? `${sqlName(person.name)}::BIGINT` : textOf(person);
}

/** What is written, NULL where that is nothing; whole numbers without a decimal point. */
function textOf({ name, kind }: SourceColumn): string {
	const value = sqlName(name);
	if (kind === 'text') return `nullif(trim(${value}::VARCHAR), '')`;
	if (kind !== 'number') return `${value}::VARCHAR`;
	return `CASE WHEN ${value} = floor(${value}) THEN coalesce(TRY_CAST(${value} AS BIGINT)::VARCHAR, ${value}::VARCHAR) ELSE ${value}::VARCHAR END`;
}

function isBlank(source: SourceColumn): string {
	return `${source.kind === 'text' ? textOf(source) : sqlName(source.name)} IS NULL`;
}

function dayOf({ source, dates }: Column, text: string): string {
	if (source.kind === 'date') return sqlName(source.name);
	const formats = dates === undefined ? ['%Y-%m-%d', '%Y-%m'] : [dates];
	return `try_strptime(${text}, [${formats.map(sqlText).join(', ')}])`;
}

/** A text, and the number that it stands for. */
type Entry = readonly [string, number];

function numbered(text: string, index: number): Entry {
	return [text, index];
}

/** What the holder's own codes stand for. Codes that stand for nothing known are read before. */
function given({ values }: Column, numberOf: (meant: string | number | boolean) => number): readonly Entry[] {
	return Object.entries(values).flatMap(([key, meant]): readonly Entry[] => {
		const number = meant === null ? -1 : numberOf(meant);
		return number < 0 || Number.isNaN(number) ? [] : [[key, number]];
	});
}

/** Finds a text among others: the first entry of each text counts. */
function lookUp(text: string, entries: readonly Entry[]): string {
	const numbers = new Map<string, number>();
	for (const [key, number] of entries) if (!numbers.has(key)) numbers.set(key, number);
	const keys = [...numbers.keys()].map(sqlText).join(', ');
	const list = [...numbers.values()].join(', ');
	return `list_extract([${list}]::DOUBLE[], enum_code(TRY_CAST(${text} AS ENUM(${keys})))::INTEGER + 1)`;
}
