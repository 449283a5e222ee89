import { DOUBLE, type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, UINTEGER } from '@duckdb/node-api';
import { outputs, type TaskAnswers, type TaskCareers, type TaskFigures, years } from './task.ts';

/** The task inside DuckDB on one thread: careers lie in a table, answers are put into another. */
export interface DuckDbTask {
	run(): Promise<void>;
	answers(): Promise<TaskAnswers>;
	close(): void;
}

export async function taskInDuckDb(careers: TaskCareers, figures: TaskFigures): Promise<DuckDbTask> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	await fill(connection, careers);
	const sql = `CREATE OR REPLACE TABLE answers AS ${taskSql(figures)}`;
	return {
		run: async () => {
			await connection.run(sql);
		},
		async answers() {
			const read = await connection.runAndReadAll(
				`SELECT ${outputs.map((name) => `"${name}"`).join(', ')} FROM answers ORDER BY person`,
			);
			return read.getColumns().map((column) => Float64Array.from(column, Number));
		},
		close: () => instance.closeSync(),
	};
}

/** Forty-five years one inside the other, each a step from the state before. */
function taskSql(figures: TaskFigures): string {
	const state = 'person, growth, low, high, own_low, own_high';
	let from = `SELECT ${state}, start AS wage, 0::DOUBLE AS worker, 0::DOUBLE AS employer, 0::DOUBLE AS account, 0::DOUBLE AS indexed, 0::DOUBLE AS months FROM careers`;
	for (let year = 0; year < years; year++) {
		const at = (column: Float64Array): string => `${column[year]}::DOUBLE`;
		const bit = (low: string, high: string): string => `((${year < 32 ? low : high} >> ${year & 31}) & 1)`;
		const base = `CASE WHEN ${bit('low', 'high')} = 1 THEN 0 ELSE least(greatest(wage, ${at(figures.floor)}), ${at(figures.ceiling)}) END`;
		const own = `${bit('own_low', 'own_high')} = 1`;
		from = `SELECT ${state}, wage * growth AS wage,
	worker + base * (CASE WHEN own THEN ${at(figures.flexible)} ELSE ${at(figures.worker)} END) * 12 AS worker,
	employer + (CASE WHEN own THEN 0 ELSE base * ${at(figures.employer)} END) * 12 AS employer,
	account * (1 + ${at(figures.interest)}) + base * 12 * ${at(figures.credited)} AS account,
	indexed + base / ${at(figures.average)} * 12 AS indexed,
	months + CASE WHEN base > 0 THEN 12 ELSE 0 END AS months
FROM (SELECT *, ${base} AS base, ${own} AS own FROM (${from}))`;
	}
	const average = `${figures.average[years - 1]}::DOUBLE`;
	return `SELECT person, worker AS worker_total, employer AS employer_total, account, indexed / months AS index, months,
	CASE WHEN months >= ${figures.monthsRequired} THEN ${average} * (1 + indexed / months) / 2 * (months / 12) * ${figures.accrual}::DOUBLE + account / ${figures.divisor}::DOUBLE ELSE 0 END AS pension
FROM (${from})`;
}

async function fill(connection: DuckDBConnection, careers: TaskCareers): Promise<void> {
	await connection.run(
		'CREATE TABLE careers (person DOUBLE, start DOUBLE, growth DOUBLE, low UINTEGER, high UINTEGER, own_low UINTEGER, own_high UINTEGER)',
	);
	const appender = await connection.createAppender('careers');
	const chunkSize = 2048;
	for (let from = 0; from < careers.size; from += chunkSize) {
		const size = Math.min(chunkSize, careers.size - from);
		const chunk = DuckDBDataChunk.create(
			[DOUBLE, DOUBLE, DOUBLE, UINTEGER, UINTEGER, UINTEGER, UINTEGER],
			size,
		);
		const persons = Array.from({ length: size }, (_, index) => from + index);
		const word = (words: Uint32Array, which: 0 | 1): number[] =>
			persons.map((person) => words[person * 2 + which] ?? 0);
		chunk.setColumns([
			persons,
			[...careers.start.subarray(from, from + size)],
			[...careers.growth.subarray(from, from + size)],
			...[
				word(careers.without, 0),
				word(careers.without, 1),
				word(careers.flexible, 0),
				word(careers.flexible, 1),
			],
		]);
		appender.appendDataChunk(chunk);
	}
	appender.closeSync();
}
