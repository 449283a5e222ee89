import { firstDayOf, monthOfDay } from '../date.ts';
import { placeChain } from '../in-force.ts';
import { ceiling, floor, round } from '../rounding.ts';
import type { Expression, Scalar } from '../typed.ts';
import type { Site } from './career.ts';
import { Unknown, unknown, unknownOf, type Value } from './unknown.ts';
import type { Walker } from './walker.ts';

type Operation = Exclude<
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
			| 'and'
			| 'or'
			| 'if'
			| 'is defined';
	}
>;

/** Works out an operation whose parts must all be known: arithmetic, comparison, rounding, calendar and places. */
export function operate(walk: Walker, part: Operation, site: Site): Value {
	switch (part.op) {
		case 'add':
		case 'subtract':
		case 'multiply':
		case 'divide':
		case 'compare': {
			const left = walk.evaluate(part.left, site);
			const right = walk.evaluate(part.right, site);
			if (left instanceof Unknown || right instanceof Unknown) return unknownOf([left, right]) ?? left;
			if (part.op === 'compare') return compare(part.how, left, right);
			if (part.op === 'divide' && right === 0) return unknown({ code: 'division-by-zero', name: 'division' });
			return arithmetic(part.op, Number(left), Number(right));
		}
		case 'min':
		case 'max':
			return furthest(walk, part.op, part.of, site);
		case 'one of': {
			const of = walk.evaluate(part.of, site);
			const choices = part.choices.map((choice) => walk.evaluate(choice, site));
			return unknownOf([of, ...choices]) ?? choices.includes(of);
		}
		default: {
			const of = walk.evaluate(part.of, site);
			return of instanceof Unknown ? of : single(part, of);
		}
	}
}

function furthest(walk: Walker, op: 'min' | 'max', parts: readonly Expression[], site: Site): Value {
	let found = op === 'min' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	let missing: Value | undefined;
	for (const part of parts) {
		const value = walk.evaluate(part, site);
		if (value instanceof Unknown) missing = unknownOf(missing === undefined ? [value] : [missing, value]);
		else found = op === 'min' ? Math.min(found, Number(value)) : Math.max(found, Number(value));
	}
	return missing ?? found;
}

function arithmetic(op: 'add' | 'subtract' | 'multiply' | 'divide', left: number, right: number): number {
	switch (op) {
		case 'add':
			return left + right;
		case 'subtract':
			return left - right;
		case 'multiply':
			return left * right;
		case 'divide':
			return left / right;
	}
}

function compare(how: '=' | '!=' | '<' | '<=' | '>' | '>=', left: Value, right: Value): boolean {
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
		case '>=':
			return left >= right;
	}
}

type Single = Exclude<
	Operation,
	{ op: 'add' | 'subtract' | 'multiply' | 'divide' | 'compare' | 'min' | 'max' | 'one of' }
>;

function single(part: Single, of: Value): Scalar {
	switch (part.op) {
		case 'negate':
			return -Number(of);
		case 'not':
			return !of;
		case 'abs':
			return Math.abs(Number(of));
		case 'floor':
			return floor(Number(of));
		case 'ceiling':
			return ceiling(Number(of));
		case 'round':
			return round(Number(of), part.digits, part.how);
		case 'province':
			return placeChain(String(of)).at(-2) ?? String(of);
		case 'within':
			return placeChain(String(of)).includes(part.area);
		case 'year of':
			return Math.floor(monthFrom(part.of, of) / 12);
		case 'month of':
			return (monthFrom(part.of, of) % 12) + 1;
	}
}

function monthFrom(part: Expression, value: Value): number {
	return part.type.kind === 'date' ? monthOfDay(Number(value)) : monthOfDay(firstDayOf(Number(value)));
}
