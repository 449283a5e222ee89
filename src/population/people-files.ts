import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import { type Careers, type Code, type Column, codeOf, type Law, type Type } from '../law/index.ts';
import type { Outcome } from '../study/index.ts';
import { sqlText } from '../study/node.ts';
import { answerSql } from './answer-sql.ts';
import { type Aside, asideOf } from './aside.ts';
import { sqlName } from './column-sql.ts';
import { careersOf, type People } from './people.ts';
import { noFolder, writingProblem } from './run-problems.ts';
import { openDuckDb } from './table.ts';

/** Synthetic people to be written as files. */
export interface PeopleFilesOrder {
	readonly law: Law;
	readonly people: People;
	/** Folder that the files go to; `shown` is how people know it. */
	readonly to: { readonly path: string; readonly shown: string };
	/** Said in the files' own description, besides that the people in them are synthetic. */
	readonly about: Readonly<Record<string, string>>;
	readonly threads?: number;
	progress(done: number, of: number): void;
}

/** Names of the files, which say what they hold. */
export const peopleFiles = { persons: 'synthetic-persons.parquet', careers: 'synthetic-careers.parquet' };

/** The column that says of every row that it is of nobody. */
export const syntheticColumn = 'people';

/** Persons whose careers are made at a time. */
const block = 20_000;

/**
 * Writes persons, and their careers month by month, as Parquet files in the schema that tables of real persons are read in.
 * Both say in their name, in a column of their own and in their description that the people are synthetic; both appear
 * only when they are complete.
 */
export async function writePeople(order: PeopleFilesOrder): Promise<Outcome<readonly string[]>> {
	const { people, law, to, threads } = order;
	if (!existsSync(to.path)) return { ok: false, problems: [noFolder(to.shown)] };
	const code = codeOf(law);
	const persons = await asideOf(join(to.path, peopleFiles.persons));
	const careers = await asideOf(join(to.path, peopleFiles.careers));
	const written = async (aside: Aside, table: Written, fill: (table: Appending) => void): Promise<void> => {
		const instance = await openDuckDb(aside.tables, threads);
		try {
			const connection = await instance.connect();
			const appending = await appendingTo(connection, table.columns.length);
			fill(appending);
			appending.close();
			await connection.run(copySql(law, code, table, aside.unfinished, order.about));
		} finally {
			instance.closeSync();
		}
	};
	try {
		const names = Object.keys(people.columns);
		await written(persons, personsTable(law, names), (table) => fillPersons(table, people, names));
		await written(careers, careersTable(law), (table) => fillCareers(table, people, order.progress));
		await persons.complete();
		await careers.complete();
		return { ok: true, value: Object.values(peopleFiles).map((name) => join(to.shown, name)) };
	} catch (error) {
		const problem = writingProblem(to.shown, error);
		if (!problem) throw error;
		return { ok: false, problems: [problem] };
	} finally {
		await persons.clear();
		await careers.clear();
	}
}

/** A table to be written: its columns after the person, with what their numbers mean. */
interface Written {
	readonly columns: readonly { readonly name: string; readonly type: Type }[];
}

const month: Type = { kind: 'month' };

function typeOf(law: Law, name: string): Type {
	if (name === 'on') return month;
	if (name === 'place') return { kind: 'place' };
	const declared = law.variables[name];
	if (!declared) throw new RangeError(`the people's law declares no fact "${name}"`);
	return declared.type;
}

function personsTable(law: Law, names: readonly string[]): Written {
	return { columns: ['people.weight', ...names].map((name) => ({ name, type: typeOf(law, name) })) };
}

function careersTable(law: Law): Written {
	const facts = ['place', 'wage', 'status', 'form'].map((name) => ({ name, type: typeOf(law, name) }));
	return { columns: [{ name: 'from', type: month }, { name: 'to', type: month }, ...facts] };
}

function copySql(
	law: Law,
	code: Code,
	{ columns }: Written,
	path: string,
	about: Readonly<Record<string, string>>,
): string {
	const values = columns.map(
		({ name, type }, at) => `${answerSql(law, code, type, `c${at}`)} AS ${sqlName(name)}`,
	);
	const said = Object.entries({ [syntheticColumn]: 'synthetic', ...about }).map(
		([key, value]) => `${sqlName(key)}: ${sqlText(value)}`,
	);
	const select = `SELECT key AS person, 'synthetic' AS ${syntheticColumn}, ${values.join(', ')} FROM rows`;
	return `COPY (${select}) TO ${sqlText(path)} (FORMAT parquet, KV_METADATA {${said.join(', ')}})`;
}

/** Rows on their way into a table: whose they are, and their numbers. */
interface Appending {
	add(keys: BigInt64Array, columns: readonly Float64Array[]): void;
	close(): void;
}

const rowsPerChunk = 2048;

async function appendingTo(connection: DuckDBConnection, columns: number): Promise<Appending> {
	const { BIGINT, DOUBLE, DuckDBDataChunk } = await import('@duckdb/node-api');
	const names = Array.from({ length: columns }, (_, at) => `c${at} DOUBLE`);
	await connection.run(`CREATE TABLE rows (key BIGINT, ${names.join(', ')})`);
	const appender = await connection.createAppender('rows');
	// one chunk for all rows: memory of chunks is DuckDB's, and goes only when the last of them is collected
	const chunk = DuckDBDataChunk.create([BIGINT, ...names.map(() => DOUBLE)], rowsPerChunk);
	return {
		add(keys, numbers) {
			for (let start = 0; start < keys.length; start += rowsPerChunk) {
				const end = Math.min(keys.length, start + rowsPerChunk);
				put(chunk, 0, keys.subarray(start, end));
				numbers.forEach((column, at) => {
					put(chunk, at + 1, column.subarray(start, end));
				});
				chunk.rowCount = end - start;
				appender.appendDataChunk(chunk);
			}
		},
		close: () => appender.closeSync(),
	};
}

function put(chunk: DuckDBDataChunk, at: number, values: Float64Array | BigInt64Array): void {
	const vector = chunk.getColumnVector(at);
	if (!('items' in vector)) throw new TypeError('a column holds no numbers');
	const { items } = vector;
	if (items instanceof Float64Array && values instanceof Float64Array) items.set(values);
	else if (items instanceof BigInt64Array && values instanceof BigInt64Array) items.set(values);
	else throw new TypeError('a column holds no numbers of its kind');
	vector.flush();
}

/** Persons are numbered from 1, in their order. */
function keysFrom(first: number, count: number): BigInt64Array {
	return BigInt64Array.from({ length: count }, (_, at) => BigInt(first + at + 1));
}

function numbersOf(column: Column | undefined, start: number, end: number): Float64Array {
	if (column === undefined) return new Float64Array(end - start).fill(Number.NaN);
	return typeof column === 'number'
		? new Float64Array(end - start).fill(column)
		: Float64Array.from(column.subarray(start, end));
}

function fillPersons(table: Appending, { size, weight, columns }: People, names: readonly string[]): void {
	for (let start = 0; start < size; start += block) {
		const end = Math.min(size, start + block);
		const facts = names.map((name) => numbersOf(columns[name], start, end));
		table.add(keysFrom(start, end - start), [weight.slice(start, end), ...facts]);
	}
}

function fillCareers(table: Appending, people: People, progress: PeopleFilesOrder['progress']): void {
	const { size } = people;
	for (let start = 0; start < size; start += block) {
		progress(start, size);
		const end = Math.min(size, start + block);
		const careers = careersOf(people, start, end);
		const rows = careers.starts[end - start] ?? 0;
		const { wage, status, form } = careers.fields;
		const columns = [careers.from, careers.to, careers.place, wage, status, form];
		table.add(
			rowKeys(careers, start),
			columns.map((column) => numbersOf(column, 0, rows)),
		);
	}
}

function rowKeys({ starts }: Careers, first: number): BigInt64Array {
	const keys = new BigInt64Array(starts.at(-1) ?? 0);
	for (let person = 0; person + 1 < starts.length; person++) {
		keys.fill(BigInt(first + person + 1), starts[person], starts[person + 1]);
	}
	return keys;
}
