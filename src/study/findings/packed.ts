import { dimensions, type Finding } from '../finding.ts';

// Findings as one JSON text for the browser. Most values repeat down a column, so a column is a list of its different
// values and, for each row, the place of its value in that list; a column of one value needs no places.

/** Columns packed as lists of different values; `value` is a plain list. */
const packed = [
	...(['id', ...dimensions] as const),
	...(['unit', 'low', 'high', 'sample', 'kind', 'sources', 'method', 'confidence', 'note'] as const),
];
type PackedColumn = (typeof packed)[number];

interface Packed<T> {
	readonly values: readonly T[];
	readonly at?: readonly number[];
}

/** Raised when the form changes, so that an old page does not misread a new file. */
const version = 1;

type PackedFindings = { readonly version: typeof version; readonly value: readonly number[] } & {
	readonly [C in PackedColumn]: Packed<Finding[C]>;
};

/** Findings as JSON text. */
export function packFindings(findings: readonly Finding[]): string {
	const columns = packed.map((column) => [column, pack(findings.map((finding) => finding[column]))]);
	return JSON.stringify({
		version,
		value: findings.map(({ value }) => value),
		...Object.fromEntries(columns),
	});
}

function pack(cells: readonly unknown[]): Packed<unknown> {
	const places = new Map<string, number>();
	const values: unknown[] = [];
	const at = cells.map((cell) => {
		const key = JSON.stringify(cell);
		const known = places.get(key);
		if (known !== undefined) return known;
		places.set(key, values.length);
		return values.push(cell) - 1;
	});
	return values.length > 1 ? { values, at } : { values };
}

/** Findings from parsed JSON that `packFindings` wrote; throws where it is something else. */
export function unpackFindings(json: unknown): readonly Finding[] {
	const data = parsePacked(json);
	return data.value.map((value, row) => ({
		id: cell(data.id, row),
		place: cell(data.place, row),
		year: cell(data.year, row),
		sex: cell(data.sex, row),
		age: cell(data.age, row),
		hukou: cell(data.hukou, row),
		form: cell(data.form, row),
		scheme: cell(data.scheme, row),
		sector: cell(data.sector, row),
		category: cell(data.category, row),
		proposal: cell(data.proposal, row),
		value,
		unit: cell(data.unit, row),
		low: cell(data.low, row),
		high: cell(data.high, row),
		sample: cell(data.sample, row),
		kind: cell(data.kind, row),
		sources: cell(data.sources, row),
		method: cell(data.method, row),
		confidence: cell(data.confidence, row),
		note: cell(data.note, row),
	}));
}

/** The value of a column in a row. */
function cell<T>({ values, at }: Packed<T>, row: number): T {
	const value = values[at?.[row] ?? 0];
	if (value === undefined) throw new TypeError(`row ${row} is incomplete`);
	return value;
}

function parsePacked(json: unknown): PackedFindings {
	if (typeof json !== 'object' || json === null || !('version' in json) || json.version !== version) {
		throw new TypeError('not the findings of this version');
	}
	return json as PackedFindings;
}
