import { firstDayOf, lastDayOf } from '../date.ts';
import { Unknown } from '../explain/unknown.ts';
import { worthOf } from '../explain/worth.ts';
import { versionAt } from '../in-force.ts';
import type { Day, InForce, Law, Month, Parameter, Rule, Scalar } from '../typed.ts';
import type { Code } from './code.ts';

/** Months that tables answer for; law asked for other months is unknown. */
export const firstMonth: Month = 1900 * 12;
export const lastMonth: Month = 2199 * 12 + 11;

/**
 * A parameter (or the choice among a rule's versions) as numbers in memory, by place, epoch and key. An epoch is a span of
 * days in which no version of any place begins or ends. A parametric reform writes `data`; no code changes.
 */
export interface Table {
	readonly name: string;
	/** Epoch of each month as of its first day, and as of its last, from `firstMonth` on. */
	readonly atStart: Uint16Array;
	readonly atEnd: Uint16Array;
	readonly epochs: number;
	readonly data: Float64Array;
	readonly shape: Shape;
}

export type Shape =
	| { readonly kind: 'value' }
	/** Rows of a dense table: each key runs over `size` whole numbers from `from`; NaN where there is no row. */
	| { readonly kind: 'keyed'; readonly keys: readonly { readonly from: number; readonly size: number }[] }
	/** `size` thresholds, then as many values, ascending; unused ones are infinite. */
	| { readonly kind: 'steps'; readonly size: number };

/** The table of a parameter as known on a day. */
export function parameterTable(law: Law, code: Code, parameter: Parameter, known: Day | undefined): Table {
	const spans = spansOf(Object.values(parameter.places).flat());
	const shape = shapeOf(code, parameter);
	const cell = cellSize(shape);
	const data = new Float64Array(code.places.length * spans.days.length * cell).fill(Number.NaN);
	code.places.forEach((place, placeIndex) => {
		spans.days.forEach((day, epoch) => {
			const at = (placeIndex * spans.days.length + epoch) * cell;
			fill(data, at, law, code, parameter, shape, { day, place, known });
		});
	});
	return { name: parameter.name, ...spans, epochs: spans.days.length, data, shape };
}

/** Which of a rule's formulas governs, as an index into `versions`; NaN where none does. */
export function versionTable(
	code: Code,
	rule: Rule,
	known: Day | undefined,
): { readonly table: Table; readonly versions: readonly Rule['places'][string][number][] } {
	const all = Object.values(rule.places).flat();
	const spans = spansOf(all);
	const data = new Float64Array(code.places.length * spans.days.length).fill(Number.NaN);
	code.places.forEach((place, placeIndex) => {
		spans.days.forEach((day, epoch) => {
			const governing = versionAt(rule.places, place, day, known);
			if (governing.found) data[placeIndex * spans.days.length + epoch] = all.indexOf(governing.version);
		});
	});
	return {
		table: { name: rule.name, ...spans, epochs: spans.days.length, data, shape: { kind: 'value' } },
		versions: all,
	};
}

/** Days that stand for each epoch, and the epoch of each month. */
function spansOf(
	versions: readonly InForce[],
): Pick<Table, 'atStart' | 'atEnd'> & { readonly days: readonly Day[] } {
	const turns = new Set<Day>();
	for (const { from, to } of versions) {
		turns.add(from);
		if (to !== undefined) turns.add(to + 1);
	}
	const sorted = [...turns].sort((a, b) => a - b);
	const days = [(sorted[0] ?? 0) - 1, ...sorted];
	const count = lastMonth - firstMonth + 1;
	const epochOf = (day: Day): number => sorted.findLastIndex((turn) => turn <= day) + 1;
	const atStart = Uint16Array.from({ length: count }, (_, index) => epochOf(firstDayOf(firstMonth + index)));
	const atEnd = Uint16Array.from({ length: count }, (_, index) => epochOf(lastDayOf(firstMonth + index)));
	return { days, atStart, atEnd };
}

function shapeOf(code: Code, parameter: Parameter): Shape {
	const worths = Object.values(parameter.places).flatMap((versions) => versions.map(({ worth }) => worth));
	if (parameter.keys.length === 0) return { kind: 'value' };
	const thresholds = worths.flatMap((worth) => (worth.kind === 'steps' ? [worth.at.length] : []));
	if (thresholds.length > 0) return { kind: 'steps', size: Math.max(...thresholds) };
	const keys = parameter.keys.map((type, position) => {
		const written = worths.flatMap((worth) => (worth.kind === 'table' ? Object.keys(worth.rows) : []));
		const numbers = written.map((key) =>
			code.number(type, keyPart(type.kind, key.split('|')[position] ?? '')),
		);
		const from = Math.min(...numbers);
		return { from, size: Math.max(...numbers) - from + 1 };
	});
	return { kind: 'keyed', keys };
}

function keyPart(kind: string, text: string): Scalar {
	if (kind === 'boolean') return text === 'true';
	return kind === 'choice' || kind === 'place' ? text : Number(text);
}

function cellSize(shape: Shape): number {
	switch (shape.kind) {
		case 'value':
			return 1;
		case 'keyed':
			return shape.keys.reduce((cells, { size }) => cells * size, 1);
		case 'steps':
			return shape.size * 2;
	}
}

function fill(
	data: Float64Array,
	at: number,
	law: Law,
	code: Code,
	parameter: Parameter,
	shape: Shape,
	{ day, place, known }: { readonly day: Day; readonly place: string; readonly known: Day | undefined },
): void {
	const worth = (keys: readonly string[]): number => {
		const { value } = worthOf(parameter, keys, day, place, known);
		return value instanceof Unknown ? Number.NaN : code.number(parameter.type, value);
	};
	switch (shape.kind) {
		case 'value':
			data[at] = worth([]);
			return;
		case 'keyed': {
			const cells = cellSize(shape);
			for (let cell = 0; cell < cells; cell++) {
				data[at + cell] = worth(keysOfCell(law, code, parameter, shape.keys, cell));
			}
			return;
		}
		case 'steps': {
			const { version } = worthOf(parameter, ['0'], day, place, known);
			const steps = version?.worth.kind === 'steps' ? version.worth : { at: [], values: [] };
			for (let index = 0; index < shape.size; index++) {
				data[at + index] = steps.at[index] ?? Number.POSITIVE_INFINITY;
				const value = steps.values[index];
				data[at + shape.size + index] = value === undefined ? Number.NaN : code.number(parameter.type, value);
			}
		}
	}
}

function keysOfCell(
	_law: Law,
	code: Code,
	parameter: Parameter,
	keys: readonly { readonly from: number; readonly size: number }[],
	cell: number,
): readonly string[] {
	let rest = cell;
	const parts: string[] = [];
	for (let position = keys.length - 1; position >= 0; position--) {
		const key = keys[position];
		const type = parameter.keys[position];
		if (!key || !type) continue;
		parts.unshift(String(code.scalar(type, key.from + (rest % key.size))));
		rest = Math.floor(rest / key.size);
	}
	return parts;
}
