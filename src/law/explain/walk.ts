import type { PeriodRow, Step } from '../answer.ts';
import { firstDayOf, isoDay, isoMonth, monthOfDay } from '../date.ts';
import { versionAt } from '../in-force.ts';
import { sayFormula } from '../say.ts';
import type { Type } from '../type.ts';
import type { Citation, Event, Expression, Fold, Law, Rule, Scalar } from '../typed.ts';
import { affectedBy } from './affected.ts';
import { type Found, Frame, lengthOf, type Site } from './career.ts';
import type { Case } from './case.ts';
import { foldOver } from './fold-over.ts';
import { operate } from './operate.ts';
import { outcomeOf, Unknown, unknown, unknownOf, type Value } from './unknown.ts';
import type { Walker } from './walker.ts';
import { worthOf } from './worth.ts';

/** A walk that another repeats under other assumptions, and the rules that these may change. */
interface Supposed {
	readonly of: Walk;
	readonly assumed: ReadonlyMap<string, Scalar>;
	readonly affected: ReadonlySet<string>;
}

/**
 * One walk through the law for one case. Each rule is worked out once for each site it is needed at; when `traced`, every
 * rule, parameter and fact on the way leaves a step. Assumptions can be set, to see what the answer owes them.
 */
export class Walk implements Walker {
	readonly law: Law;
	readonly person: Case;
	readonly home: Frame;
	private readonly traced: boolean;
	private readonly supposed: Supposed | undefined;
	private readonly events = new Map<string, Frame | Unknown>();
	readonly behind = new Map<Step, readonly Step[]>();
	private readonly memos = new Map<Site, Map<string, Found>>();
	private readonly counted = new Map<Frame, Map<Fold, ReadonlyMap<Scalar, number> | Unknown>>();
	private steps: Step[] = [];

	constructor(law: Law, person: Case, traced: boolean, supposed?: Supposed) {
		this.law = law;
		this.person = person;
		this.traced = traced;
		this.supposed = supposed;
		this.home = supposed?.of.home ?? new Frame(person, person.on, person.place);
	}

	/** The same walk, untraced, with assumptions set; what they cannot touch is not worked out again. */
	supposing(assumed: ReadonlyMap<string, Scalar>): Walk {
		const affected = affectedBy(this.law, assumed.keys());
		return new Walk(this.law, this.person, false, { of: this, assumed, affected });
	}

	/** What the case, the law or an assumption says of a name, asked from the case's own month and place. */
	ask(name: string): Found {
		const { value, steps } = this.collect(() => {
			if (this.law.rules[name]) return this.rule(name, this.home);
			if (this.law.variables[name]) return this.fact(name, this.home);
			return this.parameter(name, [], this.home.day, this.home.place);
		});
		const step = steps.at(-1);
		return step ? { value, step } : { value };
	}

	evaluate(part: Expression, site: Site): Value {
		switch (part.op) {
			case 'constant':
				return part.value;
			case 'fact':
				return this.fact(part.name, site);
			case 'rule':
				return this.rule(part.name, site);
			case 'parameter':
				return this.keyedParameter(part, site);
			case 'context':
				return this.context(part.what, site);
			case 'previous':
				return this.previous(part.name, site);
			case 'fold':
				return foldOver(this, part, site);
			case 'and':
			case 'or':
				return this.logic(part.op, part.of, site);
			case 'if': {
				const test = this.evaluate(part.test, site);
				if (test instanceof Unknown) return test;
				return this.evaluate(test ? part.yes : part.no, site);
			}
			case 'is defined': {
				return !(this.evaluate(part.of, site) instanceof Unknown);
			}
			default:
				return operate(this, part, site);
		}
	}

	collect(work: () => Value): { readonly value: Value; readonly steps: readonly Step[] } {
		if (!this.traced) return { value: work(), steps: none };
		const around = this.steps;
		this.steps = [];
		const value = work();
		const steps = this.steps;
		this.steps = around;
		return { value, steps };
	}

	leave(step: Step | undefined): void {
		if (this.traced && step && !this.steps.includes(step)) this.steps.push(step);
	}

	row(step: Step, site: Site): PeriodRow {
		const { stretch, year } = site;
		const from = stretch ? isoMonth(stretch.from) : `${year}-01`;
		const to = stretch ? isoMonth(stretch.to) : `${year}-12`;
		return {
			name: step.name,
			from,
			to,
			months: stretch ? lengthOf(stretch) : 12,
			place: site.place,
			outcome: step.outcome,
		};
	}

	/** Three-valued: an unknown does not matter where the others decide. */
	private logic(op: 'and' | 'or', parts: readonly Expression[], site: Site): Value {
		const deciding = op === 'or';
		const unknowns: Unknown[] = [];
		for (const part of parts) {
			const value = this.evaluate(part, site);
			if (value instanceof Unknown) unknowns.push(value);
			else if (value === deciding) return deciding;
		}
		return unknownOf(unknowns) ?? !deciding;
	}

	private context(what: 'on' | 'place' | 'year' | 'spell_start', site: Site): Value {
		switch (what) {
			case 'on':
				return site.year === undefined ? site.frame.month : monthOfDay(site.day);
			case 'place':
				return site.place;
			case 'year':
				return Math.floor(monthOfDay(site.day) / 12);
			case 'spell_start': {
				const row = (site.stretch ?? site.frame.now.stretch)?.row;
				return row ? row.from : unknown({ code: 'no-career', name: 'career' });
			}
		}
	}

	private previous(name: string, site: Site): Value {
		const years = site.frame.years;
		const before = years[years.indexOf(site) - 1];
		if (!before) return this.law.rules[name]?.initial ?? 0;
		// last year's step would carry the whole career below this one; the fold's rows show it instead
		return this.collect(() => this.rule(name, before)).value;
	}

	private fact(name: string, site: Site): Value {
		const variable = this.law.variables[name];
		if (!variable) throw new RangeError(`${name} is not declared`);
		const monthly = variable.period.kind === 'month';
		const at = monthly && !site.stretch ? site.frame.now : site;
		let found = at.memo.get(name);
		if (!found) {
			const value = this.given(name, at, monthly) ?? unknown({ code: 'fact-missing', name });
			found = this.traced ? { value, step: this.plainStep(name, variable, value, at, 'given') } : { value };
			at.memo.set(name, found);
		}
		this.leave(found.step);
		return found.value;
	}

	/** What the case itself says of a name at a site. */
	private given(name: string, site: Site, monthly: boolean): Scalar | undefined {
		const { stretch } = site;
		const inRow = stretch?.row?.facts.get(name);
		if (inRow !== undefined) return inRow;
		return monthly && site !== site.frame.now ? undefined : this.person.given.get(name);
	}

	private rule(name: string, site: Site): Value {
		const rule = this.law.rules[name];
		if (!rule) throw new RangeError(`${name} is not declared`);
		const at = this.siteOf(rule, site);
		if (at instanceof Unknown) {
			if (this.traced) this.leave(this.plainStep(name, rule, at, site, 'rule'));
			return at;
		}
		const memo = this.memo(name, at);
		let found = memo.get(name);
		if (!found) {
			found = this.workOut(rule, at);
			memo.set(name, found);
		}
		this.leave(found.step);
		return found.value;
	}

	counts(frame: Frame): Map<Fold, ReadonlyMap<Scalar, number> | Unknown> {
		const known = this.counted.get(frame) ?? new Map();
		this.counted.set(frame, known);
		return known;
	}

	/** Where the value of a rule at a site is kept: with the site, unless an assumption of this walk alone may change it. */
	private memo(name: string, site: Site): Map<string, Found> {
		if (!this.supposed?.affected.has(name)) return site.memo;
		const own = this.memos.get(site) ?? new Map();
		this.memos.set(site, own);
		return own;
	}

	private siteOf(rule: Rule, site: Site): Site | Unknown {
		switch (rule.period.kind) {
			case 'month':
				return site.stretch ? site : site.frame.now;
			case 'year':
				// asked from outside the years, it is that of the last
				return site.year === undefined
					? (site.frame.years.at(-1) ?? unknown({ code: 'no-career', name: 'career' }))
					: site;
			case 'career':
				return this.home;
			case 'event':
				return this.eventFrame(rule.period.event);
		}
	}

	private eventFrame(name: string): Frame | Unknown {
		const known = this.events.get(name);
		if (known) return known;
		const event = this.law.events[name];
		if (!event) throw new RangeError(`${name} is not declared`);
		const { supposed } = this;
		const moved = [event.month, event.place].some(
			(each) => each !== undefined && supposed?.affected.has(each),
		);
		const frame = supposed && !moved ? supposed.of.eventFrame(name) : this.newFrame(event);
		this.events.set(name, frame);
		return frame;
	}

	private newFrame(event: Event): Frame | Unknown {
		const month = this.named(event.month);
		const place = event.place === undefined ? this.home.place : this.named(event.place);
		const missing = unknownOf([month, place]);
		if (missing) return missing;
		return new Frame(this.person, firstDayOf(Number(month)), String(place));
	}

	private named(name: string): Value {
		return this.law.rules[name] ? this.rule(name, this.home) : this.fact(name, this.home);
	}

	private workOut(rule: Rule, site: Site): Found {
		const given = this.given(rule.name, site, rule.period.kind === 'month');
		if (given !== undefined) {
			return this.traced
				? { value: given, step: this.plainStep(rule.name, rule, given, site, 'given') }
				: { value: given };
		}
		const governing = versionAt(rule.places, site.place, site.day, this.person.known);
		if (!governing.found) {
			const { why, place } = governing;
			const value = unknown({ code: why, name: rule.name, place, date: isoDay(site.day) });
			return this.traced ? { value, step: this.plainStep(rule.name, rule, value, site, 'rule') } : { value };
		}
		const { version } = governing;
		const { formula } = version;
		const worked = formula
			? this.collect(() => this.evaluate(formula, site))
			: {
					value: unknown({
						code: 'value-unknown',
						name: rule.name,
						place: governing.place,
						why: version.unknown,
					}),
					steps: [],
				};
		if (!this.traced) return { value: worked.value };
		const words = formula && sayFormula(this.law, formula);
		const step: Step = {
			name: rule.name,
			label: rule.label,
			type: rule.type,
			outcome: outcomeOf(worked.value),
			from: 'rule',
			formula: formula && version.text,
			words,
			place: governing.place,
			date: isoDay(site.day),
			since: isoDay(version.from),
			citation: citationOf(version),
			steps: worked.steps,
		};
		return { value: worked.value, step };
	}

	private keyedParameter(part: Expression & { op: 'parameter' }, site: Site): Value {
		if (part.keys.length === 0 && !part.asOf && !part.inPlace) {
			return this.parameter(part.name, none, site.day, site.place);
		}
		const keys = part.keys.map((key) => this.evaluate(key, site));
		const month = part.asOf ? this.evaluate(part.asOf, site) : undefined;
		const place = part.inPlace ? this.evaluate(part.inPlace, site) : site.place;
		const missing = unknownOf([...keys, place, ...(month === undefined ? [] : [month])]);
		if (missing) return missing;
		const day = month === undefined ? site.day : firstDayOf(Number(month));
		return this.parameter(part.name, keys.map(String), day, String(place));
	}

	private parameter(name: string, keys: readonly string[], day: number, place: string): Value {
		const parameter = this.law.parameters[name];
		if (!parameter) throw new RangeError(`${name} is not declared`);
		const set = keys.length === 0 ? this.person.given.get(name) : undefined;
		if (set !== undefined) {
			if (this.traced) this.leave(this.plainStep(name, parameter, set, { day, place }, 'given'));
			return set;
		}
		const { value, version, at, provisional } = worthOf(parameter, keys, day, place, this.person.known);
		// an assumption moves only where it is in force
		const assumed = value instanceof Unknown ? undefined : this.supposed?.assumed.get(name);
		if (assumed !== undefined) return assumed;
		if (this.traced) {
			this.leave({
				name,
				label: parameter.label,
				type: parameter.type,
				outcome: outcomeOf(value),
				from: parameter.assumption ? 'assumption' : 'parameter',
				place: at,
				date: isoDay(day),
				since: version && isoDay(version.from),
				citation: version && citationOf(version),
				provisional,
				steps: none,
			});
		}
		return value;
	}

	private plainStep(
		name: string,
		declared: { readonly label: Step['label']; readonly type: Type },
		value: Value,
		site: { readonly day: number; readonly place: string },
		from: Step['from'],
	): Step {
		const { label, type } = declared;
		return {
			name,
			label,
			type,
			outcome: outcomeOf(value),
			from,
			place: site.place,
			date: isoDay(site.day),
			steps: [],
		};
	}
}

const none: readonly never[] = [];

const citations = new WeakMap<Citation, Citation>();

/** The citation of a version, without the version itself; steps of the same version share one. */
function citationOf(version: Citation): Citation {
	const known = citations.get(version);
	if (known) return known;
	const { source, article, confidence, note } = version;
	const citation: Citation = { confidence, source, article, note };
	citations.set(version, citation);
	return citation;
}
