import type { Words } from '../../study/index.ts';
import type { Expression, Fold, Law, Rule } from '../typed.ts';
import { partsOf } from '../uses.ts';
import { columnType } from './dialect.ts';
import { FoldColumns } from './fold.ts';
import { governed, type Writing } from './governed.ts';
import { Loops } from './loops.ts';
import { about, given, gives, type Order } from './order.ts';
import { type ParameterTable, parameterTable } from './parameter-tables.ts';
import {
	type Frame,
	type MonthSite,
	nowName,
	openMonth,
	type Placed,
	Refusal,
	type Site,
	type Stage,
	type Step,
	untilName,
	type YearSite,
} from './plan.ts';
import { Scope } from './scope.ts';
import { YearRules } from './years.ts';

/** Puts rules, and all they need, in an order in which views can be built. Throws Refusal. */
export class Planner {
	readonly order: Order;
	readonly law: Law;
	readonly writing: Writing;
	readonly stages: Stage[] = [];
	readonly parameters = new Map<string, ParameterTable>();
	/** Facts, and given rules and parameters, that the persons' table is read for. */
	readonly given = new Set<string>();
	/** Columns of the career row that covers a frame's month. */
	readonly works = new Map<string, { readonly step: Step; readonly facts: Set<string> }>();
	private readonly columns = new Map<string, Placed>();
	private readonly frames = new Map<string, Frame>();
	private readonly names = new Set<string>();
	readonly loops: Loops;
	private readonly folds: FoldColumns;
	private readonly years: YearRules;

	constructor(order: Order) {
		this.order = order;
		this.law = order.law;
		const { dialect, law, language, known } = order;
		this.writing = {
			law,
			known,
			language,
			date: (iso) => dialect.date(iso),
			nothing: (rule) => `cast(null as ${columnType(dialect, rule.type)})`,
		};
		this.loops = new Loops(this);
		this.folds = new FoldColumns(this);
		this.years = new YearRules(this);
	}

	/** Whether anything is read from careers. */
	get looksBack(): boolean {
		return this.works.size > 0 || this.stages.some(({ loops }) => loops.length > 0);
	}

	say(words: Words): string {
		return words[this.order.language];
	}

	quote(name: string): string {
		return this.order.dialect.quote(name);
	}

	/** All columns of `it`: each by its name where an engine would rename those that a joined table has as well. */
	all(columns: readonly string[]): string {
		if (!this.order.dialect.renamesStars) return 'it.*';
		return columns.map((name) => `it.${this.quote(name)} as ${this.quote(name)}`).join(', ');
	}

	/** A name for a view, numbered where it is taken. */
	unique(name: string): string {
		let free = name;
		for (let number = 2; this.names.has(free); number++) free = `${name} ${number}`;
		this.names.add(free);
		return free;
	}

	stage(level: number): Stage {
		for (let next = this.stages.length; next <= level; next++)
			this.stages.push({ counted: [], steps: [], loops: [] });
		const stage = this.stages[level];
		if (!stage) throw new RangeError(`no stage ${level}`);
		return stage;
	}

	home(): Frame {
		return { name: '', day: 'day', month: 'month', place: 'place', level: 0 };
	}

	/** A rule, fact or unkeyed parameter for the persons, as of the case itself or of an event. */
	named(name: string, frame = this.home()): Placed {
		if (this.law.rules[name]) return this.rule(name, { kind: 'frame', frame, user: name });
		const declared = this.law.variables[name] ?? this.law.parameters[name];
		if (!declared || ('keys' in declared && declared.keys.length > 0)) {
			throw new Refusal(name, {
				en: 'it is neither a rule nor a fact nor a parameter without key',
				zh: '它不是规则、事实或无键参数',
			});
		}
		const site: Site = { kind: 'frame', frame, user: name };
		const part: Expression =
			'places' in declared
				? { op: 'parameter', name, keys: [], type: declared.type }
				: { op: 'fact', name, type: declared.type };
		return this.once(`asked ${name}`, () => {
			const scope = new Scope(this, site);
			const sql = scope.write(part);
			const column = `${name} as asked`;
			return this.put(scope, {
				view: this.unique(column),
				comments: about(this.order, name),
				columns: [{ name: column, sql }],
			});
		});
	}

	/** A column of the persons for a rule. */
	rule(name: string, site: Site): Placed {
		const rule = this.declared(name);
		switch (rule.period.kind) {
			case 'month':
				return this.personal(
					rule,
					{ kind: 'now', frame: site.frame, user: name },
					site.frame.name === '' ? name : nowName(name, site.frame),
				);
			case 'year':
				return this.once(untilName(name, site.frame), () => this.years.last(rule, site.frame));
			case 'career':
				return this.personal(rule, { kind: 'frame', frame: this.home(), user: name }, name);
			case 'event':
				return this.personal(rule, { kind: 'frame', frame: this.frame(rule.period.event), user: name }, name);
		}
	}

	/** Works a month rule out for each stretch of a layout. */
	byMonths(rule: Rule, site: MonthSite): string {
		const { layout } = site;
		if (!layout.rules.has(rule.name)) {
			const inner: Site = { ...site, user: rule.name };
			const scope = new Scope(this, inner);
			const step = this.ruleStep(
				rule,
				scope,
				rule.name,
				`${rule.name} by month${layout.name.replace('months', '')}`,
			);
			layout.steps.push(step);
			layout.rules.add(rule.name);
		}
		return rule.name;
	}

	byYears(rule: Rule, site: YearSite): string {
		return this.years.column(rule, site);
	}

	yearBefore(name: string, site: Site): string {
		return this.years.before(name, site);
	}

	fold(fold: Fold, site: Site): Placed {
		return this.folds.of(fold, site);
	}

	/** The view of a rule: its column is worked out at a scope's site. */
	ruleStep(rule: Rule, scope: Scope, column: string, view: string): Step {
		return {
			view: this.unique(view),
			rule: rule.name,
			comments: about(this.order, rule.name),
			columns: [{ name: column, sql: this.worth(rule, scope) }],
			joins: scope.joins,
		};
	}

	/** A rule's value at a scope's site: what is given goes before what the law says. */
	worth(rule: Rule, scope: Scope): string {
		const { site } = scope;
		const at = scope.readFor();
		const says = governed(rule, at, scope, this.writing);
		const given = scope.given(rule.name, rule.period.kind === 'month');
		if (given === undefined) return says;
		const either = `coalesce(${given}, ${says})`;
		return site.frame.name === '' ? either : `case when ${at.day} is not null then ${either} end`;
	}

	declared(name: string): Rule {
		const rule = this.law.rules[name];
		if (!rule) throw new RangeError(`${name} is not declared`);
		this.refuseTaken(name);
		return rule;
	}

	/** Refuses what is called like a column that views have anyway. */
	refuseTaken(name: string): void {
		if (!taken.has(name)) return;
		throw new Refusal(name, {
			en: 'its name is that of a column which every table has',
			zh: '它与各表固有的列同名',
		});
	}

	/** Puts a persons' column into the first stage in which all it needs is known. */
	put(scope: Scope, step: Omit<Step, 'joins'>): Placed {
		const [column] = step.columns;
		if (!column) throw new RangeError(`${step.view} adds nothing`);
		this.stage(scope.level).steps.push({ ...step, joins: scope.joins });
		return { column: column.name, level: scope.level };
	}

	once(key: string, make: () => Placed): Placed {
		const known = this.columns.get(key);
		if (known) return known;
		const made = make();
		this.columns.set(key, made);
		return made;
	}

	frame(name: string): Frame {
		const known = this.frames.get(name);
		if (known) return known;
		const event = this.law.events[name];
		if (!event) throw new RangeError(`${name} is not declared`);
		const month = this.named(event.month);
		const place = event.place === undefined ? { column: 'place', level: 0 } : this.named(event.place);
		const frame: Frame = {
			name,
			day: `${name} day`,
			month: `${name} month`,
			place: `${name} place`,
			level: Math.max(month.level, place.level),
		};
		// an event whose month or place is unknown, or beyond the calendar, has neither
		const when = `${this.column(month.column)} < ${openMonth} and ${this.column(place.column)} is not null`;
		const both = (value: string): string => `case when ${when} then ${value} end`;
		this.stage(frame.level).steps.push({
			view: this.unique(name),
			comments: [event.label[this.order.language]],
			columns: [
				{ name: frame.day, sql: both(`law_first_day(${this.column(month.column)})`) },
				{ name: frame.month, sql: both(`floor(${this.column(month.column)})`) },
				{ name: frame.place, sql: both(this.column(place.column)) },
			],
			joins: [],
		});
		this.frames.set(name, frame);
		return frame;
	}

	/** Column of the career row that covers a frame's month; the place falls back to the frame's. */
	work(frame: Frame, what: string): Placed {
		const known = this.works.get(frame.name);
		const facts = known?.facts ?? new Set<string>();
		if (!known) {
			const step: Step = {
				view: this.unique(frame.name === '' ? 'work now' : `work at ${frame.name}`),
				comments: [
					{ en: 'The career row that covers the month', zh: '当月所在的履历行' }[this.order.language],
				],
				columns: [],
				joins: [],
			};
			this.stage(frame.level).steps.push(step);
			this.works.set(frame.name, { step, facts });
		}
		facts.add(what);
		if (what !== 'place' && what !== 'spell_start' && gives(this.order, 'person', what)) this.given.add(what);
		return { column: this.nowColumn(what, frame), level: frame.level };
	}

	nowColumn(what: string, frame: Frame): string {
		return nowName(given(this.law, what), frame);
	}

	/** A column of the view before, told apart from the columns of tables joined to it. */
	column(name: string): string {
		return joined.has(name) ? `it.${this.quote(name)}` : this.quote(name);
	}

	/** Makes all persons' columns that a part needs where it stands, and tells the stage from which they are known. */
	prepare(
		part: Expression,
		kind: 'months' | 'years',
		frame: Frame,
		user: string,
		seen = new Set<string>(),
	): number {
		let level = frame.level;
		const walk = (inner: Expression, at: 'months' | 'years'): void => {
			if (inner.op === 'fold' && at === 'months') {
				level = Math.max(level, this.folds.prepare(inner, frame, user));
				return;
			}
			if (inner.op === 'rule' || inner.op === 'previous') {
				const rule = this.declared(inner.name);
				const { kind: period } = rule.period;
				const here = (period === 'month' && at === 'months') || (period === 'year' && at === 'years');
				if (!here) {
					level = Math.max(level, this.rule(inner.name, { kind: 'frame', frame, user }).level);
					return;
				}
				if (seen.has(inner.name)) return;
				seen.add(inner.name);
				for (const { formula } of Object.values(rule.places).flat()) if (formula) walk(formula, at);
				return;
			}
			const below = inner.op === 'fold' && inner.over === 'month' ? 'months' : at;
			for (const next of partsOf(inner)) walk(next, below);
		};
		walk(part, kind);
		return level;
	}

	/** The table of a parameter. */
	table(name: string): ParameterTable {
		const known = this.parameters.get(name);
		if (known) return known;
		const parameter = this.law.parameters[name];
		if (!parameter) throw new RangeError(`${name} is not declared`);
		const made = parameterTable(this.law, parameter, {
			known: this.order.known,
			rooted: this.order.dialect.joinsByEquality,
		});
		this.parameters.set(name, made);
		return made;
	}

	private personal(rule: Rule, site: Site, column: string): Placed {
		return this.once(column, () => {
			const scope = new Scope(this, site);
			return this.put(scope, this.ruleStep(rule, scope, column, column));
		});
	}
}

/** Columns that tables joined to a view have as well. */
const joined = new Set(['id', 'person', 'place', 'from', 'to', 'key', 'key_2', 'below', 'value', 'year']);

const taken = new Set([...joined, 'on', 'day', 'month', 'months', 'next', 'spell_start']);
