import type { Fold, Rule } from '../typed.ts';
import type { Lowering } from './lower.ts';
import { finishedPart, joined, newPart, type PartPlan, sensitive } from './part-plan.ts';
import { type FrameNode, highest, nothing, type Placed, Refusal, type Site } from './placed.ts';
import type { Accumulator, Let, Loop, Node } from './program.ts';

/** A loop while it is planned. */
export interface LoopPlan {
	readonly frame: FrameNode;
	readonly level: number;
	readonly parts: Map<string, PartPlan>;
	readonly years: (Let | Accumulator)[];
	/** Year rules worked out in the loop, by name, and those whose last value is kept. */
	readonly rules: Map<string, number>;
	readonly kept: Map<string, { readonly local: number; readonly initial: number }>;
	/** Running folds, by what they say: formulas that say the same share one. */
	readonly folds: Map<string, Accumulator>;
}

/** Months of the whole career by the value of a place or choice, in locals one after the other. */
interface Counts {
	readonly first: number;
	readonly keys: number;
	readonly doubt: number;
	readonly level: number;
}

/** Equal texts for folds that say the same. */
function foldKey(fold: Fold): string {
	const known = foldKeys.get(fold);
	if (known !== undefined) return known;
	const key = JSON.stringify(fold, (name, value) => (name === 'type' ? undefined : value));
	foldKeys.set(fold, key);
	return key;
}

const foldKeys = new WeakMap<Fold, string>();

/** Places folds in loops: all folds of a frame that are ready in the same stage share one run through the years. */
export class FoldPlan {
	private readonly lowering: Lowering;
	private readonly done = new Map<string, Placed>();
	private readonly same = new Map<string, Counts>();

	constructor(lowering: Lowering) {
		this.lowering = lowering;
	}

	/** A fold's result where it is asked: from the person's level, or so far in the year. */
	fold(fold: Fold, site: Site): Placed {
		if (fold.how === 'count_same') return this.readSame(fold, site);
		if (site.kind === 'stretch') {
			throw new Refusal(site.user, { en: 'a fold stands within a fold', zh: '汇总之内还有汇总' });
		}
		if (site.kind === 'year') {
			const n = fold.n ? this.lowering.lower(fold.n, site).node : nothing;
			const accumulator = this.accumulate(fold, site.loop, site, n);
			return { node: resultOf(accumulator, n), level: site.loop.level };
		}
		const key = `${site.frame.name} ${foldKey(fold)}`;
		const known = this.done.get(key);
		if (known) return known;
		const n = fold.n ? this.lowering.lower(fold.n, site) : undefined;
		const kind = fold.over === 'month' ? 'stretch' : 'year';
		const parts = fold.where ? [fold.of, fold.where] : [fold.of];
		const levels = parts.map((part) => this.lowering.prepare(part, kind, site.frame, site.user));
		const level = Math.max(...levels, n?.level ?? 0);
		const loop = this.loop(site.frame, level);
		const accumulator = this.accumulate(fold, loop, site, n?.node ?? nothing);
		const yes = resultOf(accumulator, n?.node ?? nothing);
		const result: Node = { op: 'if', test: { op: 'has career' }, yes, no: nothing };
		const placed: Placed = {
			node: { op: 'local', index: this.lowering.store(result, level + 1) },
			level: level + 1,
		};
		this.done.set(key, placed);
		return placed;
	}

	/** A year rule asked from outside the years: its value in the last. */
	lastYear(rule: Rule, frame: FrameNode): Placed {
		const level = this.lowering.prepare(
			{ op: 'rule', name: rule.name, type: rule.type },
			'year',
			frame,
			rule.name,
		);
		const loop = this.loop(frame, level);
		const { node } = this.inYear(rule, { kind: 'year', frame, user: rule.name, loop });
		const local = this.lowering.store(
			{ op: 'if', test: { op: 'has career', by: frame.month }, yes: node, no: nothing },
			level + 1,
		);
		return { node: { op: 'local', index: local }, level: level + 1 };
	}

	inStretch(rule: Rule, site: Site & { kind: 'stretch' }): Placed {
		const known = site.part.rules.get(rule.name);
		if (known !== undefined) return { node: { op: 'local', index: known }, level: site.loop.level };
		const { node } = this.lowering.governed(rule, site);
		const local = this.lowering.local();
		site.part.stretches.push({ local, value: node });
		site.part.rules.set(rule.name, local);
		return { node: { op: 'local', index: local }, level: site.loop.level };
	}

	inYear(rule: Rule, site: Site & { kind: 'year' }): Placed {
		const known = site.loop.rules.get(rule.name);
		if (known !== undefined) return { node: { op: 'local', index: known }, level: site.loop.level };
		const { node } = this.lowering.governed(rule, site);
		const local = this.lowering.local();
		site.loop.years.push({ local, value: node });
		site.loop.rules.set(rule.name, local);
		return { node: { op: 'local', index: local }, level: site.loop.level };
	}

	/** Last year's value of a year rule. */
	previous(name: string, { loop }: Site & { kind: 'year' }): Node {
		const known = loop.kept.get(name);
		if (known) return { op: 'local', index: known.local };
		const local = this.lowering.local();
		loop.kept.set(name, { local, initial: this.lowering.law.rules[name]?.initial ?? 0 });
		return { op: 'local', index: local };
	}

	finished(loop: LoopPlan): Loop {
		const { frame } = loop;
		// a rule of which only last year's value was read must still be worked out each year
		for (const name of loop.kept.keys()) {
			const rule = this.lowering.law.rules[name];
			if (rule) this.inYear(rule, { kind: 'year', frame, user: name, loop });
		}
		const kept = [...loop.kept].map(([name, { local, initial }]) => ({
			value: loop.rules.get(name) ?? 0,
			local,
			initial,
		}));
		const byYear = loop.years.length > 0;
		const parts = joined([...loop.parts.values()]).map((part) => finishedPart(part, byYear));
		return { horizon: frame.month, byYear, parts, years: loop.years, kept };
	}

	/** Months of the whole career by the value of a place or choice, in a stage of its own before the fold that reads it. */
	sameMonths(fold: Fold, frame: FrameNode, user: string): Counts {
		const key = `${frame.name} ${foldKey(fold)}`;
		const known = this.same.get(key);
		if (known) return known;
		const { lowering } = this;
		const keys = this.keysOf(fold, user);
		const parts = fold.where ? [fold.of, fold.where] : [fold.of];
		const level = Math.max(...parts.map((part) => lowering.prepare(part, 'stretch', frame, user)));
		const loop = this.loop(frame, level);
		const part = this.part(loop, fold);
		const site: Site = { kind: 'stretch', frame, user, loop, part };
		const of = lowering.lower(fold.of, site).node;
		const where = fold.where ? lowering.lower(fold.where, site).node : undefined;
		const doubt = lowering.local();
		const first = lowering.local();
		for (let key = 1; key < keys; key++) lowering.local();
		part.folds.push({
			how: 'by key',
			of,
			...(where ? { where } : {}),
			value: first,
			weight: doubt,
			doubt,
			yearly: false,
			keys,
		});
		const made = { first, keys, doubt, level: level + 1 };
		this.same.set(key, made);
		return made;
	}

	private readSame(fold: Fold, site: Site): Placed {
		const { first, keys, doubt, level } = this.sameMonths(fold, site.frame, site.user);
		const key = this.lowering.lower(fold.of, site);
		const read: Node = { op: 'by key', first, key: key.node, keys };
		// the doubt is 0, or unknown when any month's value or condition was
		return {
			node: { op: 'add', left: read, right: { op: 'local', index: doubt } },
			level: Math.max(level, key.level),
		};
	}

	private keysOf(fold: Fold, user: string): number {
		const { type } = fold.of;
		if (type.kind === 'place') return this.lowering.code.places.length;
		if (type.kind === 'choice')
			return Object.keys(this.lowering.law.enumerations[type.of]?.values ?? {}).length;
		if (type.kind === 'boolean') return 2;
		throw new Refusal(user, {
			en: 'count_same needs a place, a choice or a boolean',
			zh: 'count_same 只能用于地区、选项或是否',
		});
	}

	private loop(frame: FrameNode, level: number): LoopPlan {
		const { loops } = this.lowering.stage(level);
		const known = loops.find((loop) => loop.frame.name === frame.name);
		if (known) return known;
		const made: LoopPlan = {
			frame,
			level,
			parts: new Map(),
			years: [],
			rules: new Map(),
			kept: new Map(),
			folds: new Map(),
		};
		loops.push(made);
		return made;
	}

	/** The part for a fold: its own cuts where they matter, else the one that all such folds share. */
	private part(loop: LoopPlan, fold: Fold): PartPlan {
		const months = this.lowering.cuts(fold);
		const exact = sensitive(fold);
		// Januaries begin a stretch in any case
		const key = exact
			? [...months]
					.filter((month) => month % 12 !== 0)
					.sort()
					.join(' ')
			: 'any';
		const known = loop.parts.get(key);
		const part = known ?? newPart(exact);
		loop.parts.set(key, part);
		for (const month of months) part.changes.add(month);
		return part;
	}

	private accumulate(fold: Fold, loop: LoopPlan, site: Site, n: Node): Accumulator {
		const { lowering } = this;
		const { frame, user } = site;
		const running = loop.folds.get(foldKey(fold));
		if (running) return running;
		const part = fold.over === 'month' ? this.part(loop, fold) : undefined;
		const inner: Site = part
			? { kind: 'stretch', frame, user, loop, part }
			: { kind: 'year', frame, user, loop };
		const where = fold.where ? lowering.lower(fold.where, inner) : undefined;
		const of = fold.how === 'count' ? { node: one, level: 0 } : lowering.lower(fold.of, inner);
		if (highest(where ? [where, of] : [of]) > loop.level) throw new RangeError(`${user} needs a later stage`);
		const accumulator: Accumulator = {
			how: howOf(fold.how),
			of: of.node,
			...(where ? { where: where.node } : {}),
			...(fold.how === 'recent' ? lately(frame.month, n, where?.node) : {}),
			...(fold.how === 'best' ? { list: lowering.list() } : {}),
			value: lowering.local(),
			weight: lowering.local(),
			doubt: lowering.local(),
			yearly: fold.how === 'this_year',
		};
		if (part) part.folds.push(accumulator);
		else loop.years.push(accumulator);
		loop.folds.set(foldKey(fold), accumulator);
		return accumulator;
	}
}

const zero: Node = { op: 'constant', value: 0 };
const one: Node = { op: 'constant', value: 1 };

function howOf(how: Fold['how']): Accumulator['how'] {
	switch (how) {
		case 'this_year':
			return 'total';
		case 'recent':
			return 'mean';
		case 'count_same':
			return 'by key';
		default:
			return how;
	}
}

/** Of a stretch, only those of the n months before the frame's own. */
function lately(month: Node, n: Node, where: Node | undefined): Pick<Accumulator, 'where' | 'months'> {
	const from: Node = { op: 'stretch', what: 'month' };
	const length: Node = { op: 'stretch', what: 'months' };
	const to: Node = { op: 'subtract', left: { op: 'add', left: from, right: length }, right: one };
	const last: Node = { op: 'subtract', left: month, right: one };
	const earliest: Node = { op: 'add', left: { op: 'subtract', left: last, right: n }, right: one };
	const first: Node = { op: 'max', left: from, right: earliest };
	const end: Node = { op: 'min', left: to, right: last };
	const within: Node = { op: 'compare', how: '<=', left: first, right: end };
	return {
		where: where ? { op: 'and', of: [within, where] } : within,
		months: { op: 'add', left: { op: 'subtract', left: end, right: first }, right: one },
	};
}

/** A fold's result from its running state; `n` for those that take a number of periods. */
function resultOf({ how, value, weight, doubt, list }: Accumulator, n: Node): Node {
	const local = (index: number): Node => ({ op: 'local', index });
	const some: Node = { op: 'compare', how: '>', left: local(weight), right: zero };
	const sure: Node = { op: 'compare', how: '=', left: local(doubt), right: zero };
	switch (how) {
		case 'total':
			return local(value);
		case 'count':
			return local(weight);
		case 'mean':
			return {
				op: 'if',
				test: some,
				yes: { op: 'divide', left: local(value), right: local(weight) },
				no: nothing,
			};
		case 'latest':
		case 'first':
			return { op: 'if', test: { op: 'and', of: [some, sure] }, yes: local(value), no: nothing };
		case 'largest':
		case 'smallest':
			return { op: 'if', test: some, yes: local(value), no: nothing };
		case 'best': {
			if (list === undefined) throw new RangeError('best has a list');
			const mean: Node = { op: 'best', list, n };
			return { op: 'if', test: { op: 'and', of: [some, sure] }, yes: mean, no: nothing };
		}
		case 'by key':
			throw new RangeError('read by its key');
	}
}
