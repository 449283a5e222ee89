import {
	type CoverageOrder,
	cascadeRules,
	coverageOf,
	kernelAnswering,
	readRegistry,
} from '../src/coverage/index.ts';
import {
	type Careers,
	codeOf,
	firstDayOf,
	type Law,
	programOf,
	type Scalar,
	sqlFor,
	type Type,
} from '../src/law/index.ts';
import { answersIn, duckdbEngine } from '../src/law/sql/run.sample.ts';
import { careersOf, type People, readSynthesisInputs, synthesise } from '../src/population/index.ts';
import type { Outcome, Study } from '../src/study/index.ts';
import { processorTime } from './measure.ts';

/** What the cascade took, and beside it the same questions as SQL. */
export interface CoverageBench {
	readonly persons: number;
	/** Seconds on the clock, one thread: people made, then law run over their lives and everybody counted. */
	readonly making: number;
	readonly counting: number;
	readonly groups: number;
	readonly rules: number;
	/** Processor time a person of the rules alone, tables filled before, in microseconds: ours and DuckDB's. */
	readonly peer: { readonly persons: number; readonly kernel: number; readonly sql: number };
}

function must<T>(outcome: Outcome<T>): T {
	if (outcome.ok) return outcome.value;
	throw new Error(JSON.stringify(outcome.problems));
}

/** Makes a million people, runs the cascade over them, and asks DuckDB the same of a few. */
export async function timeCoverage(study: Study, law: Law, persons = 1_000_000): Promise<CoverageBench> {
	const inputs = must(readSynthesisInputs(study, law));
	const indicators = study.coverage.get('coverage/indicators.yaml');
	if (!indicators) throw new Error('the study has no indicators');
	const registry = must(readRegistry(indicators, law));
	const began = performance.now();
	const { people } = must(synthesise({ ...inputs }, { size: persons, seed: 1 }));
	const ready = performance.now();
	const order: CoverageOrder = {
		law,
		registry,
		findings: study.statistics.findings,
		whole: study.place,
		people,
		answering: kernelAnswering,
	};
	const { groups } = must(await coverageOf(order));
	return {
		persons,
		making: (ready - began) / 1000,
		counting: (performance.now() - ready) / 1000,
		groups: groups.length,
		rules: cascadeRules.length,
		peer: await timePeer(law, people, Math.min(persons, 2000)),
	};
}

/** The cascade's rules by a kernel and as SQL; every answer has to be the same. */
async function timePeer(law: Law, people: People, persons: number): Promise<CoverageBench['peer']> {
	const careers = careersOf(people, 0, persons);
	const sql = must(sqlFor(law, cascadeRules, 'duckdb'));
	if (sql.refused.length > 0) throw new Error('DuckDB is to be asked the same');
	const columns = Object.fromEntries(
		Object.entries(people.columns).map(([name, column]) => [
			name,
			typeof column === 'number' ? column : column.slice(0, persons),
		]),
	);
	const order = {
		law,
		ask: cascadeRules,
		columns: Object.keys(columns),
		fields: Object.keys(careers.fields),
	};
	const answering = kernelAnswering(programOf(order).program);
	await answering.answer({ size: persons, columns, career: careers });
	const usBegan = processorTime();
	const ours = must(await answering.answer({ size: persons, columns, career: careers }));
	const kernel = processorTime() - usBegan;
	const cases = casesOf(law, columns, careers, persons);
	const engine = await duckdbEngine();
	await engine.run('set threads = 1');
	for (const { statement } of sql.inputs) await engine.run(statement);
	let filling = 0;
	const timed = {
		...engine,
		run: async (statement: string): Promise<void> => {
			const began = processorTime();
			await engine.run(statement);
			if (statement.startsWith('insert')) filling += processorTime() - began;
		},
	};
	const sqlBegan = processorTime();
	const rows = await answersIn(timed, law, sql, cases);
	const theirs = processorTime() - sqlBegan - filling;
	await engine.close();
	const code = codeOf(law);
	cascadeRules.forEach((rule, at) => {
		const type = law.rules[rule]?.type;
		rows.forEach((row, person) => {
			const cell = row[at];
			const number = type && isScalar(cell) ? code.number(type, cell) : Number.NaN;
			if (!Object.is(number, ours[at]?.[person]))
				throw new Error(`${rule} of person ${person}: ${String(cell)}`);
		});
	});
	return { persons, kernel: (kernel * 1000) / persons, sql: (theirs * 1000) / persons };
}

const isScalar = (cell: unknown): cell is Scalar =>
	cell !== null && cell !== undefined && typeof cell !== 'object';

/** People as cases, which SQL's tables are filled from. */
function casesOf(law: Law, columns: People['columns'], careers: Careers, persons: number) {
	const code = codeOf(law);
	const at = (column: People['columns'][string] | undefined, index: number): number =>
		typeof column === 'number' ? column : (column?.[index] ?? Number.NaN);
	const facts = (of: People['columns'], index: number): Map<string, Scalar> => {
		const told = Object.entries(of).flatMap(([name, column]): [string, Scalar][] => {
			const type: Type | undefined = (law.variables[name] ?? law.rules[name])?.type;
			const number = at(column, index);
			return type && !Number.isNaN(number) ? [[name, code.scalar(type, number)]] : [];
		});
		return new Map(told);
	};
	const place = (number: number): string => String(code.scalar({ kind: 'place' }, number));
	return Array.from({ length: persons }, (_, person) => ({
		on: firstDayOf(at(columns.on, person)),
		place: place(at(columns.place, person)),
		given: facts(columns, person),
		ask: cascadeRules,
		career: Array.from(
			{ length: (careers.starts[person + 1] ?? 0) - (careers.starts[person] ?? 0) },
			(_, index) => {
				const row = (careers.starts[person] ?? 0) + index;
				const to = at(careers.to, row);
				return {
					from: at(careers.from, row),
					...(Number.isFinite(to) ? { to } : {}),
					place: place(at(careers.place, row)),
					facts: facts(careers.fields, row),
				};
			},
		),
	}));
}
