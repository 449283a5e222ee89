import { cutsOf } from '../cuts.ts';
import type { Expression, Fold, Law, Month, Rule } from '../typed.ts';
import { partsOf } from '../uses.ts';
import { type Code, codeOf } from './code.ts';
import { FoldPlan, type LoopPlan } from './fold-plan.ts';
import { operation } from './operation.ts';
import type { Order } from './order.ts';
import {
	bothKnown,
	either,
	type FrameNode,
	highest,
	inTables,
	nothing,
	type Placed,
	Refusal,
	type Site,
} from './placed.ts';
import type { Let, Node, Program } from './program.ts';
import { simplified } from './simplify.ts';
import type { Table } from './table.ts';
import { type Tables, tablesFor } from './table-cache.ts';

/** Puts the asked rules, and all they need, in order. Throws Refusal. */
export function programOf(order: Order): { readonly program: Program; readonly code: Code } {
	const lowering = new Lowering(order);
	return { program: lowering.program(), code: lowering.code };
}

/** One run of `programOf`. */
export class Lowering {
	readonly law: Law;
	readonly code: Code;
	readonly order: Order;
	private readonly columns: string[] = [];
	private readonly fields: string[] = [];
	private readonly tables: Table[] = [];
	private readonly byPlace: Float64Array[] = [];
	private readonly tableIndex = new Map<Table, number>();
	private readonly made: Tables;
	private readonly tops = new Map<string, Placed>();
	private readonly frames = new Map<string, FrameNode>();
	private readonly stages: { lets: Let[]; loops: LoopPlan[] }[] = [];
	private readonly folds: FoldPlan;
	private locals = 0;
	private lists = 0;

	constructor(order: Order) {
		this.law = order.law;
		this.order = order;
		this.code = codeOf(order.law);
		this.made = tablesFor(this.code, order.known);
		this.folds = new FoldPlan(this);
	}

	program(): Program {
		const results = this.order.ask.map((name) => {
			const { node, level } = this.named(name, this.home(), name);
			return { name, local: node.op === 'local' ? node.index : this.store(node, level) };
		});
		const stages = this.stages.map(({ lets, loops }) => ({
			lets,
			loops: loops.map((loop) => this.folds.finished(loop)),
		}));
		const { columns, fields, tables, byPlace, locals, lists } = this;
		const known = this.order.domains ?? {};
		const domains = this.order.domains ? columns.map((name) => known[name]) : [];
		return simplified({ columns, fields, domains, tables, byPlace, locals, lists, stages, results });
	}

	local(): number {
		return this.locals++;
	}

	list(): number {
		return this.lists++;
	}

	stage(level: number): { lets: Let[]; loops: LoopPlan[] } {
		while (this.stages.length <= level) this.stages.push({ lets: [], loops: [] });
		const stage = this.stages[level];
		if (!stage) throw new RangeError('stages were just made');
		return stage;
	}

	/** Keeps a person-level value in a local of its stage. */
	store(node: Node, level: number): number {
		const local = this.local();
		this.stage(level).lets.push({ local, value: node });
		return local;
	}

	home(): FrameNode {
		return { name: '', month: this.column('on'), place: this.column('place'), level: 0 };
	}

	/** What a rule, fact or parameter is worth for the person, at a frame. */
	named(name: string, frame: FrameNode, user: string): Placed {
		if (this.law.rules[name]) return this.rule(name, { kind: 'top', frame, user });
		if (this.law.variables[name]) return this.fact(name, { kind: 'top', frame, user });
		const parameter = this.law.parameters[name];
		if (!parameter || parameter.keys.length > 0)
			throw new Refusal(name, {
				en: 'it is no rule, fact or parameter without key',
				zh: '它不是规则、事实或无键参数',
			});
		return this.lower(
			{ op: 'parameter', name, keys: [], type: parameter.type },
			{ kind: 'top', frame, user },
		);
	}

	lower(part: Expression, site: Site): Placed {
		switch (part.op) {
			case 'constant':
				return { node: { op: 'constant', value: this.code.number(part.type, part.value) }, level: 0 };
			case 'fact':
				return this.fact(part.name, site);
			case 'rule':
				return this.rule(part.name, site);
			case 'parameter':
				return this.parameter(part, site);
			case 'context':
				return this.context(part.what, site);
			case 'previous':
				if (site.kind !== 'year') throw new RangeError('the reader lets previous stand in year rules only');
				return { node: this.folds.previous(part.name, site), level: site.frame.level };
			case 'fold':
				return this.folds.fold(part, site);
			default: {
				const inner = partsOf(part).map((each) => this.lower(each, site));
				const nodes = inner.map(({ node }) => node);
				return { node: operation(part, nodes, site.user, this), level: highest(inner) };
			}
		}
	}

	/** Makes all person-level values that a part needs, and tells the stage from which they are known. */
	prepare(
		part: Expression,
		kind: 'stretch' | 'year',
		frame: FrameNode,
		user: string,
		seen = new Set<string>(),
	): number {
		let level = frame.level;
		const walk = (inner: Expression, at: 'stretch' | 'year'): void => {
			if (inner.op === 'fold' && inner.how === 'count_same') {
				level = Math.max(level, this.folds.sameMonths(inner, frame, user).level);
				return;
			}
			if (inner.op === 'rule' || inner.op === 'previous') {
				const rule = this.law.rules[inner.name];
				const period = rule?.period.kind;
				if (period === 'month' || period === 'year') {
					const key = `${period} ${inner.name}`;
					if (seen.has(key)) return;
					seen.add(key);
					for (const { formula } of Object.values(rule?.places ?? {}).flat()) {
						if (formula) walk(formula, period === 'month' ? 'stretch' : 'year');
					}
					return;
				}
				level = Math.max(level, this.rule(inner.name, { kind: 'top', frame, user }).level);
				return;
			}
			const below = inner.op === 'fold' ? (inner.over === 'month' ? 'stretch' : 'year') : at;
			for (const next of partsOf(inner)) walk(next, below);
		};
		walk(part, kind);
		return level;
	}

	/** Months at which law that a fold reads changes. */
	cuts(fold: Fold): ReadonlySet<Month> {
		return cutsOf(this.law, fold).months;
	}

	placeTable(values: Float64Array): number {
		const same = (table: Float64Array): boolean =>
			table.every((value, index) => Object.is(value, values[index]));
		const known = this.byPlace.findIndex(same);
		return known < 0 ? this.byPlace.push(values) - 1 : known;
	}

	column(name: string): Node {
		if (name !== 'on' && name !== 'place' && !this.order.columns.includes(name)) return nothing;
		let index = this.columns.indexOf(name);
		if (index < 0) index = this.columns.push(name) - 1;
		return { op: 'column', index };
	}

	private fieldIndex(name: string): number | undefined {
		if (!this.order.fields.includes(name)) return undefined;
		const index = this.fields.indexOf(name);
		return index < 0 ? this.fields.push(name) - 1 : index;
	}

	/** What the case itself gives for a name, before any law: the career row's word, then the person's. */
	private given(name: string, site: Site, monthly: boolean): Node {
		const field = this.fieldIndex(name);
		if (site.kind === 'stretch') {
			const inRow: Node = field === undefined ? nothing : { op: 'field', index: field };
			return monthly ? inRow : either(inRow, this.column(name));
		}
		if (site.kind !== 'now') return this.column(name);
		const inRow: Node =
			field === undefined ? nothing : { op: 'covering', month: site.frame.month, what: { field } };
		return either(inRow, this.column(name));
	}

	private fact(name: string, site: Site): Placed {
		const monthly = this.law.variables[name]?.period.kind === 'month';
		const at = monthly && site.kind !== 'stretch' ? this.now(site) : site;
		return { node: this.given(name, at, monthly), level: at.frame.level };
	}

	private now(site: Site): Site {
		return { kind: 'now', frame: site.frame, user: site.user };
	}

	private rule(name: string, site: Site): Placed {
		const rule = this.law.rules[name];
		if (!rule) throw new RangeError(`${name} is not declared`);
		switch (rule.period.kind) {
			case 'month':
				if (site.kind === 'stretch') return this.folds.inStretch(rule, site);
				return this.top(rule, { kind: 'now', frame: site.frame, user: name });
			case 'year':
				if (site.kind === 'year') return this.folds.inYear(rule, site);
				return this.folds.lastYear(rule, site.frame);
			case 'career':
				return this.top(rule, { kind: 'top', frame: this.home(), user: name });
			case 'event':
				return this.top(rule, { kind: 'top', frame: this.frame(rule.period.event), user: name });
		}
	}

	private frame(name: string): FrameNode {
		const known = this.frames.get(name);
		if (known) return known;
		const event = this.law.events[name];
		if (!event) throw new RangeError(`${name} is not declared`);
		const month = this.named(event.month, this.home(), name);
		const place =
			event.place === undefined
				? { node: this.column('place'), level: 0 }
				: this.named(event.place, this.home(), name);
		const level = highest([month, place]);
		const local = this.store(inTables(month.node), level);
		const frame: FrameNode = { name, month: { op: 'local', index: local }, place: place.node, level };
		this.frames.set(name, frame);
		return frame;
	}

	private top(rule: Rule, site: Site): Placed {
		// rules of months and years may be asked as of an event, too: only what they are today is settled
		if (this.order.settled?.has(rule.name) && (site.frame.name === '' || rule.period.kind === 'event'))
			return { node: this.column(rule.name), level: 0 };
		const key = `${site.kind} ${site.frame.name} ${rule.name}`;
		const known = this.tops.get(key);
		if (known) return known;
		const { node, level } = this.governed(rule, site);
		// an event whose month or place is unknown makes everything about it unknown
		const value: Node =
			site.frame.name === '' ? node : { op: 'if', test: bothKnown(site.frame), yes: node, no: nothing };
		const placed: Placed = { node: { op: 'local', index: this.store(value, level) }, level };
		this.tops.set(key, placed);
		return placed;
	}

	/** The rule's value at a site: given, or by the formula of the version in force there. */
	governed(rule: Rule, site: Site): Placed {
		const { table, versions } = this.made.rule(rule);
		const { month, end, place } = this.readAt(site);
		const index: Node = {
			op: 'table',
			table: this.table(table),
			month: month.node,
			end,
			place: place.node,
			keys: [],
		};
		const cases = versions.flatMap(({ formula }, at) =>
			formula ? [{ at, ...this.lower(formula, { ...site, user: rule.name }) }] : [],
		);
		const node: Node = {
			op: 'choose',
			index,
			of: cases.map((each) => ({ index: each.at, value: each.node })),
		};
		const given = this.given(rule.name, site, rule.period.kind === 'month');
		return {
			node: either(given, node),
			level: highest([month, place, ...cases, { node, level: site.frame.level }]),
		};
	}

	/** Index of a table of the program, taken in where it is not yet there. */
	private table(table: Table): number {
		const known = this.tableIndex.get(table);
		if (known !== undefined) return known;
		const index = this.tables.push(table) - 1;
		this.tableIndex.set(table, index);
		return index;
	}

	/** Month and place that law is read for at a site. */
	private readAt(site: Site): { readonly month: Placed; readonly end: boolean; readonly place: Placed } {
		const { level } = site.frame;
		switch (site.kind) {
			case 'top':
				return {
					month: { node: site.frame.month, level },
					end: false,
					place: { node: site.frame.place, level },
				};
			case 'now':
				return { month: { node: site.frame.month, level }, end: false, place: this.nowPlace(site.frame) };
			case 'stretch':
				return {
					month: { node: { op: 'stretch', what: 'month' }, level },
					end: false,
					place: { node: { op: 'stretch', what: 'place' }, level },
				};
			case 'year':
				return {
					month: { node: { op: 'year', what: 'month' }, level },
					end: true,
					place: { node: { op: 'year', what: 'place' }, level },
				};
		}
	}

	private nowPlace(frame: FrameNode): Placed {
		const key = `place ${frame.name}`;
		const known = this.tops.get(key);
		if (known) return known;
		const covering: Node = { op: 'covering', month: frame.month, what: 'place' };
		const local = this.store(either(covering, frame.place), frame.level);
		const placed: Placed = { node: { op: 'local', index: local }, level: frame.level };
		this.tops.set(key, placed);
		return placed;
	}

	private parameter(part: Expression & { op: 'parameter' }, site: Site): Placed {
		const parameter = this.law.parameters[part.name];
		if (!parameter) throw new RangeError(`${part.name} is not declared`);
		const table = this.made.parameter(parameter);
		if (!table) {
			throw new Refusal(site.user, {
				en: `the keys of ${part.name} are no whole numbers of a moderate range`,
				zh: `${part.name} 的查找键不是范围适中的整数`,
			});
		}
		const at = this.readAt(site);
		const month = part.asOf ? this.lower(part.asOf, site) : at.month;
		const place = part.inPlace ? this.lower(part.inPlace, site) : at.place;
		const keys = part.keys.map((key) => this.lower(key, site));
		const read: Node = {
			op: 'table',
			table: this.table(table),
			month: month.node,
			end: part.asOf ? false : at.end,
			place: place.node,
			keys: keys.map(({ node }) => node),
		};
		const node = part.keys.length === 0 ? either(this.column(part.name), read) : read;
		return { node, level: highest([month, place, ...keys]) };
	}

	private context(what: 'on' | 'place' | 'year' | 'spell_start', site: Site): Placed {
		const { month, place } = this.readAt(site);
		const { level } = site.frame;
		switch (what) {
			case 'on':
				return site.kind === 'stretch' ? { node: site.frame.month, level } : month;
			case 'place':
				return place;
			case 'year': {
				if (site.kind === 'year') return { node: { op: 'year', what: 'year' }, level };
				const twelve: Node = { op: 'constant', value: 12 };
				return {
					node: { op: 'whole', of: { op: 'divide', left: month.node, right: twelve } },
					level: month.level,
				};
			}
			case 'spell_start':
				if (site.kind === 'stretch') return { node: { op: 'stretch', what: 'began' }, level };
				return { node: { op: 'covering', month: site.frame.month, what: 'began' }, level };
		}
	}
}
