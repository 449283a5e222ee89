import type { Expression } from '../typed.ts';
import { literal } from './parameter-tables.ts';
import { atom, binding, choice, indent, type Piece, quoted, within } from './text.ts';

/** What an expression's names are worth where it stands. */
export interface Lookup {
	fact(name: string): Piece;
	rule(name: string): Piece;
	parameter(part: Expression & { op: 'parameter' }): Piece;
	context(what: 'on' | 'place' | 'year' | 'spell_start'): Piece;
	previous(name: string): Piece;
	fold(part: Expression & { op: 'fold' }): Piece;
	/** Makes sure that a whole number is taken as binary64. */
	asNumber(text: string): string;
}

/**
 * Writes a formula as SQL. NULL is unknown, and SQL's own three-valued logic is the law's; only `if` (unknown when its
 * test is), `min`, `max` and membership need care.
 */
export function write(part: Expression, lookup: Lookup): Piece {
	const inner = (each: Expression, binds = 0): string => within(write(each, lookup), binds);
	switch (part.op) {
		case 'constant':
			return atom(literal(part.value));
		case 'fact':
			return lookup.fact(part.name);
		case 'rule':
			return lookup.rule(part.name);
		case 'parameter':
			return lookup.parameter(part);
		case 'context':
			return lookup.context(part.what);
		case 'previous':
			return lookup.previous(part.name);
		case 'fold':
			return lookup.fold(part);
		case 'add':
		case 'subtract':
		case 'multiply': {
			const sign = { add: '+', subtract: '-', multiply: '*' }[part.op];
			const binds = part.op === 'multiply' ? binding.multiply : binding.add;
			return { text: `${inner(part.left, binds)} ${sign} ${inner(part.right, binds + 1)}`, binds };
		}
		case 'divide': {
			const left = isNumber(part.left)
				? inner(part.left, binding.multiply)
				: lookup.asNumber(inner(part.left));
			return { text: `${left} / ${divisor(part.right, inner)}`, binds: binding.multiply };
		}
		case 'and':
		case 'or': {
			const binds = binding[part.op];
			return {
				text: lines(
					part.of.map((each) => inner(each, binds + 1)),
					` ${part.op} `,
				),
				binds,
			};
		}
		case 'compare': {
			const sign = part.how === '!=' ? '<>' : part.how;
			const binds = binding.compare;
			return { text: `${inner(part.left, binds + 1)} ${sign} ${inner(part.right, binds + 1)}`, binds };
		}
		case 'if':
			return conditional(part, inner);
		case 'is defined':
			return { text: `${inner(part.of, binding.compare + 1)} is not null`, binds: binding.compare };
		case 'one of':
			return oneOf(part, inner);
		default:
			return called(part, inner);
	}
}

type Inner = (part: Expression, binds?: number) => string;

/** A division by zero is unknown. */
function divisor(part: Expression, inner: Inner): string {
	if (part.op === 'constant' && part.value !== 0) return inner(part);
	return `nullif(${inner(part)}, 0)`;
}

type Called = Exclude<
	Expression,
	{
		op:
			| 'constant'
			| 'fact'
			| 'rule'
			| 'parameter'
			| 'context'
			| 'previous'
			| 'fold'
			| 'add'
			| 'subtract'
			| 'multiply'
			| 'divide'
			| 'compare'
			| 'and'
			| 'or'
			| 'if'
			| 'one of'
			| 'is defined';
	}
>;

function called(part: Called, inner: Inner): Piece {
	const call = (name: string, ...given: readonly string[]): Piece => {
		const text = `${name}(${given.join(', ')})`;
		return atom(text.includes('\n') || text.length > 90 ? `${name}(\n${indent(given.join(',\n'))}\n)` : text);
	};
	switch (part.op) {
		case 'negate':
			return { text: `-${inner(part.of, binding.atom)}`, binds: binding.sign };
		case 'not':
			return { text: `not ${inner(part.of, binding.not)}`, binds: binding.not };
		case 'min':
		case 'max': {
			const [first = '', ...others] = part.of.map((each) => inner(each));
			return atom(others.reduce((sofar, next) => call(`law_${part.op}`, sofar, next).text, first));
		}
		case 'abs':
			return call('abs', inner(part.of));
		case 'floor':
		case 'ceiling':
			return call(`law_${part.op}`, inner(part.of));
		case 'round':
			return call(`law_round_${part.how.replace(' ', '_')}`, inner(part.of), String(10 ** part.digits));
		case 'province':
			return call('law_province', inner(part.of));
		case 'within':
			return call('law_within', inner(part.of), quoted(part.area));
		case 'year of':
		case 'month of': {
			const of = inner(part.of);
			const month = part.of.type.kind === 'date' ? `law_month(law_date(${of}))` : of;
			return call(part.op === 'year of' ? 'law_year_of' : 'law_month_of', month);
		}
	}
}

function conditional(part: Expression & { op: 'if' }, inner: Inner): Piece {
	if (!isSure(part.test)) {
		return choice(
			[`when true then${branch(inner(part.yes))}`, `when false then${branch(inner(part.no))}`],
			` ${inner(part.test, binding.atom)}`,
		);
	}
	const branches: string[] = [];
	let rest: Expression = part;
	while (rest.op === 'if' && isSure(rest.test)) {
		branches.push(`when ${inner(rest.test)} then${branch(inner(rest.yes))}`);
		rest = rest.no;
	}
	return choice([...branches, `else${branch(inner(rest))}`]);
}

/** What follows a word: on its line where it is short, and below it else. */
export function branch(text: string): string {
	return text.includes('\n') || text.length > 60 ? `\n${indent(text)}` : ` ${text}`;
}

function oneOf(part: Expression & { op: 'one of' }, inner: Inner): Piece {
	const list = `${inner(part.of, binding.add)} in (${part.choices.map((each) => inner(each)).join(', ')})`;
	const open = part.choices.filter((each) => !isSure(each));
	if (open.length === 0) return { text: list, binds: binding.compare };
	// SQL would say yes where one choice matches although another is unknown
	const known = open.map((each) => `${inner(each, binding.add)} is not null`).join(' and ');
	return atom(`case when ${known} then ${list} end`);
}

function lines(parts: readonly string[], joint: string): string {
	const line = parts.join(joint);
	return line.includes('\n') || line.length > 90 ? parts.join(`\n${joint.trim()} `) : line;
}

/** Whether a part can never be unknown. */
function isSure(part: Expression): boolean {
	if (part.op === 'constant' || part.op === 'is defined') return true;
	if (part.op === 'not') return isSure(part.of);
	return (part.op === 'and' || part.op === 'or') && part.of.every(isSure);
}

/** Whether every engine takes what is written for a part as binary64, rather than as a whole number. */
export function isNumber(part: Expression): boolean {
	switch (part.op) {
		case 'constant':
			return false;
		case 'add':
		case 'subtract':
		case 'multiply':
			return isNumber(part.left) || isNumber(part.right);
		case 'if':
			return isNumber(part.yes) || isNumber(part.no);
		case 'negate':
		case 'abs':
			return isNumber(part.of);
		case 'min':
		case 'max':
			return part.of.some(isNumber);
		default:
			return true;
	}
}
