import type { Expression, Law, Rule } from '../typed.ts';
import { namesIn, partsOf } from '../uses.ts';
import { columnType } from './dialect.ts';
import { about } from './order.ts';
import { literal } from './parameter-tables.ts';
import {
	type Column,
	type Frame,
	type Layout,
	type Placed,
	Refusal,
	type Site,
	untilName,
	type YearSite,
} from './plan.ts';
import type { Planner } from './planner.ts';
import { Scope } from './scope.ts';
import { indent } from './text.ts';

/** Year rules as columns of the years of a career. Those that read their own year before step from year to year. */
export class YearRules {
	private readonly planner: Planner;
	/** Rules that are being worked out by steps, by layout. */
	private readonly open = new Map<Layout, ReadonlySet<string>>();
	private readonly circles = new Map<string, readonly string[]>();

	constructor(planner: Planner) {
		this.planner = planner;
	}

	/** A year rule asked from outside the years: its value in the last. */
	last(rule: Rule, frame: Frame): Placed {
		const { planner } = this;
		const level = planner.prepare(
			{ op: 'rule', name: rule.name, type: rule.type },
			'years',
			frame,
			rule.name,
		);
		const loop = planner.loops.at(frame, level);
		const layout = planner.loops.years(loop);
		const column = this.column(rule, { kind: 'years', frame, user: rule.name, loop, layout });
		const name = untilName(rule.name, frame);
		const sql = planner.order.dialect.last({ value: planner.quote(column), by: planner.quote('year') });
		const { view } = planner.loops.count(layout, name, sql);
		planner.stage(level + 1).counted.push({ view, column: name, none: 'unknown' });
		return { column: name, level: level + 1 };
	}

	column(rule: Rule, site: YearSite): string {
		const { layout } = site;
		if (layout.rules.has(rule.name)) return rule.name;
		const circle = this.circleOf(rule.name);
		if (circle.length > 0) {
			this.byStep(circle, site);
			return rule.name;
		}
		const scope = new Scope(this.planner, { ...site, user: rule.name });
		const step = this.planner.ruleStep(rule, scope, rule.name, this.viewName(rule.name, layout));
		layout.steps.push(step);
		layout.rules.add(rule.name);
		return rule.name;
	}

	/** Last year's value of a year rule. */
	before(name: string, site: Site): string {
		if (site.kind !== 'years') throw new RangeError(`previous stands outside a year rule in ${site.user}`);
		const { planner } = this;
		const { layout } = site;
		const column = beforeName(name);
		if (this.open.get(layout)?.has(name) || layout.rules.has(column)) return column;
		const rule = planner.declared(name);
		this.column(rule, site);
		const [person, year] = [planner.quote('person'), planner.quote('year')];
		layout.steps.push({
			view: planner.unique(`${column}${layout.name.replace('years', '')}`),
			comments: about(planner.order, name),
			columns: [
				{
					name: column,
					sql: `lag(${planner.quote(name)}, 1, ${this.initial(rule)}) over (partition by it.${person} order by it.${year})`,
				},
			],
			joins: [],
		});
		layout.rules.add(column);
		return column;
	}

	/** Works out rules that read their own past, one year after the other. */
	private byStep(circle: readonly string[], site: YearSite): void {
		const { planner } = this;
		const { layout } = site;
		const rules = circle.map((name) => planner.declared(name));
		this.open.set(layout, new Set(circle));
		for (const name of circle) layout.rules.add(name);
		const worked = rules.map((rule) => {
			this.refuseFolds(rule, circle);
			const scope = new Scope(planner, { ...site, user: rule.name });
			return { column: { name: rule.name, sql: planner.worth(rule, scope) }, joins: scope.joins };
		});
		this.open.delete(layout);
		layout.steps.push({
			view: planner.unique(this.viewName(circle.join(', '), layout)),
			...(circle.length === 1 ? { rule: circle[0] } : {}),
			comments: circle.flatMap((name) => about(planner.order, name)),
			columns: worked.map(({ column }) => column),
			joins: [],
			whole: (before, columns) => this.recursive(before, columns, rules, worked),
		});
	}

	private recursive(
		before: string,
		columns: readonly string[],
		rules: readonly Rule[],
		worked: readonly { readonly column: Column; readonly joins: readonly string[] }[],
	): string {
		const { planner } = this;
		const quote = (name: string): string => planner.quote(name);
		const [person, year] = [quote('person'), quote('year')];
		const start = rules.map((rule) => `${this.initial(rule)} as ${quote(rule.name)}`);
		const past = rules.map(({ name }) => `stepped.${quote(name)} as ${quote(beforeName(name))}`);
		const names = rules.map(({ name }) => quote(name));
		const first = `select ${person}, min(${year}) - 1 as ${year}, ${start.join(', ')}\nfrom ${before}\ngroup by ${person}`;
		const all = planner.all(columns);
		const joined = `select ${all}, ${past.join(', ')}\nfrom stepped\njoin ${before} as it\n  on it.${person} = stepped.${person} and it.${year} = stepped.${year} + 1`;
		const passed = [...columns, ...rules.map(({ name }) => beforeName(name))];
		const next = worked.reduce((sofar, { column, joins }) => {
			const from = [`from (\n${indent(sofar)}\n) as it`, ...joins].join('\n');
			const sofarAll = planner.all(passed);
			passed.push(column.name);
			return `select ${sofarAll},\n${indent(`${column.sql} as ${quote(column.name)}`)}\n${from}`;
		}, joined);
		const kept = `select ${person}, ${year}, ${names.join(', ')}\nfrom (\n${indent(next)}\n) as it`;
		return [
			`with recursive stepped as (\n${indent(first)}\n  union all\n${indent(kept)}\n)`,
			`select ${all}, ${names.map((name) => `stepped.${name} as ${name}`).join(', ')}`,
			`from ${before} as it`,
			`join stepped on stepped.${person} = it.${person} and stepped.${year} = it.${year}`,
		].join('\n');
	}

	private initial({ initial, type }: Rule): string {
		return `cast(${literal(initial)} as ${columnType(this.planner.order.dialect, type)})`;
	}

	private viewName(name: string, layout: Layout): string {
		return `${name} by year${layout.name.replace('years', '')}`;
	}

	/** The year rules that read each other's past and present, in the order in which a year works them out. */
	private circleOf(name: string): readonly string[] {
		const known = this.circles.get(name);
		if (known) return known;
		const { law } = this.planner;
		const ahead = reached(law, name);
		const circle = ahead.has(name) ? [...ahead].filter((other) => reached(law, other).has(name)) : [];
		const ordered = inOrder(law, circle);
		for (const member of circle) this.circles.set(member, ordered);
		if (circle.length === 0) this.circles.set(name, ordered);
		return ordered;
	}

	/** A look back over years cannot be taken while those years are still being stepped through. */
	private refuseFolds(rule: Rule, circle: readonly string[]): void {
		const visit = (part: Expression): void => {
			if (part.op === 'fold' && part.over === 'year' && circle.some((name) => namesIn(part).has(name))) {
				throw new Refusal(rule.name, {
					en: 'it looks back over years that it is itself a step of',
					zh: '它回溯的年度正是由它自身逐年推算的',
				});
			}
			for (const inner of partsOf(part)) visit(inner);
		};
		for (const { formula } of Object.values(rule.places).flat()) if (formula) visit(formula);
	}
}

function beforeName(name: string): string {
	return `${name} a year before`;
}

/** Year rules that a year rule reads: of the same year, or of the year before. */
function yearRules(law: Law, name: string, sameYear: boolean): ReadonlySet<string> {
	const names = new Set<string>();
	const visit = (part: Expression): void => {
		if (part.op === 'rule' && law.rules[part.name]?.period.kind === 'year') names.add(part.name);
		if (part.op === 'previous' && !sameYear) names.add(part.name);
		if (part.op === 'fold' && part.over === 'month') return;
		for (const inner of partsOf(part)) visit(inner);
	};
	for (const { formula } of Object.values(law.rules[name]?.places ?? {}).flat()) if (formula) visit(formula);
	return names;
}

function reached(law: Law, name: string): ReadonlySet<string> {
	const seen = new Set<string>();
	const visit = (from: string): void => {
		for (const next of yearRules(law, from, false)) {
			if (seen.has(next)) continue;
			seen.add(next);
			visit(next);
		}
	};
	visit(name);
	return seen;
}

function inOrder(law: Law, circle: readonly string[]): readonly string[] {
	const ordered = new Set<string>();
	const visit = (name: string): void => {
		if (ordered.has(name) || !circle.includes(name)) return;
		for (const next of yearRules(law, name, true)) visit(next);
		ordered.add(name);
	};
	for (const name of circle) visit(name);
	return [...ordered];
}
