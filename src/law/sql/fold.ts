import { sayFormula } from '../say.ts';
import type { Expression, Fold } from '../typed.ts';
import { aggregate, emptyOf, type Periods } from './aggregate.ts';
import { bestFirst } from './best-first.ts';
import { branch, write } from './expression.ts';
import {
	type Frame,
	type Layout,
	type Loop,
	type MonthSite,
	type Placed,
	Refusal,
	type Site,
	type YearSite,
} from './plan.ts';
import type { Planner } from './planner.ts';
import { Scope } from './scope.ts';
import { binding, indent, within } from './text.ts';

/** Where a fold is counted, under what name, and over how many months at most. */
interface Counting {
	readonly loop: Loop;
	readonly layout: Layout;
	readonly user: string;
	readonly column: string;
	readonly limit?: Placed;
}

/** Folds as columns: of persons, of the years of a layout, or (for `count_same`) of its months. */
export class FoldColumns {
	private readonly planner: Planner;
	private readonly done = new WeakMap<Fold, Map<string, Placed>>();
	private readonly same = new WeakMap<Fold, Map<string, { readonly view: string; readonly doubt: Placed }>>();
	private readonly inLayouts = new Map<Layout, Map<Fold, string>>();

	constructor(planner: Planner) {
		this.planner = planner;
	}

	of(fold: Fold, site: Site): Placed {
		if (fold.n && site.kind === 'years') {
			throw new Refusal(site.user, {
				en: `the mean of some periods only (${fold.how}) within a year rule is not written as SQL`,
				zh: `年度规则中的部分期间的平均（${fold.how}）未写成 SQL`,
			});
		}
		if (fold.how === 'count_same') {
			if (site.kind !== 'months') throw new RangeError(`count_same stands outside a fold in ${site.user}`);
			return this.once(fold, site.layout, () => this.readSame(fold, site));
		}
		if (site.kind === 'years') return this.once(fold, site.layout, () => this.inYears(fold, site));
		return this.atFrame(fold, site.frame, site.user);
	}

	/** Stage from which a fold that stands among months is known. */
	prepare(fold: Fold, frame: Frame, user: string): number {
		return fold.how === 'count_same'
			? this.months(fold, frame, user).doubt.level
			: this.atFrame(fold, frame, user).level;
	}

	private once(fold: Fold, layout: Layout, make: () => string): Placed {
		const known = this.inLayouts.get(layout) ?? new Map<Fold, string>();
		this.inLayouts.set(layout, known);
		const column = known.get(fold) ?? make();
		known.set(fold, column);
		return { column, level: layout.level };
	}

	private level(fold: Fold, frame: Frame, user: string): number {
		const kind = fold.over === 'month' ? 'months' : 'years';
		const parts = [...(fold.how === 'count' ? [] : [fold.of]), ...(fold.where ? [fold.where] : [])];
		return Math.max(frame.level, ...parts.map((part) => this.planner.prepare(part, kind, frame, user)));
	}

	private atFrame(fold: Fold, frame: Frame, user: string): Placed {
		const { planner } = this;
		const frames = this.done.get(fold) ?? new Map<string, Placed>();
		this.done.set(fold, frames);
		const known = frames.get(frame.name);
		if (known) return known;
		const column = planner.unique(`${user}: ${fold.how}`);
		const limit = fold.n ? this.limit(fold.n, frame, user, column) : undefined;
		const level = Math.max(this.level(fold, frame, user), limit?.level ?? 0);
		const loop = planner.loops.at(frame, level);
		const layout = fold.over === 'month' ? planner.loops.months(loop, fold) : planner.loops.years(loop);
		const periods = this.periods(fold, { loop, layout, user, column, limit });
		const { view } = planner.loops.count(layout, column, aggregate(planner.order.dialect, periods));
		planner.stage(level + 1).counted.push({ view, column, none: emptyOf(fold.how) });
		const placed = { column, level: level + 1 };
		frames.set(frame.name, placed);
		return placed;
	}

	/** How many periods a fold takes, as a column of the persons. */
	private limit(n: Expression, frame: Frame, user: string, column: string): Placed {
		const scope = new Scope(this.planner, { kind: 'frame', frame, user });
		const name = `${column}, at most`;
		const sql = scope.asNumber(scope.write(n));
		return this.planner.put(scope, {
			view: this.planner.unique(name),
			comments: [],
			columns: [{ name, sql }],
		});
	}

	/** Works out, for each row of a layout, what a fold counts there. */
	private periods(fold: Fold, { loop, layout, user, column, limit }: Counting): Periods {
		const { planner } = this;
		const scope = new Scope(planner, siteIn(layout, loop, user));
		const [value, counts, weight] = [`${column}, value`, `${column}, counts`, `${column}, weight`];
		const months = limit && fold.how === 'recent' ? monthsWithin(scope, limit) : undefined;
		const conditions = [
			...(months === undefined ? [] : [`${months} > 0`]),
			...(fold.where ? [within(write(fold.where, scope), binding.and)] : []),
		];
		const columns = [
			...(months === undefined ? [] : [{ name: weight, sql: months }]),
			...(conditions.length > 0 ? [{ name: counts, sql: conditions.join(' and ') }] : []),
			...(fold.how === 'count' ? [] : [{ name: value, sql: scope.write(fold.of) }]),
		];
		if (columns.length > 0) {
			layout.steps.push({
				view: planner.unique(`${column} by ${fold.over}`),
				comments: [sayFormula(planner.law, fold)[planner.order.language]],
				columns,
				joins: scope.joins,
			});
		}
		const monthly = fold.over === 'month';
		const periods: Periods = {
			how: fold.how,
			value: planner.quote(value),
			...(conditions.length > 0 ? { counts: planner.quote(counts) } : {}),
			by: planner.quote(monthly ? 'from' : 'year'),
			...(monthly ? { weight: planner.quote(months === undefined ? 'months' : weight) } : {}),
		};
		if (!limit || fold.how !== 'best') return periods;
		return bestFirst(planner, periods, {
			layout,
			column,
			limit,
			scope: () => new Scope(planner, siteIn(layout, loop, user)),
		});
	}

	/** A fold in a year rule: over the year's own months, or over all periods so far. */
	private inYears(fold: Fold, site: YearSite): string {
		const { planner } = this;
		const { loop, layout, user } = site;
		const column = planner.unique(`${user}: ${fold.how}`);
		const counted = fold.over === 'month' ? planner.loops.months(loop, fold) : layout;
		const sql = aggregate(planner.order.dialect, this.periods(fold, { loop, layout: counted, user, column }));
		const name = planner.quote(column);
		const shown =
			emptyOf(fold.how) === 'zero'
				? `case when counted.${planner.quote('person')} is null then 0 else counted.${name} end`
				: `counted.${name}`;
		const about = {
			comments: [sayFormula(planner.law, fold)[planner.order.language]],
			columns: [{ name: column, sql: shown }],
		};
		const [person, year] = [planner.quote('person'), planner.quote('year')];
		const on = `on counted.${person} = it.${person} and counted.${year} = it.${year}`;
		const view = planner.unique(`${column} by year`);
		if (fold.how === 'this_year') {
			const group = planner.loops.count(counted, column, sql, 'year');
			layout.steps.push({
				view,
				...about,
				joins: [`left join ${planner.quote(group.view)} as counted\n  ${on}`],
			});
			return column;
		}
		layout.steps.push({
			view,
			...about,
			joins: [],
			whole: (before, columns) => {
				const rows = fold.over === 'month' ? planner.quote(lastView(counted)) : before;
				const until = planner.quote('until');
				const sofar = [
					`select years.${person}, years.${until} as ${year},${branch(sql)} as ${name}`,
					`from (select ${person}, ${year} as ${until} from ${before}) as years`,
					`join ${rows} as it on it.${person} = years.${person} and it.${year} <= years.${until}`,
					`group by years.${person}, years.${until}`,
				].join('\n');
				return `select ${planner.all(columns)}, ${shown} as ${name}\nfrom ${before} as it\nleft join (\n${indent(sofar)}\n) as counted\n  ${on}`;
			},
		});
		return column;
	}

	/** Months of the whole career by the value of `count_same`, in a layout of an earlier stage. */
	private months(fold: Fold, frame: Frame, user: string): { readonly view: string; readonly doubt: Placed } {
		const { planner } = this;
		const frames =
			this.same.get(fold) ?? new Map<string, { readonly view: string; readonly doubt: Placed }>();
		this.same.set(fold, frames);
		const known = frames.get(frame.name);
		if (known) return known;
		const level = this.level(fold, frame, user);
		const loop = planner.loops.at(frame, level);
		const layout = planner.loops.months(loop, fold);
		const column = planner.unique(`${user}: months alike`);
		const { value, counts } = this.periods(fold, { loop, layout, user, column });
		const { dialect } = planner.order;
		const months = planner.quote('months');
		const { view } = planner.loops.count(
			layout,
			'months',
			`sum(case when ${counts ?? 'true'} then ${months} else 0 end)`,
			`${column}, value`,
		);
		const doubt = `${column} in doubt`;
		const open = [`${value} is null`, ...(counts === undefined ? [] : [`${counts} is null`])].join(' or ');
		const counted = planner.loops.count(layout, doubt, dialect.any(open));
		planner.stage(level + 1).counted.push({ view: counted.view, column: doubt, none: 'false' });
		const made = { view, doubt: { column: doubt, level: level + 1 } };
		frames.set(frame.name, made);
		return made;
	}

	private readSame(fold: Fold, site: MonthSite): string {
		const { planner } = this;
		const { view, doubt } = this.months(fold, site.frame, site.user);
		const scope = new Scope(planner, site);
		const mine = scope.write(fold.of);
		const person = planner.quote('person');
		const column = planner.unique(`${site.user}: months like this`);
		const unsure = scope.person(doubt);
		site.layout.steps.push({
			view: planner.unique(`${column} by month`),
			comments: [sayFormula(planner.law, fold)[planner.order.language]],
			columns: [
				{
					name: column,
					sql: `case when ${mine} is null or ${unsure} then null else coalesce(alike.${planner.quote('months')}, 0) end`,
				},
			],
			joins: [
				...scope.joins,
				`left join ${planner.quote(view)} as alike\n  on alike.${person} = it.${person} and alike.${planner.quote('value')} = ${mine}`,
			],
		});
		return column;
	}
}

/** How many of a stretch's months are among the last n before the frame's own. */
function monthsWithin(scope: Scope, limit: Placed): string {
	const { planner, site } = scope;
	const { frame } = site;
	const last = `${scope.person({ column: frame.month, level: frame.level })} - 1`;
	const n = scope.person(limit);
	const [from, to] = [planner.column('from'), planner.column('to')];
	return `case when ${n} is not null then least(${to}, ${last}) - greatest(${from}, ${last} - ${n} + 1) + 1 end`;
}

function siteIn(layout: Layout, loop: Loop, user: string): Site {
	const { frame } = loop;
	return layout.kind === 'months'
		? { kind: 'months', frame, user, loop, layout }
		: { kind: 'years', frame, user, loop, layout };
}

/** The last view of a layout's chain. */
function lastView({ name, steps }: Layout): string {
	return steps.at(-1)?.view ?? name;
}
