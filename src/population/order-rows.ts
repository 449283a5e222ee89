import type { DuckDBConnection } from '@duckdb/node-api';
import type { Outcome, Problem } from '../study/index.ts';
import { codeName, type Reading } from './reading.ts';
import { whileReading } from './table.ts';

/**
 * Rows of both tables must come in the order of persons, and a person's months in order of time. A table that is not so is
 * sorted into a copy in the database.
 */
export async function inOrder(connection: DuckDBConnection, reading: Reading): Promise<Outcome<string>> {
	const from = reading.columns.findIndex(({ name }) => name === 'from');
	return whileReading(reading.table.file, async () => {
		const before =
			from < 0 ? 'key < before_key' : `key < before_key OR (key = before_key AND start < before_start)`;
		const start = from < 0 ? '0' : codeName(from);
		const sql = `SELECT count(*) FILTER (${before}) FROM (
			SELECT key, start, lag(key) OVER () AS before_key, lag(start) OVER () AS before_start
			FROM (SELECT key, ${start} AS start FROM (${reading.select})))`;
		const [[count] = []] = (await connection.runAndReadAll(sql)).getRows();
		if (Number(count) === 0) return reading.select;
		const copy = from < 0 ? 'sorted_persons' : 'sorted_careers';
		await connection.run(
			`CREATE TABLE ${copy} AS ${reading.select} ORDER BY key${from < 0 ? '' : `, ${start}`}`,
		);
		return `SELECT * FROM ${copy}`;
	});
}

/** Persons that appear twice, given rows in order. */
export async function repeatedPersons(
	connection: DuckDBConnection,
	persons: Reading,
	ordered: string,
): Promise<readonly Problem[]> {
	const sql = `SELECT count(*), min(key, 3) FROM (SELECT key, lag(key) OVER () AS before FROM (${ordered})) WHERE key = before`;
	const { count, first } = await countAndKeys(connection, sql);
	if (count === 0) return [];
	return [
		{
			code: 'person-twice',
			spot: { file: persons.table.file },
			says: { en: `${count} rows repeat a person (${first}).`, zh: `有 ${count} 行的人员重复（${first}）。` },
			fix: { en: 'Give one row for each person.', zh: '每人只能有一行。' },
		},
	];
}

/** What is wrong with career rows among each other and beside the persons, given both in order. */
export async function careerProblems(
	connection: DuckDBConnection,
	careers: Reading,
	ordered: string,
	persons: string,
): Promise<readonly Problem[]> {
	const spot = { file: careers.table.file };
	const problems: Problem[] = [];
	const from = codeName(careers.columns.findIndex(({ name }) => name === 'from'));
	const toIndex = careers.columns.findIndex(({ name }) => name === 'to');
	const to = toIndex < 0 ? "'nan'::DOUBLE" : codeName(toIndex);
	const rows = `SELECT key, ${from} AS start, ${to} AS stop FROM (${ordered})`;
	const ended = await countAndKeys(
		connection,
		`SELECT count(*), min(key, 3) FROM (${rows}) WHERE NOT isnan(stop) AND stop < start`,
	);
	if (ended.count > 0) {
		problems.push({
			code: 'row-dates',
			spot,
			says: {
				en: `${ended.count} rows end before they begin (persons ${ended.first}).`,
				zh: `有 ${ended.count} 行的终止月早于起始月（人员 ${ended.first}）。`,
			},
		});
	}
	const overlap = await countAndKeys(
		connection,
		`SELECT count(*), min(key, 3) FROM (
			SELECT key, start, lag(key) OVER () AS before_key, lag(start) OVER () AS before_start, lag(stop) OVER () AS before_stop FROM (${rows})
		) WHERE key = before_key AND (start = before_start OR (NOT isnan(before_stop) AND start <= before_stop))`,
	);
	if (overlap.count > 0) {
		problems.push({
			code: 'rows-overlap',
			spot,
			says: {
				en: `${overlap.count} rows cover months that the person's row before covers (persons ${overlap.first}).`,
				zh: `有 ${overlap.count} 行与同一人的前一行月份重叠（人员 ${overlap.first}）。`,
			},
			fix: { en: 'End one before the other begins.', zh: '请使一行在另一行开始前结束。' },
		});
	}
	const orphans = await countAndKeys(
		connection,
		`SELECT count(*), min(key, 3) FROM (SELECT key FROM (${ordered})) AS careers ANTI JOIN (SELECT key FROM (${persons})) AS persons USING (key)`,
	);
	if (orphans.count > 0) {
		problems.push({
			code: 'person-unknown',
			spot,
			says: {
				en: `${orphans.count} rows belong to persons who are not among those asked about (${orphans.first}).`,
				zh: `有 ${orphans.count} 行属于人员表中没有的人（${orphans.first}）。`,
			},
			fix: { en: 'Add these persons, or leave out their careers.', zh: '请补充这些人员，或去掉其履历。' },
		});
	}
	return problems;
}

async function countAndKeys(
	connection: DuckDBConnection,
	sql: string,
): Promise<{ readonly count: number; readonly first: string }> {
	const [[count, keys] = []] = (await connection.runAndReadAll(sql)).getRowsJson();
	return { count: Number(count), first: Array.isArray(keys) ? keys.join(', ') : '' };
}
