import type { Periods } from './aggregate.ts';
import type { Layout, Placed } from './plan.ts';
import type { Planner } from './planner.ts';
import type { Scope } from './scope.ts';

/** Where the best periods are sought, and how many are taken. */
interface Search {
	readonly layout: Layout;
	/** The fold's own column. */
	readonly column: string;
	readonly limit: Placed;
	/** A scope among the rows as they are when it is asked for. */
	scope(): Scope;
}

/** Periods with the best first, each as far as it is taken: those of the same worth as they came, as explain takes them. */
export function bestFirst(
	planner: Planner,
	periods: Periods,
	{ layout, column, limit, scope }: Search,
): Periods {
	const { value, counts, by, weight = '1' } = periods;
	const [rank, before, taken] = [`${column}, rank`, `${column}, before`, `${column}, taken`];
	const best = `partition by ${planner.quote('person')} order by ${value} desc, ${by}`;
	const counted = counts === undefined ? weight : `case when ${counts} then ${weight} else 0 end`;
	layout.steps.push({
		view: planner.unique(`${column} in order`),
		comments: [
			planner.say({ en: 'the best first, and what counts before each', zh: '由高到低，及各期之前已计者' }),
		],
		columns: [
			{ name: rank, sql: `row_number() over (${best})` },
			{
				name: before,
				sql: `coalesce(sum(${counted}) over (${best} rows between unbounded preceding and 1 preceding), 0)`,
			},
		],
		joins: [],
	});
	const rows = scope();
	const left = `${rows.person(limit)} - ${planner.quote(before)}`;
	layout.steps.push({
		view: planner.unique(`${column} as far as taken`),
		comments: [planner.say({ en: 'as far as each is taken', zh: '各期计入的部分' })],
		columns: [
			{
				name: taken,
				// even where less than nothing is asked for, explain takes that much of the first
				sql: `case when ${left} >= ${weight} then ${weight} when ${left} > 0 or ${planner.quote(before)} = 0 then ${left} when ${left} <= 0 then 0 end`,
			},
		],
		joins: rows.joins,
	});
	return { ...periods, by: planner.quote(rank), weight: planner.quote(taken) };
}
