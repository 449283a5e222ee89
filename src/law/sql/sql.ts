import type { Language, Outcome, Problem } from '../../study/index.ts';
import { labelOf } from '../say.ts';
import type { Day, Law } from '../typed.ts';
import { clickhouse } from './clickhouse.ts';
import type { Dialect, DialectName } from './dialect.ts';
import { duckdb } from './duckdb.ts';
import { type Placed, Refusal } from './plan.ts';
import { Planner } from './planner.ts';
import { postgres } from './postgres.ts';
import { Script, type View } from './script.ts';
import type { InputTable } from './source-tables.ts';
import { spark } from './spark.ts';

/** What may be said about statements. */
export interface SqlOptions {
	/** Language of the comments. */
	readonly language?: Language;
	/** Law made known after this day is not seen. */
	readonly known?: Day;
	/** Names that the tables of persons and of careers give; all facts, those by month in careers too, when left out. */
	readonly person?: readonly string[];
	readonly career?: readonly string[];
}

/** Law as statements of one engine. */
export interface Sql {
	/** In the order in which they run, without closing semicolons. */
	readonly statements: readonly string[];
	/** Tables that are to be filled before the statements run; the statements create them where they do not exist. */
	readonly inputs: readonly InputTable[];
	/** The views and tables that the statements work answers out by; the last is `answers`. */
	readonly views: readonly View[];
	/** Rules that were asked but cannot be given in the engine as the law has them, and why. */
	readonly refused: readonly Problem[];
}

const dialects: Readonly<Record<DialectName, Dialect>> = { duckdb, postgres, clickhouse, spark };

interface Plan {
	readonly planner: Planner;
	readonly asked: ReadonlyMap<string, Placed>;
}

/** The engines whose SQL is written. */
export const dialectNames: readonly DialectName[] = ['duckdb', 'postgres', 'clickhouse', 'spark'];

/** The asked rules, and all they need, as SQL. Problems when not one of them can be given. */
export function sqlFor(
	law: Law,
	ask: readonly string[],
	name: DialectName,
	options: SqlOptions = {},
): Outcome<Sql> {
	const dialect = dialects[name];
	const { language = 'en', ...given } = options;
	const order = { law, dialect, language, ...given };
	const attempt = (rules: readonly string[]): Plan | Refusal => {
		const planner = new Planner(order);
		try {
			return { planner, asked: new Map(rules.map((rule) => [rule, planner.named(rule)])) };
		} catch (error) {
			if (error instanceof Refusal) return error;
			throw error;
		}
	};
	const refused: Problem[] = [];
	const possible = (rule: string): boolean => {
		const tried = attempt([rule]);
		if (tried instanceof Refusal) refused.push(problemOf(law, dialect, rule, tried));
		return !(tried instanceof Refusal);
	};
	let plan = attempt(ask);
	// a plan that met a refusal is of no use: what can be given is planned anew
	if (plan instanceof Refusal) plan = attempt(ask.filter(possible));
	if (plan instanceof Refusal || plan.asked.size === 0) return { ok: false, problems: refused };
	const { planner, asked } = plan;
	const script = new Script(planner);
	script.write(asked);
	return {
		ok: true,
		value: { statements: script.statements, inputs: script.inputs, views: script.views, refused },
	};
}

function problemOf(law: Law, { title }: Dialect, asked: string, { rule, why }: Refusal): Problem {
	const [label, because] = [labelOf(law, asked), labelOf(law, rule)];
	return {
		code: 'not-in-sql',
		says: {
			en: `${label.en} (${asked}) cannot be given in SQL for ${title}: for ${because.en} (${rule}), ${why.en}.`,
			zh: `${label.zh}（${asked}）不能用 ${title} 的 SQL 表示：就${because.zh}（${rule}）而言，${why.zh}。`,
		},
	};
}
