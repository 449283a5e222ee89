import type { Type } from '../type.ts';
import type { Dialect } from './dialect.ts';
import { groupQuery, monthsQuery, type Query, withCounts, workColumns, yearsQuery } from './layouts.ts';
import { about, gives, typeOf } from './order.ts';
import { parameterStatements } from './parameter-tables.ts';
import type { Layout, Placed, Stage, Step } from './plan.ts';
import type { Planner } from './planner.ts';
import {
	calendarTables,
	careersQuery,
	type InputTable,
	inputTables,
	personsQuery,
	spansQuery,
} from './source-tables.ts';
import { comment, indent } from './text.ts';

/** One view, or table that keeps a query's rows, of a script. */
export interface View {
	readonly name: string;
	/** The rule it works out, if any. */
	readonly rule?: string;
	/** The statements that create it, below a comment. */
	readonly statement: string;
}

/** Where a chain of views has come to, and the columns it has there. */
interface Chain {
	readonly view: string;
	readonly columns: readonly string[];
}

/** Writes a plan out, in the order in which an engine can run it. */
export class Script {
	readonly views: View[] = [];
	readonly statements: string[] = [];
	readonly inputs: InputTable[] = [];
	private readonly planner: Planner;

	constructor(planner: Planner) {
		this.planner = planner;
	}

	/** Everything up to the view `answers`, which has a row for each person and a column for each asked name. */
	write(asked: ReadonlyMap<string, Placed>): void {
		const { planner } = this;
		const { dialect } = planner.order;
		const facts = careerFacts(planner);
		this.statements.push(...dialect.settings, ...dialect.functions);
		this.inputs.push(...inputTables(planner, facts));
		this.statements.push(...this.inputs.map(({ statement }) => statement), ...calendarTables(planner));
		for (const table of planner.parameters.values()) {
			const [created = '', ...filled] = parameterStatements(dialect, table);
			this.statements.push(`${comment(about(planner.order, table.parameter.name))}${created}`, ...filled);
		}
		if (planner.loops.spans.length > 0) this.keep('spans', spansQuery(planner), says.spans);
		if (planner.looksBack) this.keep('careers', careersQuery(planner, facts), says.careers);
		const persons = personsQuery(planner);
		this.view('persons', persons.query, [planner.say(says.persons)]);
		const later = [...planner.stages.map((stage) => this.reads(stage)), answersQuery(planner, asked, '')];
		let chain: Chain = { view: 'persons', columns: persons.columns };
		planner.stages.forEach((stage, level) => {
			chain = this.stage(stage, level, chain, later.slice(level + 1).join('\n'));
		});
		this.view('answers', answersQuery(planner, asked, chain.view), [planner.say(says.answers)]);
	}

	private view(name: string, query: string, comments: readonly string[], rule?: string): void {
		const statement = `${comment(comments)}${this.planner.order.dialect.view(name, query)}`;
		this.statements.push(statement);
		this.views.push({ name, statement, ...(rule === undefined ? {} : { rule }) });
	}

	private keep(name: string, query: string, words: { readonly en: string; readonly zh: string }): void {
		const statement = `${comment([this.planner.say(words)])}${this.planner.order.dialect.keep(name, query)}`;
		this.statements.push(statement);
		this.views.push({ name, statement });
	}

	/** One stage of the persons; `later` is the text of all that follows it. */
	private stage(stage: Stage, level: number, before: Chain, later: string): Chain {
		const { planner } = this;
		const counts: readonly Step[] =
			level === 0
				? []
				: [
						{
							view: planner.unique('persons with counts'),
							comments: [planner.say(says.counts)],
							...withCounts(planner, stage.counted),
						},
					];
		const loops = this.loopReads(stage);
		const chain = this.chain([...counts, ...stage.steps], before, `${loops}\n${later}`);
		if (stage.loops.length === 0) return chain;
		const kept = this.keepChain(chain, `${loops}\n${later}`, says.persons);
		for (const { byMonths, byYears } of stage.loops) {
			// years look back over rows of months, too
			const years = byYears ? byYears.steps.map((step) => this.text(step)).join('\n') : '';
			for (const layout of byMonths.values())
				this.layout(layout, monthsQuery(planner, layout, kept.view), years);
			if (byYears) this.layout(byYears, yearsQuery(planner, byYears, kept.view), '');
		}
		return kept;
	}

	/** The rows of a layout and what is counted of them; `readers` is the text of other rows that read them. */
	private layout(layout: Layout, base: Query, readers: string): void {
		const { planner } = this;
		this.view(layout.name, base.query, [planner.say(layout.kind === 'months' ? says.months : says.years)]);
		const groups = layout.groups.map((group) => groupQuery(planner, group, '')).join('\n');
		const later = `${groups}\n${readers}`;
		const { view } = this.chain(layout.steps, { view: layout.name, columns: base.columns }, later);
		for (const group of layout.groups) this.view(group.view, groupQuery(planner, group, view), []);
	}

	/**
	 * Views that each add their columns to the one before. Engines take long over views upon views, so every few the rows
	 * are kept in a table, with the columns that are still read.
	 */
	private chain(steps: readonly Step[], start: Chain, later: string): Chain {
		const { planner } = this;
		const { q, text } = { q: (name: string) => planner.quote(name), text: (step: Step) => this.text(step) };
		let chain = start;
		let depth = 0;
		steps.forEach((step, index) => {
			if (step.whole || depth >= planner.order.dialect.depth) {
				const rest = `${steps.slice(index).map(text).join('\n')}\n${later}`;
				chain = this.keepChain(chain, rest, says.kept);
				depth = 0;
			}
			const { columns, joins } = this.added(step);
			const list = indent(columns.map(({ name, sql }) => `${sql} as ${q(name)}`).join(',\n'));
			const query = step.whole
				? step.whole(q(chain.view), chain.columns)
				: [`select ${planner.all(chain.columns)},\n${list}`, `from ${q(chain.view)} as it`, ...joins].join(
						'\n',
					);
			this.view(step.view, query, step.comments, step.rule);
			chain = { view: step.view, columns: [...chain.columns, ...columns.map(({ name }) => name)] };
			depth++;
		});
		return chain;
	}

	private keepChain(chain: Chain, later: string, words: { readonly en: string; readonly zh: string }): Chain {
		const { planner } = this;
		const read = namesIn(later);
		const columns = chain.columns.filter((name) => always.has(name) || read.has(planner.quote(name)));
		const view = planner.unique(`${chain.view} (kept)`);
		const list = columns.map((name) => planner.quote(name)).join(', ');
		this.keep(view, `select ${list}\nfrom ${planner.quote(chain.view)}`, words);
		return { view, columns };
	}

	/** What a step adds; that of a career row is known only when all that is read of it is. */
	private added(step: Step): Pick<Step, 'columns' | 'joins'> {
		const { planner } = this;
		const work = [...planner.works].find(([, each]) => each.step === step);
		if (!work) return step;
		const [frame, { facts }] = work;
		return workColumns(planner, frame === '' ? planner.home() : planner.frame(frame), facts);
	}

	private text(step: Step): string {
		const { columns, joins } = this.added(step);
		return [step.whole?.('', []) ?? '', ...columns.map(({ sql }) => sql), ...joins].join('\n');
	}

	/** All that a stage reads, as text. */
	private reads(stage: Stage): string {
		return [...stage.steps.map((step) => this.text(step)), this.loopReads(stage)].join('\n');
	}

	private loopReads({ loops }: Stage): string {
		const { planner } = this;
		return loops
			.flatMap(({ byMonths, byYears }) => [
				...[...byMonths.values()].map((layout) => monthsQuery(planner, layout, '').query),
				...(byYears ? [yearsQuery(planner, byYears, '').query] : []),
			])
			.join('\n');
	}
}

/** Columns that are kept wherever they are. */
const always = new Set(['id', 'person', 'career from']);

/** Names that a text quotes, with their quotes. */
function namesIn(text: string): ReadonlySet<string> {
	return new Set(text.match(/"[^"\n]*"|`[^`\n]*`/g));
}

/** Facts that careers are read for. */
function careerFacts(planner: Planner): readonly string[] {
	const layouts = planner.stages.flatMap(({ loops }) =>
		loops.flatMap(({ byMonths }) => [...byMonths.values()]),
	);
	const facts = new Set([
		...layouts.flatMap((layout) => [...layout.facts]),
		...[...planner.works.values()].flatMap((work) => [...work.facts]),
	]);
	return [...facts].filter(
		(name) => name !== 'place' && name !== 'spell_start' && gives(planner.order, 'career', name),
	);
}

/** The asked columns, with months and dates as dates. */
function answersQuery(planner: Planner, asked: ReadonlyMap<string, Placed>, rows: string): string {
	const columns = [...asked].map(([name, { column }]) => {
		const shown = shownAs(planner.order.dialect, typeOf(planner.law, name), `it.${planner.quote(column)}`);
		return `${shown} as ${planner.quote(name)}`;
	});
	const list = indent([`it.${planner.quote('id')} as ${planner.quote('id')}`, ...columns].join(',\n'));
	return `select\n${list}\nfrom ${planner.quote(rows)} as it`;
}

function shownAs(dialect: Dialect, { kind }: Type, value: string): string {
	if (kind === 'month') return `law_first_day(${value})`;
	if (kind === 'date') return `law_date(${value})`;
	return kind === 'boolean' ? dialect.truth(value) : value;
}

const says = {
	spans: {
		en: 'Spans of months within one year in which no law changes',
		zh: '同一年度内法规不变的月份区间',
	},
	careers: { en: 'Careers, with months counted since year 0', zh: '履历，月份以公元0年起的月数表示' },
	persons: { en: 'Persons, with months counted since year 0', zh: '人员，月份以公元0年起的月数表示' },
	counts: { en: 'Persons with what their careers come to', zh: '人员及其履历汇总结果' },
	kept: { en: 'The columns so far that are still read', zh: '后续仍需使用的各列' },
	months: {
		en: 'Careers as stretches of months in which nothing changes',
		zh: '按情况不变的月份区间划分的履历',
	},
	years: {
		en: 'Careers by calendar year, at the place last worked in',
		zh: '按年度划分的履历，地区为当年最后工作地',
	},
	answers: { en: 'The answers, a row for each person', zh: '结果：每人一行' },
};
