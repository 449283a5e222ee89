import { firstDayOf, monthOfDay } from '../date.ts';
import { worthOf } from '../explain/worth.ts';
import { lawChain, versionAt } from '../in-force.ts';
import type {
	Day,
	InForce,
	Month,
	Parameter,
	ParameterVersion,
	Rule,
	RuleVersion,
	Scalar,
} from '../typed.ts';
import type { Code } from './code.ts';

/** Months that tables answer for; law asked for other months is unknown. */
export const firstMonth: Month = 1900 * 12;
export const lastMonth: Month = 2199 * 12 + 11;

/**
 * A parameter, or the choice among a rule's versions, as numbers by place, epoch and key. An epoch is a span of days in
 * which no version of any place begins or ends. A parametric reform changes tables; no code changes.
 */
export interface Table {
	readonly name: string;
	/** Days at which an epoch begins; one more epoch lies before them. */
	readonly turns: readonly Day[];
	/** Which row of `data` governs, by place and epoch (epochs count fastest); -1 where nothing is known. */
	readonly rows: Int32Array;
	/** Number of the place whose law governs each place: places with the same number have the same rows. */
	readonly governing: Uint16Array;
	/** One row a version, of `cells` numbers. */
	readonly data: Float64Array;
	readonly cells: number;
	readonly shape: Shape;
}

export type Shape =
	| { readonly kind: 'value' }
	/** Cells of a dense table: each key runs over `size` whole numbers from `from`; NaN where there is no row. */
	| { readonly kind: 'keyed'; readonly keys: readonly Key[] }
	/** `size` thresholds, then as many values, ascending; unused ones are infinite. */
	| { readonly kind: 'steps'; readonly size: number };

export interface Key {
	readonly from: number;
	readonly size: number;
}

/** A table wider than this is not laid out in memory. */
const mostCells = 100_000;

/** The table of a parameter as known on a day; undefined where its keys cannot be laid out as whole numbers. */
export function parameterTable(code: Code, parameter: Parameter, known: Day | undefined): Table | undefined {
	const shape = shapeOf(code, parameter);
	if (!shape) return undefined;
	const made: ParameterVersion[] = [];
	const turns = turnsOf(Object.values(parameter.places).flat());
	const { rows, governing } = rowsOf(code, parameter.places, turns, (place, day) => {
		const { version } = worthOf(parameter, [], day, place, known);
		return version && version.worth.kind !== 'unknown' ? indexIn(made, version) : -1;
	});
	const cells = cellsOf(shape);
	const data = new Float64Array(made.length * cells);
	made.forEach((version, row) => {
		data.set(rowOf(code, parameter, version, shape), row * cells);
	});
	return { name: parameter.name, turns, rows, governing, data, cells, shape };
}

/** Which of a rule's formulas governs, as an index into `versions`; unknown where none does. */
export function versionTable(
	code: Code,
	rule: Rule,
	known: Day | undefined,
): { readonly table: Table; readonly versions: readonly RuleVersion[] } {
	const versions = Object.values(rule.places).flat();
	const turns = turnsOf(versions);
	const { rows, governing } = rowsOf(code, rule.places, turns, (place, day) => {
		const found = versionAt(rule.places, place, day, known);
		return found.found ? versions.indexOf(found.version) : -1;
	});
	const data = Float64Array.from(versions, (_, index) => index);
	return {
		table: { name: rule.name, turns, rows, governing, data, cells: 1, shape: { kind: 'value' } },
		versions,
	};
}

/** Months, from `firstMonth` on, from which each later epoch counts for law read at a month's start or at its end. */
export function turnMonths({ turns }: Table, end: boolean): readonly Month[] {
	return turns.map((day) => {
		const month = monthOfDay(day);
		return end || firstDayOf(month) === day ? month : month + 1;
	});
}

/** The epoch of each month from `firstMonth` to `lastMonth`. */
export function epochsAt(table: Table, end: boolean): Uint16Array {
	const epochs = new Uint16Array(lastMonth - firstMonth + 1);
	turnMonths(table, end).forEach((month, index) => {
		epochs.fill(index + 1, Math.max(0, Math.min(month - firstMonth, epochs.length)));
	});
	return epochs;
}

function turnsOf(versions: readonly InForce[]): readonly Day[] {
	const turns = new Set<Day>();
	for (const { from, to } of versions) {
		turns.add(from);
		if (to !== undefined) turns.add(to + 1);
	}
	return [...turns].sort((a, b) => a - b);
}

/** The governing row by place and epoch; places without law of their own share the work. */
function rowsOf(
	code: Code,
	places: Readonly<Record<string, readonly InForce[]>>,
	turns: readonly Day[],
	rowAt: (place: string, day: Day) => number,
): Pick<Table, 'rows' | 'governing'> {
	const days = [(turns[0] ?? 0) - 1, ...turns];
	const rows = new Int32Array(code.places.length * days.length);
	const governing = new Uint16Array(code.places.length);
	const done = new Map<string, { readonly number: number; readonly rows: Int32Array }>();
	code.places.forEach((place, index) => {
		const nearest = lawChain(place).find((at) => places[at]) ?? '';
		const found = done.get(nearest) ?? {
			number: done.size,
			rows: Int32Array.from(days, (day) => rowAt(place, day)),
		};
		done.set(nearest, found);
		rows.set(found.rows, index * days.length);
		governing[index] = found.number;
	});
	return { rows, governing };
}

function indexIn<T>(list: T[], item: T): number {
	const index = list.indexOf(item);
	return index < 0 ? list.push(item) - 1 : index;
}

function shapeOf(code: Code, parameter: Parameter): Shape | undefined {
	if (parameter.keys.length === 0) return { kind: 'value' };
	const worths = Object.values(parameter.places).flatMap((versions) => versions.map(({ worth }) => worth));
	const thresholds = worths.flatMap((worth) => (worth.kind === 'steps' ? [worth.at.length] : []));
	const written = worths.flatMap((worth) => (worth.kind === 'table' ? Object.keys(worth.rows) : []));
	if (thresholds.length > 0) {
		return written.length > 0 ? undefined : { kind: 'steps', size: Math.max(...thresholds) };
	}
	const keys = parameter.keys.map((type, position): Key => {
		const numbers = written.map((key) =>
			code.number(type, keyPart(type.kind, key.split('|')[position] ?? '')),
		);
		if (!numbers.every(Number.isInteger)) return { from: 0, size: Number.POSITIVE_INFINITY };
		const from = Math.min(...numbers);
		return numbers.length === 0 ? { from: 0, size: 1 } : { from, size: Math.max(...numbers) - from + 1 };
	});
	const shape: Shape = { kind: 'keyed', keys };
	return cellsOf(shape) <= mostCells ? shape : undefined;
}

function keyPart(kind: string, text: string): Scalar {
	if (kind === 'boolean') return text === 'true';
	return kind === 'choice' || kind === 'place' ? text : Number(text);
}

function cellsOf(shape: Shape): number {
	switch (shape.kind) {
		case 'value':
			return 1;
		case 'keyed':
			return shape.keys.reduce((cells, { size }) => cells * size, 1);
		case 'steps':
			return shape.size * 2;
	}
}

function rowOf(
	code: Code,
	parameter: Parameter,
	{ worth }: ParameterVersion,
	shape: Shape,
): readonly number[] {
	const number = (value: Scalar | undefined): number =>
		value === undefined ? Number.NaN : code.number(parameter.type, value);
	switch (shape.kind) {
		case 'value':
			return [worth.kind === 'value' ? number(worth.value) : Number.NaN];
		case 'keyed': {
			const rows = worth.kind === 'table' ? worth.rows : {};
			const cell = (_: unknown, index: number): number =>
				worth.kind === 'value'
					? number(worth.value)
					: number(rows[keyOf(code, parameter, shape.keys, index)]);
			return Array.from({ length: cellsOf(shape) }, cell);
		}
		case 'steps': {
			const steps = worth.kind === 'steps' ? worth : { at: [], values: [] };
			const unused = shape.size - steps.at.length;
			return [
				...steps.at,
				...Array<number>(unused).fill(Number.POSITIVE_INFINITY),
				...steps.values.map(number),
				...Array<number>(unused).fill(Number.NaN),
			];
		}
	}
}

/** The key of a cell as law writes it. */
function keyOf(code: Code, parameter: Parameter, keys: readonly Key[], cell: number): string {
	let rest = cell;
	const parts: string[] = [];
	for (let position = keys.length - 1; position >= 0; position--) {
		const key = keys[position];
		const type = parameter.keys[position];
		if (!key || !type) throw new RangeError(`${parameter.name} has no key ${position}`);
		parts.unshift(String(code.scalar(type, key.from + (rest % key.size))));
		rest = Math.floor(rest / key.size);
	}
	return parts.join('|');
}
