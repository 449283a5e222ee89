import { type Field, type Finding, fields, findingKey } from '../finding.ts';
import type { Choice } from './check.ts';

/** A value for every field: one figure, if there is one. */
export type Key = Readonly<Record<Field, string>>;
/** A choice for every field: one figure, or several. */
export type Selection = Readonly<Record<Field, Choice>>;

/** What a field is when a figure is not broken down by it. */
export const undivided: Key = {
	id: '',
	place: '',
	year: '',
	sex: 'all',
	age: 'all',
	hukou: 'all',
	form: 'all',
	scheme: '',
	sector: 'all',
	category: '',
	proposal: '',
};

/** Findings as checks ask for them. */
export interface Lookup {
	/** The sum of the figures selected, where all are there; `parts` are parts of `whole`. */
	sum(selection: Selection, whole: Key): number | undefined;
	/** The figures selected; fields with several values or `any` accept all. */
	matching(selection: Selection): readonly Finding[];
}

export function lookupOf(findings: readonly Finding[]): Lookup {
	const byKey = new Map(findings.map((finding) => [findingKey(finding), finding.value]));
	const byId = Map.groupBy(findings, ({ id }) => id);
	const matching = (selection: Selection) => {
		const ids = typeof selection.id === 'string' ? [selection.id] : selection.id;
		const exact = fields.filter((field) => field !== 'id' && isOne(selection[field]));
		return ids
			.flatMap((id) => byId.get(id) ?? [])
			.filter((finding) => exact.every((field) => finding[field] === selection[field]));
	};
	const sum = (selection: Selection, whole: Key): number | undefined => {
		const several = fields.find((field) => typeof selection[field] !== 'string');
		if (several) {
			const values = selection[several];
			return total([...values].map((value) => sum({ ...selection, [several]: value }, whole)));
		}
		if (isKey(selection)) return byKey.get(findingKey(selection));
		const open = fields.filter((field) => !isOne(selection[field]));
		const found = open.reduce<readonly Finding[]>(
			(rows, field) => (selection[field] === 'parts' ? partsOf(rows, field, whole) : divided(rows, field)),
			matching(selection),
		);
		return found.length === 0 ? undefined : total(found.map(({ value }) => value));
	};
	return { sum, matching };
}

const isOne = (choice: Choice) => typeof choice === 'string' && choice !== 'any' && choice !== 'parts';

const isKey = (selection: Selection): selection is Key => fields.every((field) => isOne(selection[field]));

function total(values: readonly (number | undefined)[]): number | undefined {
	let sum = 0;
	for (const value of values) {
		if (value === undefined) return undefined;
		sum += value;
	}
	return sum;
}

const divided = (rows: readonly Finding[], field: Field) =>
	rows.filter((row) => row[field] !== 'all' && row[field] !== '');

function partsOf(rows: readonly Finding[], field: Field, whole: Key): readonly Finding[] {
	if (field === 'place') return rows.filter((row) => isNextBelow(row.place, whole.place));
	const band = bandOf(whole.age);
	const inside = rows.filter((row) => row.age !== 'all' && contains(band, bandOf(row.age)));
	const narrower = (row: Finding) =>
		inside.some((other) => other.age !== row.age && contains(bandOf(row.age), bandOf(other.age)));
	return inside.filter((row) => row.age !== whole.age && !narrower(row));
}

function isNextBelow(place: string, whole: string): boolean {
	return place.startsWith(`${whole}-`) && !/[-:]/.test(place.slice(whole.length + 1));
}

type Band = readonly [from: number, to: number];

function bandOf(age: string): Band {
	if (age === 'all') return [0, Number.POSITIVE_INFINITY];
	if (age.endsWith('+')) return [Number(age.slice(0, -1)), Number.POSITIVE_INFINITY];
	const [from = '', to = from] = age.split('-');
	return [Number(from), Number(to)];
}

const contains = (outer: Band, inner: Band) => outer[0] <= inner[0] && inner[1] <= outer[1];
