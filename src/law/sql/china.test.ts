import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { readStudyFolder } from '../../study/node.ts';
import { randomCases } from '../random-persons.sample.ts';
import { readLaw } from '../read/read.ts';
import { chdb, clickhouseEngine } from './clickhouse.sample.ts';
import type { DialectName } from './dialect.ts';
import { postgresEngine, postgresPrograms } from './postgres.sample.ts';
import { answersIn, differences, duckdbEngine, type Engine } from './run.sample.ts';
import { sqlFor } from './sql.ts';

// Two thousand statements a run, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const folder = fileURLToPath(new URL('../../../studies/china', import.meta.url));
const study = await readStudyFolder(folder, 'studies/china');
if (!study.ok) throw new Error('the study of China cannot be read');
const read = readLaw(study.value.law, study.value.places);
if (!read.ok) throw new Error('the law of China cannot be read');
const law = read.value;
const rules = Object.keys(law.rules);

async function compare(
	dialect: DialectName,
	engine: Engine,
	seed: number,
	persons: number,
	asked: readonly string[] = rules,
) {
	const sql = sqlFor(law, asked, dialect);
	if (!sql.ok) throw new Error('no rule can be given');
	const refused = sql.value.refused.map(({ says }) => says.en);
	const cases = randomCases(law, seed, persons);
	const answers = await answersIn(engine, law, sql.value, cases);
	return { refused, ...differences(law, asked, cases, answers) };
}

describe("China's law, every rule, for random persons", () => {
	test('is the same to the last bit in DuckDB as explained', async () => {
		const engine = await duckdbEngine();
		const { refused, lines, known } = await compare('duckdb', engine, 20_261, 100);
		await engine.close();
		expect(refused).toEqual([]);
		expect(lines).toEqual([]);
		// not all unknown, which would be easy
		expect(known).toBeGreaterThan(rules.length * 30);
	});

	const programs = postgresPrograms();
	test.skipIf(!programs)(
		`is the same to the last bit in PostgreSQL as explained${programs ? '' : ' (skipped: initdb, pg_ctl and psql are not on this machine)'}`,
		async () => {
			const engine = postgresEngine(programs ?? '');
			try {
				const { refused, lines, known } = await compare('postgres', engine, 20_262, 60);
				expect(refused).toEqual([]);
				expect(lines).toEqual([]);
				expect(known).toBeGreaterThan(rules.length * 15);
			} finally {
				await engine.close();
			}
		},
	);

	const clickhouse = chdb();
	test.skipIf(!clickhouse)(
		`is the same to the last bit in ClickHouse as explained, for some rules${clickhouse ? '' : ' (skipped: the package chdb is not installed)'}`,
		async () => {
			if (!clickhouse) return;
			const engine = clickhouseEngine(clickhouse);
			try {
				const some = ['pension.employee.total', 'portability.claim_place'];
				const { refused, lines, known } = await compare('clickhouse', engine, 20_263, 60, some);
				expect(refused).toEqual([]);
				expect(lines).toEqual([]);
				expect(known).toBeGreaterThan(20);
			} finally {
				await engine.close();
			}
		},
	);
});
