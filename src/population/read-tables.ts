import type { DuckDBInstance } from '@duckdb/node-api';
import type { Code, Law, Month } from '../law/index.ts';
import type { Outcome, Problem } from '../study/index.ts';
import type { Tables } from './blocks.ts';
import type { ColumnMap } from './column-map.ts';
import { neededFacts } from './needed-facts.ts';
import { careerProblems, inOrder, repeatedPersons } from './order-rows.ts';
import { type Reading, readThrough } from './reading.ts';
import { openTable, type Table, whileReading } from './table.ts';
import { type TableColumns, type TableKind, tableColumns } from './table-columns.ts';

/** Tables of persons and of their careers on disk; `shown` is the path that people know them by. */
export interface TableFiles {
	readonly persons: { readonly path: string; readonly shown: string };
	readonly careers?: { readonly path: string; readonly shown: string };
	readonly map: ColumnMap;
	/** Month and place to answer for, where the table does not tell. */
	readonly on?: Month;
	readonly place?: string;
}

/** What was found out about tables before anything is worked out from them. */
export interface TablesReport {
	readonly tables: readonly {
		readonly kind: TableKind;
		readonly file: string;
		readonly rows?: number;
		/** Names of the law, each with the column that tells it. */
		readonly read: readonly { readonly name: string; readonly column: string }[];
		readonly extra: readonly string[];
	}[];
	/** Facts that the asked rules lean on and no column tells: where they matter, answers will be unknown. */
	readonly missing: readonly string[];
	readonly problems: readonly Problem[];
	/** Present where nothing is in the way. */
	readonly ready?: Tables;
}

/**
 * Opens tables and reads them through once: which columns they have, what is missing or wrong in them and where, whether
 * rows belong together. Nothing is kept in memory; tables out of order are sorted into the database.
 */
export async function readTables(
	instance: DuckDBInstance,
	law: Law,
	code: Code,
	ask: readonly string[],
	files: TableFiles,
): Promise<TablesReport> {
	const connection = await instance.connect();
	const opened: { kind: TableKind; table: Table; columns: TableColumns }[] = [];
	const problems: Problem[] = [];
	for (const kind of ['persons', 'careers'] as const) {
		const file = files[kind];
		if (!file) continue;
		const table = await openTable(connection, file.path, file.shown);
		if (table.ok) {
			const columns = tableColumns(law, kind, file.shown, table.value.columns, files.map[kind]);
			opened.push({ kind, table: table.value, columns });
			problems.push(...columns.problems);
		} else problems.push(...table.problems);
	}
	const given = new Set(opened.flatMap(({ columns }) => columns.columns.map(({ name }) => name)));
	const isOpen = opened.length === (files.careers ? 2 : 1);
	const missing = isOpen ? neededFacts(law, ask, given).filter((name) => !given.has(name)) : [];
	const personNames = new Set(
		opened.find(({ kind }) => kind === 'persons')?.columns.columns.map(({ name }) => name),
	);
	if (problems.length === 0) problems.push(...contextProblems(files, personNames));
	const readings: Reading[] = [];
	const wholeKeys = opened.every(
		({ columns }) => columns.person.kind === 'integer' && columns.person.written !== 'UBIGINT',
	);
	for (const { table, columns } of opened) {
		if (columns.problems.length > 0) continue;
		const reading = await readThrough(connection, law, code, table, columns, wholeKeys);
		if (reading.ok) readings.push(reading.value);
		else problems.push(...reading.problems);
	}
	const report = {
		tables: opened.map(({ kind, table, columns }) => ({
			kind,
			file: table.file,
			rows: readings.find((reading) => reading.table === table)?.rows,
			read: [
				{ name: 'person', column: columns.person.name },
				...columns.columns.map(({ name, source }) => ({ name, column: source.name })),
			],
			extra: columns.extra,
		})),
		missing,
	};
	const [persons, careers] = readings;
	if (problems.length > 0 || !persons) return { ...report, problems };
	const ordered = await order(instance, persons, careers);
	if (!ordered.ok) return { ...report, problems: ordered.problems };
	const { on, place } = files;
	const ready: Tables = {
		persons: { reading: persons, select: ordered.value.persons, connection: await instance.connect() },
		...(careers && ordered.value.careers
			? { careers: { reading: careers, select: ordered.value.careers, connection: await instance.connect() } }
			: {}),
		...(on === undefined ? {} : { on }),
		...(place === undefined ? {} : { place: code.places.indexOf(place) }),
	};
	return { ...report, problems: [], ready };
}

/** Puts rows of both tables in order of persons, and tells which do not belong together. */
async function order(
	instance: DuckDBInstance,
	persons: Reading,
	careers: Reading | undefined,
): Promise<Outcome<{ readonly persons: string; readonly careers?: string }>> {
	const connection = await instance.connect();
	const first = await inOrder(connection, persons);
	if (!first.ok) return first;
	const second = careers && (await inOrder(connection, careers));
	if (second && !second.ok) return second;
	const checked = await whileReading(persons.table.file, async () => [
		...(await repeatedPersons(connection, persons, first.value)),
		...(careers && second ? await careerProblems(connection, careers, second.value, first.value) : []),
	]);
	if (!checked.ok) return checked;
	if (checked.value.length > 0) return { ok: false, problems: checked.value };
	return { ok: true, value: { persons: first.value, ...(second ? { careers: second.value } : {}) } };
}

/** Every person is asked about as of some month and place. */
function contextProblems(files: TableFiles, names: ReadonlySet<string>): readonly Problem[] {
	const spot = { file: files.persons.shown };
	const problems: Problem[] = [];
	if (files.on === undefined && !names.has('on')) {
		problems.push({
			code: 'date-missing',
			spot,
			says: {
				en: 'Neither the table nor the command says for which month to answer.',
				zh: '表和命令都没有写明按哪个月份计算。',
			},
			fix: {
				en: 'Add --date, such as --date 2026-06, or a column "on".',
				zh: '请加上 --date（例如 --date 2026-06），或增加“on”列。',
			},
		});
	}
	if (files.place === undefined && !names.has('place')) {
		problems.push({
			code: 'place-missing',
			spot,
			says: {
				en: 'Neither the table nor the command says for which place to answer.',
				zh: '表和命令都没有写明地区。',
			},
			fix: {
				en: 'Add --place, such as --place CN-ZJ, or a column "place".',
				zh: '请加上 --place（例如 --place CN-ZJ），或增加“place”列。',
			},
		});
	}
	return problems;
}
