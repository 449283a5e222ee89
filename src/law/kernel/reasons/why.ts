import { boolean, plain } from '../../type.ts';
import type { Event, Expression, Fold, Law, Period } from '../../typed.ts';
import { partsOf } from '../../uses.ts';
import type { ReasonCodes } from './reason-codes.ts';

/** One way in which something can be unknown: where `that` is true, the reason is the one whose code `why` gives. */
interface Lack {
	readonly that: Expression;
	readonly why: Expression;
}

/** What formulas about reasons refer to: for a rule or parameter, the name under which its own reasons stand. */
export interface Whys {
	readonly law: Law;
	readonly codes: ReasonCodes;
	ofRule(name: string): string;
	ofParameter(name: string): string;
}

/**
 * A formula for why another is unknown: the code of the first reason that explain would give for it, in the order in
 * which explain looks; 0 where it is known. `period` is that of the rule whose formula it is.
 */
export function whyOf(part: Expression, period: Period, whys: Whys): Expression {
	return new Asking(period.kind === 'month' || period.kind === 'year' ? period.kind : 'whole', whys).firstOf(
		part,
	);
}

class Asking {
	/** Of what the formula is read: a month, a year, or a whole career or event. */
	private readonly of: 'month' | 'year' | 'whole';
	private readonly whys: Whys;

	constructor(of: Asking['of'], whys: Whys) {
		this.of = of;
		this.whys = whys;
	}

	firstOf(part: Expression): Expression {
		return first(this.lacksOf(part), known);
	}

	/** The lacks of an expression in explain's order; it is unknown exactly where one of them is true. */
	private lacksOf(part: Expression): readonly Lack[] {
		switch (part.op) {
			case 'constant':
			case 'is defined':
				return [];
			case 'fact':
				return [{ that: unknown(part), why: this.reason('fact-missing', part.name) }];
			case 'rule':
				return this.lacksOfRule(part.name, part);
			case 'parameter': {
				const parts = [part.inPlace, part.asOf].filter((each) => each !== undefined);
				const { keys: _, ...unkeyed } = part;
				const why: Expression = { ...unkeyed, name: this.whys.ofParameter(part.name), keys: [], type: plain };
				return [...this.lacksOfAll([...part.keys, ...parts]), { that: unknown(part), why }];
			}
			case 'context':
				return part.what === 'spell_start' ? [{ that: unknown(part), why: this.noCareer }] : [];
			case 'previous':
				return [{ that: unknown(part), why: { ...part, name: this.whys.ofRule(part.name), type: plain } }];
			case 'and':
			case 'or':
				// an unknown part does not matter where another decides
				return [{ that: unknown(part), why: first(this.lacksOfAll(part.of), known) }];
			case 'if': {
				const why = choice(part.test, this.firstOf(part.yes), this.firstOf(part.no));
				return [...this.lacksOf(part.test), { that: unknown(part), why }];
			}
			case 'divide': {
				const why = this.reason('division-by-zero', 'division');
				const byZero: Expression = { op: 'compare', how: '=', left: part.right, right: zero, type: boolean };
				return [...this.lacksOfAll([part.left, part.right]), { that: byZero, why }];
			}
			case 'fold':
				return [{ that: unknown(part), why: this.whyFold(part) }];
			default:
				return this.lacksOfAll(partsOf(part));
		}
	}

	private lacksOfAll(parts: readonly Expression[]): readonly Lack[] {
		return parts.flatMap((part) => this.lacksOf(part));
	}

	private lacksOfRule(name: string, part: Expression): readonly Lack[] {
		const period = this.whys.law.rules[name]?.period;
		const why: Expression = { op: 'rule', name: this.whys.ofRule(name), type: plain };
		if (period?.kind === 'year')
			return [{ that: unknown(part), why: choice(defined(why), why, this.noCareer) }];
		const event = period?.kind === 'event' ? this.whys.law.events[period.event] : undefined;
		return [...(event ? this.lacksOfEvent(event) : []), { that: unknown(part), why }];
	}

	private lacksOfEvent({ month, place }: Event): readonly Lack[] {
		const { variables, rules } = this.whys.law;
		return [month, place].flatMap((name): readonly Lack[] => {
			const declared = name === undefined ? undefined : (rules[name] ?? variables[name]);
			if (name === undefined || !declared) return [];
			const part: Expression = { op: rules[name] ? 'rule' : 'fact', name, type: declared.type };
			// what changes by month is that of the case's own month, which a formula read elsewhere cannot name
			if (declared.period.kind === 'month') return [{ that: unknown(part), why: this.ask }];
			return this.lacksOf(part);
		});
	}

	/** Why a fold is unknown: no career, no number of periods, an unclear condition, an unclear value, no period at all. */
	private whyFold(fold: Fold): Expression {
		const { how, over, n } = fold;
		// it looks at the whole career, which a formula of one month or year cannot
		if (how === 'count_same' && this.of !== 'whole') return this.ask;
		const noCareer: Lack = {
			that: unknown({ op: 'fold', how: 'count', over, of: yes, where: yes, type: plain }),
			why: this.noCareer,
		};
		return first([noCareer, ...(n ? this.lacksOf(n) : []), ...this.lacksOfPeriods(fold)], this.empty(fold));
	}

	private lacksOfPeriods(fold: Fold): readonly Lack[] {
		const { how, of, where = yes } = fold;
		const inside = new Asking(fold.over, this.whys);
		const whyWhere = inside.firstOf(where);
		const whyOf = inside.firstOf(of);
		const unsure = unknown(where);
		const valueless = both(where, unknown(of));
		const pick = (one: 'first' | 'latest', value: Expression, when: Expression): Expression => ({
			op: 'fold',
			how: one,
			over: fold.over,
			of: value,
			where: when,
			type: plain,
		});
		const told = (why: Expression): Lack => ({ that: defined(why), why });
		switch (how) {
			case 'first':
			case 'latest': {
				// explain goes no further than the first period in which the condition holds
				const reached = pick(how, choice(unsure, whyWhere, whyOf), either(unsure, where));
				return [told(reached)];
			}
			case 'count':
				return [told(pick('first', whyWhere, unsure))];
			case 'count_same': {
				const why = choice(unsure, whyWhere, whyOf);
				return [...this.lacksOf(of), told(pick('first', why, either(unsure, unknown(of))))];
			}
			case 'this_year':
			case 'recent':
				return [this.shared(fold, whyWhere, unsure), this.shared(fold, whyOf, valueless)];
			default:
				return [told(pick('first', whyWhere, unsure)), told(pick('first', whyOf, valueless))];
		}
	}

	/**
	 * The reason of those periods where `when` holds, among the periods that a fold itself goes through, which none of
	 * these can pick the first of: it is told where all share it, that is, where their codes have no variance.
	 */
	private shared(fold: Fold, why: Expression, when: Expression): Lack {
		const over = (of: Expression): Expression => ({ ...fold, of, where: when, type: plain });
		const times = (left: Expression, right: Expression): Expression => ({
			op: 'multiply',
			left,
			right,
			type: plain,
		});
		const [sum, squares, weight] = [over(why), over(times(why, why)), over(one)];
		const same: Expression = {
			op: 'compare',
			how: '=',
			left: times(sum, sum),
			right: times(squares, weight),
			type: boolean,
		};
		const code: Expression = { op: 'divide', left: sum, right: weight, type: plain };
		const some: Expression = { op: 'compare', how: '>', left: weight, right: zero, type: boolean };
		return { that: both(defined(weight), some), why: choice(same, code, this.ask) };
	}

	/** Why a fold is unknown where nothing in its periods is. */
	private empty(fold: Fold): Expression {
		if (fold.how !== 'best') return this.noCareer;
		const { over, where } = fold;
		const count: Expression = { op: 'fold', how: 'count', over, of: yes, where, type: plain };
		const some: Expression = { op: 'compare', how: '>', left: count, right: zero, type: boolean };
		return choice(some, this.reason('division-by-zero', 'best'), this.noCareer);
	}

	private get noCareer(): Expression {
		return this.reason('no-career', 'career');
	}

	private get ask(): Expression {
		return number(this.whys.codes.ask);
	}

	private reason(...[code, name]: Parameters<ReasonCodes['code']>): Expression {
		return number(this.whys.codes.code(code, name));
	}
}

function number(value: number): Expression {
	return { op: 'constant', value, type: plain };
}

const zero = number(0);
const one = number(1);
const known = zero;
const yes: Expression = { op: 'constant', value: true, type: boolean };

function defined(of: Expression): Expression {
	return { op: 'is defined', of, type: boolean };
}

function unknown(of: Expression): Expression {
	return { op: 'not', of: defined(of), type: boolean };
}

function both(...of: readonly Expression[]): Expression {
	return { op: 'and', of, type: boolean };
}

function either(...of: readonly Expression[]): Expression {
	return { op: 'or', of, type: boolean };
}

function choice(test: Expression, yes: Expression, no: Expression): Expression {
	return { op: 'if', test, yes, no, type: plain };
}

/** The reason of the first lack that is true. */
function first(lacks: readonly Lack[], none: Expression): Expression {
	return lacks.reduceRight((rest, { that, why }) => choice(that, why, rest), none);
}
