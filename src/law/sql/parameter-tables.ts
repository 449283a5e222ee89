import { isoDay } from '../date.ts';
import { worthOf } from '../explain/worth.ts';
import type { Day, Law, Parameter, ParameterVersion, Scalar } from '../typed.ts';
import { columnType, type Dialect } from './dialect.ts';
import { indent, quoted } from './text.ts';

/**
 * A parameter as a table: one row for each place, span of days and key, both days inclusive. What a place inherits, and
 * what stands in for a value not yet known, is settled here, so that a statement only looks up. Days without a row, and
 * keys without one, are unknown.
 */
export interface ParameterTable {
	readonly parameter: Parameter;
	/** Whether places differ; if not, the rows name no place. */
	readonly byPlace: boolean;
	/** The place of all places, in rows that could do without, for engines that join only on what is equal. */
	readonly root?: string;
	/** `steps` rows hold from one threshold to before the next. */
	readonly keyed: 'no' | 'exactly' | 'by steps';
	readonly rows: readonly ParameterRow[];
}

export interface ParameterRow {
	readonly place?: string;
	readonly from: Day;
	/** Open when undefined. */
	readonly to?: Day;
	readonly keys: readonly Scalar[];
	/** For steps: the next threshold, open when undefined. */
	readonly below?: number;
	readonly value: Scalar;
}

/** The table of a parameter, as known on a day. */
export function parameterTable(
	law: Law,
	parameter: Parameter,
	{ known, rooted }: { readonly known: Day | undefined; readonly rooted: boolean },
): ParameterTable {
	const stated = Object.keys(parameter.places);
	const root = rootOf(law);
	const byPlace = stated.length !== 1 || stated[0] !== root;
	const places = byPlace ? Object.keys(law.places) : stated;
	const worths = Object.values(parameter.places).flatMap((versions) => versions.map(({ worth }) => worth));
	const rows = places.flatMap((place) =>
		spansOf(parameter, place, known).flatMap((span) =>
			rowsOf(parameter, span, byPlace || rooted ? place : undefined),
		),
	);
	const keyed =
		parameter.keys.length === 0 ? 'no' : worths.some(({ kind }) => kind === 'steps') ? 'by steps' : 'exactly';
	return { parameter, byPlace, ...(rooted && !byPlace && root !== undefined ? { root } : {}), keyed, rows };
}

/** The place that all others lie in, if there is one. */
export function rootOf(law: Law): string | undefined {
	return Object.keys(law.places).find((root) =>
		Object.keys(law.places).every((place) => place === root || place.startsWith(`${root}-`)),
	);
}

interface Span {
	readonly from: Day;
	readonly to?: Day;
	readonly version: ParameterVersion;
}

/** The spans of days in which one version is used at a place. */
function spansOf(parameter: Parameter, place: string, known: Day | undefined): readonly Span[] {
	const turns = new Set<Day>();
	for (const { from, to } of Object.values(parameter.places).flat()) {
		turns.add(from);
		if (to !== undefined) turns.add(to + 1);
	}
	const days = [...turns].sort((a, b) => a - b);
	const spans: Span[] = [];
	days.forEach((from, index) => {
		const next = days[index + 1];
		const to = next === undefined ? undefined : next - 1;
		const { version } = worthOf(parameter, [], from, place, known);
		if (!version || version.worth.kind === 'unknown') return;
		const before = spans.at(-1);
		const joins = before?.version === version && before.to === from - 1;
		if (joins) spans[spans.length - 1] = { from: before.from, to, version };
		else spans.push({ from, to, version });
	});
	return spans;
}

function rowsOf(
	{ keys }: Parameter,
	{ from, to, version }: Span,
	place: string | undefined,
): readonly ParameterRow[] {
	const common = { ...(place === undefined ? {} : { place }), from, ...(to === undefined ? {} : { to }) };
	const { worth } = version;
	switch (worth.kind) {
		case 'value':
			return [{ ...common, keys: [], value: worth.value }];
		case 'table':
			return Object.entries(worth.rows).map(([written, value]) => ({
				...common,
				keys: written.split('|').map((key, position) => keyValue(keys[position]?.kind, key)),
				value,
			}));
		case 'steps':
			return worth.at.flatMap((threshold, index) => {
				const value = worth.values[index];
				const below = worth.at[index + 1];
				if (value === undefined) return [];
				return [{ ...common, keys: [threshold], ...(below === undefined ? {} : { below }), value }];
			});
		case 'unknown':
			return [];
	}
}

function keyValue(kind: string | undefined, written: string): Scalar {
	if (kind === 'boolean') return written === 'true';
	return kind === 'choice' || kind === 'place' ? written : Number(written);
}

/** Statements that create and fill a parameter's table. */
export function parameterStatements(dialect: Dialect, table: ParameterTable): readonly string[] {
	const { parameter, byPlace, root, keyed, rows } = table;
	const { types } = dialect;
	const column = (name: string, type: string): string => `${dialect.quote(name)} ${type}`;
	const columns = [
		...(byPlace || root !== undefined ? [column('place', types.text)] : []),
		column('from', types.date),
		column('to', types.date),
		...parameter.keys.map((type, index) => column(keyColumn(index), columnType(dialect, type))),
		...(keyed === 'by steps' ? [column('below', types.number)] : []),
		column('value', columnType(dialect, parameter.type)),
	];
	const created = dialect.table(parameter.name, indent(columns.join(',\n')));
	if (rows.length === 0) return [created];
	const values = rows.map((row) => {
		const cells = [
			...(row.place === undefined ? [] : [quoted(row.place)]),
			dialect.date(isoDay(row.from)),
			row.to === undefined ? 'null' : dialect.date(isoDay(row.to)),
			...row.keys.map(literal),
			...(keyed === 'by steps' ? [row.below === undefined ? 'null' : literal(row.below)] : []),
			literal(row.value),
		];
		return `  (${cells.join(', ')})`;
	});
	return [created, `insert into ${dialect.quote(parameter.name)} values\n${values.join(',\n')}`];
}

/** Columns of a look-up's keys. */
export function keyColumn(index: number): string {
	return index === 0 ? 'key' : `key_${index + 1}`;
}

/** A value as SQL writes it; a number that is not whole is written so that it is read as binary64. */
export function literal(value: Scalar): string {
	if (typeof value === 'string') return quoted(value);
	if (typeof value === 'boolean' || Number.isInteger(value)) return String(value);
	return `${value}${String(value).includes('e') ? '' : 'e0'}`;
}
