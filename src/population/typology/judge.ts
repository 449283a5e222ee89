import { type Expression, firstDayOf, type Law, type Scalar, versionAt } from '../../law/index.ts';

/** When and where a classification is asked for. */
export interface Moment {
	/** Month, counted as the law counts months. */
	readonly on: number;
	readonly place: string;
}

/** A value of the law; undefined where it does not follow from facts that are a yes, a no or a choice. */
export type Judged = Scalar | undefined;

/** Thrown, as the one object of each judge, when a fact is wanted that is not set yet; `fact` names it. */
export class Wanted {
	fact = '';
}

/**
 * Works rules out from facts that are a yes, a no or a choice, as `explain` would, and asks for each fact only when it
 * matters. Numbers and months of a person are unknown to it, and so is what follows from them.
 */
export class Judge {
	private readonly law: Law;
	private readonly moment: Moment;
	private readonly facts: ReadonlyMap<string, Scalar>;
	private readonly wanted = new Wanted();
	/** Whether a fact that is not set is asked for, or unknown. */
	private asking = true;

	constructor(law: Law, moment: Moment, facts: ReadonlyMap<string, Scalar>) {
		this.law = law;
		this.moment = moment;
		this.facts = facts;
	}

	/** What a rule or fact comes to. Throws `Wanted` for a fact that is not set. */
	worth(name: string): Judged {
		return this.law.rules[name] ? this.rule(name) : this.fact(name);
	}

	/** Whether the facts that are set break a constraint of the law already. */
	refused(): boolean {
		this.asking = false;
		const broken = this.law.constraints.some(({ that }) => this.evaluate(that) === false);
		this.asking = true;
		return broken;
	}

	private rule(name: string): Judged {
		const rule = this.law.rules[name];
		if (!rule) throw new RangeError(`${name} is not declared`);
		const { on, place } = this.moment;
		const governing = versionAt(rule.places, place, firstDayOf(on), undefined);
		return governing.found && governing.version.formula
			? this.evaluate(governing.version.formula)
			: undefined;
	}

	private fact(name: string): Judged {
		const set = this.facts.get(name);
		const kind = this.law.variables[name]?.type.kind;
		if (set !== undefined || !this.asking || (kind !== 'boolean' && kind !== 'choice')) return set;
		this.wanted.fact = name;
		throw this.wanted;
	}

	private evaluate(part: Expression): Judged {
		switch (part.op) {
			case 'constant':
				return part.value;
			case 'fact':
				return this.fact(part.name);
			case 'rule':
				return this.rule(part.name);
			case 'parameter':
				return this.parameter(part);
			case 'context':
				return part.what === 'on' || part.what === 'place' ? this.moment[part.what] : undefined;
			case 'not':
				return negated(this.evaluate(part.of));
			case 'and':
			case 'or':
				return this.logic(part.of, part.op === 'or');
			case 'if': {
				const test = this.evaluate(part.test);
				return test === undefined ? undefined : this.evaluate(test ? part.yes : part.no);
			}
			case 'is defined':
				return this.evaluate(part.of) !== undefined;
			case 'one of':
				return this.oneOf(part.of, part.choices);
			case 'compare':
				return compared(part.how, this.evaluate(part.left), this.evaluate(part.right));
			case 'province':
				return this.onText(part.of, (place) => place.split('-').slice(0, 2).join('-'));
			case 'within':
				return this.onText(part.of, (place) => place === part.area || place.startsWith(`${part.area}-`));
			default:
				return undefined;
		}
	}

	/** Three-valued: an unknown does not matter where another part decides. */
	private logic(parts: readonly Expression[], deciding: boolean): Judged {
		let unknown = false;
		for (const part of parts) {
			const value = this.evaluate(part);
			if (value === deciding) return deciding;
			if (value === undefined) unknown = true;
		}
		return unknown ? undefined : !deciding;
	}

	private oneOf(of: Expression, choices: readonly Expression[]): Judged {
		const value = this.evaluate(of);
		return value === undefined ? undefined : choices.some((choice) => this.evaluate(choice) === value);
	}

	private onText(of: Expression, then: (text: string) => Scalar): Judged {
		const value = this.evaluate(of);
		return typeof value === 'string' ? then(value) : undefined;
	}

	private parameter(part: Expression & { readonly op: 'parameter' }): Judged {
		const parameter = this.law.parameters[part.name];
		if (!parameter || part.asOf || part.inPlace) return undefined;
		const { on, place } = this.moment;
		const governing = versionAt(parameter.places, place, firstDayOf(on), undefined);
		if (!governing.found) return undefined;
		const { worth } = governing.version;
		if (worth.kind === 'value') return worth.value;
		if (worth.kind !== 'table') return undefined;
		return worth.rows[part.keys.map((key) => String(this.evaluate(key))).join('|')];
	}
}

const negated = (value: Judged): Judged => (value === undefined ? undefined : !value);

function compared(how: string, left: Judged, right: Judged): Judged {
	if (left === undefined || right === undefined) return undefined;
	switch (how) {
		case '=':
			return left === right;
		case '!=':
			return left !== right;
		case '<':
			return left < right;
		case '<=':
			return left <= right;
		case '>':
			return left > right;
		default:
			return left >= right;
	}
}
