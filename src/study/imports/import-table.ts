import { type CsvRecord, type CsvTable, readCsv, writeCsv } from '../csv.ts';
import type { Finding } from '../finding.ts';
import { unknownName } from '../nearest.ts';
import type { Places } from '../place.ts';
import type { Outcome, Problem, Spot } from '../problem.ts';
import type { Source } from '../source.ts';
import { readStatistics, type StatisticColumn, statisticColumns, usualCells } from '../statistics/tables.ts';
import type { Vocabulary } from '../statistics/vocabulary.ts';
import type { TextFile } from '../text.ts';
import type { ImportColumn, ImportMap } from './import-map.ts';

/** The statistics that a table is read into. */
export interface Into {
	readonly vocabulary: Vocabulary;
	readonly sources: Readonly<Record<string, Source>>;
	/** The study's other tables, in which the same figure may stand already. */
	readonly others: readonly TextFile[];
	/** The table to add to: its path, and its text where it is there already. */
	readonly target: TextFile;
}

/** A table of aggregates as it would be added. */
export interface Imported {
	/** The whole target table with the new rows at its end. */
	readonly text: string;
	readonly added: readonly Finding[];
	/** Cells that the map says hold no figure. */
	readonly empty: number;
}

/** One figure of the holder's table as cells of the statistics, each with where it comes from. */
type Row = ReadonlyMap<StatisticColumn, { readonly text: string; readonly spot: Spot }>;

/**
 * Reads a holder's table of aggregates by a map, and checks it as every table of statistics is checked: unknown codes,
 * units, years, figures that stand elsewhere already. Faults are told at their place in the holder's table or the map.
 */
export function importTable(file: TextFile, map: ImportMap, into: Into): Outcome<Imported> {
	const table = readCsv(file);
	if (!table.ok) return table;
	const { header } = table.value;
	const problems = columnProblems(table.value, map);
	if (problems.length > 0) return { ok: false, problems };
	const columns = header.cells.map((name) => map.columns[name] ?? {});
	const rows: Row[] = [];
	let empty = 0;
	for (const record of table.value.records) {
		const read = readRecord(record, table.value, columns, map, into.vocabulary.places);
		rows.push(...read.rows);
		empty += read.empty;
		problems.push(...read.problems);
	}
	if (problems.length > 0) return { ok: false, problems };
	return checked(rows, empty, into);
}

/** Columns that the map does not name, or that it names and the table does not have: nothing is left out unsaid. */
function columnProblems({ header, spot }: CsvTable, { columns, yaml }: ImportMap): Problem[] {
	const unnamed = header.cells.flatMap((name, index) =>
		Object.hasOwn(columns, name) ? [] : [unnamedColumn(spot(header, index), name)],
	);
	const missing = Object.keys(columns)
		.filter((name) => !header.cells.includes(name))
		.map((name) =>
			unknownName(yaml.spotOfKey(['columns', name]), { zh: '列', en: 'column' }, name, header.cells),
		);
	return [...unnamed, ...missing];
}

function readRecord(
	record: CsvRecord,
	{ spot }: CsvTable,
	columns: readonly ImportColumn[],
	{ always, noFigure, yaml }: ImportMap,
	places: Places,
): { readonly rows: readonly Row[]; readonly problems: readonly Problem[]; readonly empty: number } {
	const problems: Problem[] = [];
	const common = new Map<StatisticColumn, { text: string; spot: Spot }>();
	const put = (cells: ImportMap['always'], at: Spot, into: typeof common) => {
		for (const column of statisticColumns) {
			const text = cells[column];
			if (text !== undefined) into.set(column, { text, spot: at });
		}
	};
	put(always, yaml.spot(['always']), common);
	const figures: { readonly column: ImportColumn; readonly text: string; readonly at: Spot }[] = [];
	let empty = 0;
	for (const [index, column] of columns.entries()) {
		const cell = record.cells[index] ?? '';
		const at = spot(record, index);
		if (!column.as) continue;
		if (column.as === 'value') {
			if (noFigure.includes(cell)) empty++;
			else figures.push({ column, text: cell.replaceAll(column.thousands ?? '\u0000', ''), at });
			continue;
		}
		const code = codeOf(cell, column, places);
		if (code === undefined) problems.push(unknownCode(at, cell, column));
		else common.set(column.as, { text: code, spot: at });
	}
	const rows = figures.map(({ column, text, at }) => {
		const row = new Map(common);
		put(column.with ?? {}, at, row);
		return row.set('value', { text, spot: at });
	});
	return { rows, problems, empty };
}

/** What a cell stands for: by the map's codes; a place also by its six digits or its name. */
function codeOf(cell: string, { as, values }: ImportColumn, places: Places): string | undefined {
	if (values) return Object.hasOwn(values, cell) ? values[cell] : undefined;
	if (as !== 'place' || Object.hasOwn(places, cell)) return cell;
	const named = Object.values(places).filter(
		({ gb, label }) => gb === cell || label.zh === cell || label.en === cell,
	);
	return named.length === 1 ? named[0]?.code : cell;
}

/** Checks the new rows as part of the whole statistics, and tells faults where they come from. */
function checked(
	rows: readonly Row[],
	empty: number,
	{ vocabulary, sources, others, target }: Into,
): Outcome<Imported> {
	const before = target.text === '' ? undefined : readCsv(target);
	if (before && !before.ok) return before;
	const old = before?.value.header.cells ?? [];
	const used = statisticColumns.filter((column) => rows.some((row) => row.has(column)));
	const header = [...old, ...used.filter((column) => !old.includes(column))];
	const kept = (before?.value.records ?? []).map(({ cells }) =>
		header.map((column, index) => cells[index] ?? usualCells.get(column) ?? ''),
	);
	const cellsOf = (row: Row) => {
		const told = new Map<string, string>([...row].map(([column, { text }]) => [column, text]));
		return header.map((column) => told.get(column) ?? usualCells.get(column) ?? '');
	};
	const text = writeCsv([header, ...kept, ...rows.map(cellsOf)]);
	const fresh = { path: target.path, text };
	const read = readStatistics([...others, fresh], vocabulary, sources);
	if (read.ok) {
		const added = read.value.slice(read.value.length - rows.length);
		return { ok: true, value: { text, added, empty } };
	}
	const origins = originsOf(fresh, kept.length, rows, header);
	const told = new Set<string>();
	const problems = read.problems.flatMap((problem): readonly Problem[] => {
		const origin = problem.spot && origins.get(placeOf(problem.spot));
		// a figure that is there twice is at fault as a whole
		const at = problem.code === 'row-twice' ? origin?.figure : origin?.cell;
		// one cell that several figures take is at fault once
		const key = `${problem.code} ${at ? placeOf(at) : told.size}`;
		if (told.has(key)) return [];
		told.add(key);
		return [at ? { ...problem, spot: at } : problem];
	});
	return { ok: false, problems };
}

/** Where each cell of the new rows comes from, by its place in the text that was checked. */
function originsOf(
	fresh: TextFile,
	kept: number,
	rows: readonly Row[],
	header: readonly string[],
): ReadonlyMap<string, { readonly cell: Spot; readonly figure: Spot }> {
	const origins = new Map<string, { cell: Spot; figure: Spot }>();
	const table = readCsv(fresh);
	if (!table.ok) return origins;
	for (const [index, row] of rows.entries()) {
		const record = table.value.records[kept + index];
		const figure = row.get('value')?.spot;
		if (!record || !figure) continue;
		for (const [at, column] of header.entries()) {
			const cell = [...row].find(([name]) => name === column)?.[1].spot ?? figure;
			origins.set(placeOf(table.value.spot(record, at)), { cell, figure });
		}
	}
	return origins;
}

const placeOf = ({ file, line, column }: Spot): string => `${file}:${line}:${column}`;

function unnamedColumn(spot: Spot, name: string): Problem {
	return {
		code: 'column-not-mapped',
		spot,
		says: {
			en: `The map does not say what the column "${name}" is.`,
			zh: `映射文件没有说明列“${name}”的含义。`,
		},
		fix: {
			en: 'Name it under columns; write null for a column that is left out on purpose.',
			zh: '请在 columns 下列出；有意不用的列写 null。',
		},
	};
}

function unknownCode(spot: Spot, cell: string, { as = 'value', values = {} }: ImportColumn): Problem {
	return unknownName(spot, { zh: `${as} 代码`, en: `code of ${as}` }, cell, Object.keys(values));
}
