import type { DuckDBAppender, DuckDBConnection, DuckDBDataChunk, DuckDBType } from '@duckdb/node-api';
import type { Answers, Code, Law } from '../law/index.ts';
import { sqlText } from '../study/node.ts';
import { answerSql, oneOf } from './answer-sql.ts';
import { sqlName } from './column-sql.ts';
import type { ReasonBook } from './reason-book.ts';
import type { Keys } from './rows.ts';

/** What the file of answers is made of. */
export interface AnswersPlan {
	readonly law: Law;
	readonly code: Code;
	/** Rules, facts or parameters asked, one column each. */
	readonly ask: readonly string[];
	/** The holder's own name for persons' keys, and the type they had in DuckDB. */
	readonly person: { readonly name: string; readonly type: string; readonly whole: boolean };
	/** Ids of constraints: the column `refused` names the one that a person's facts break. */
	readonly constraints: readonly string[];
	/** Why answers are unknown: a column beside each, where wanted. */
	readonly reasons?: ReasonBook;
	/** Whether the path asks for CSV; Parquet otherwise. */
	readonly csv: boolean;
}

/** Answers as they come, block by block, and the file they become. */
export interface AnswersWriter {
	/** Answers; the index of the constraint that is broken, or NaN; and numbers of reasons, where wanted. */
	add(keys: Keys, answers: Answers, refused: Float64Array, reasons: Answers): void;
	/** Writes the file under its unfinished name. */
	finish(): Promise<void>;
}

export function isCsv(path: string): boolean {
	return /\.csv$/i.test(path);
}

const rowsPerChunk = 2048;

/**
 * Keeps answers in a database on disk, as numbers; at the end they are written to the unfinished file as people read them.
 */
export async function answersWriter(
	connection: DuckDBConnection,
	unfinished: string,
	plan: AnswersPlan,
): Promise<AnswersWriter> {
	const { BIGINT, DOUBLE, DuckDBDataChunk, VARCHAR } = await import('@duckdb/node-api');
	const numbers = [
		...plan.ask.map((_, index) => `a${index}`),
		'refused',
		...(plan.reasons ? plan.ask.map((_, index) => `r${index}`) : []),
	];
	const keyType = plan.person.whole ? 'BIGINT' : 'VARCHAR';
	await connection.run(
		`CREATE TABLE answers (key ${keyType}, ${numbers.map((each) => `${each} DOUBLE`).join(', ')})`,
	);
	const appender: DuckDBAppender = await connection.createAppender('answers');
	const types: DuckDBType[] = [plan.person.whole ? BIGINT : VARCHAR, ...numbers.map(() => DOUBLE)];
	return {
		add(keys, answers, refused, reasons) {
			for (let start = 0; start < keys.length; start += rowsPerChunk) {
				const end = Math.min(keys.length, start + rowsPerChunk);
				const chunk = DuckDBDataChunk.create(types, end - start);
				fillKeys(chunk, keys, start, end);
				[...answers, refused, ...reasons].forEach((column, index) => {
					fillNumbers(chunk, index + 1, column.subarray(start, end));
				});
				appender.appendDataChunk(chunk);
			}
		},
		async finish() {
			appender.closeSync();
			const values = plan.ask.map((asked, index) => {
				const declared = plan.law.rules[asked] ?? plan.law.variables[asked] ?? plan.law.parameters[asked];
				if (!declared) throw new RangeError(`${asked} is not declared`);
				return `${answerSql(plan.law, plan.code, declared.type, `a${index}`)} AS ${sqlName(asked)}`;
			});
			const reasons = (plan.reasons?.texts() ?? []).map(
				(texts, index) =>
					`CASE WHEN NOT isnan(r${index}) THEN ${oneOf(texts, `r${index}`)} END AS ${sqlName(`${plan.ask[index]}.reason`)}`,
			);
			const key = `key::${plan.person.type} AS ${sqlName(plan.person.name)}`;
			const refused = `CASE WHEN NOT isnan(refused) THEN ${oneOf(plan.constraints, 'refused')} END AS refused`;
			const format = plan.csv ? 'FORMAT csv, HEADER true' : 'FORMAT parquet';
			const select = `SELECT ${[key, ...values, ...(plan.constraints.length > 0 ? [refused] : []), ...reasons].join(', ')} FROM answers`;
			await connection.run(`COPY (${select}) TO ${sqlText(unfinished)} (${format})`);
		},
	};
}

function fillKeys(chunk: DuckDBDataChunk, keys: Keys, start: number, end: number): void {
	const vector = chunk.getColumnVector(0);
	if (keys instanceof BigInt64Array) {
		if (!('items' in vector && vector.items instanceof BigInt64Array))
			throw new TypeError('keys are no whole numbers');
		vector.items.set(keys.subarray(start, end));
	} else for (let index = start; index < end; index++) vector.setItem(index - start, keys[index] ?? null);
	vector.flush();
}

function fillNumbers(chunk: DuckDBDataChunk, index: number, numbers: Float64Array): void {
	const vector = chunk.getColumnVector(index);
	if (!('items' in vector && vector.items instanceof Float64Array))
		throw new TypeError('answers are no numbers');
	vector.items.set(numbers);
	vector.flush();
}
