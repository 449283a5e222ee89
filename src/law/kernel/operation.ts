import type { Expression } from '../typed.ts';
import type { Lowering } from './lower.ts';
import { Refusal } from './lower.ts';
import type { Node } from './program.ts';

type Operation = Exclude<
	Expression,
	{ op: 'constant' | 'fact' | 'rule' | 'parameter' | 'context' | 'previous' | 'fold' }
>;

/** The node of an operation whose parts are lowered already, in the order of `partsOf`. */
export function operation(part: Operation, parts: readonly Node[], user: string, lowering: Lowering): Node {
	const at = (index: number): Node => {
		const node = parts[index];
		if (!node) throw new RangeError(`${part.op} lacks a part`);
		return node;
	};
	switch (part.op) {
		case 'add':
		case 'subtract':
		case 'multiply':
		case 'divide':
			return { op: part.op, left: at(0), right: at(1) };
		case 'min':
		case 'max': {
			const { op } = part;
			return parts.slice(1).reduce((left, right): Node => ({ op, left, right }), at(0));
		}
		case 'compare':
			return { op: 'compare', how: part.how, left: at(0), right: at(1) };
		case 'and':
		case 'or':
			return { op: part.op, of: parts };
		case 'if':
			return { op: 'if', test: at(0), yes: at(1), no: at(2) };
		case 'negate':
		case 'not':
		case 'abs':
		case 'floor':
		case 'ceiling':
			return { op: part.op, of: at(0) };
		case 'round':
			return { op: 'round', of: at(0), digits: part.digits, how: part.how };
		case 'is defined':
			return { op: 'known', of: at(0) };
		case 'one of':
			return {
				op: 'or',
				of: parts.slice(1).map((choice): Node => ({ op: 'compare', how: '=', left: at(0), right: choice })),
			};
		case 'province': {
			const table = lowering.placeTable(Float64Array.from(lowering.code.provinces));
			return { op: 'by place', table, place: at(0) };
		}
		case 'within': {
			const inside = lowering.code.places.map((place) =>
				place === part.area || place.startsWith(`${part.area}-`) ? 1 : 0,
			);
			return { op: 'by place', table: lowering.placeTable(Float64Array.from(inside)), place: at(0) };
		}
		case 'year of':
		case 'month of': {
			if (part.of.type.kind === 'date')
				throw new Refusal(user, 'calendar parts of dates are not done in columns');
			const twelve: Node = { op: 'constant', value: 12 };
			const year: Node = { op: 'whole', of: { op: 'divide', left: at(0), right: twelve } };
			if (part.op === 'year of') return year;
			const one: Node = { op: 'constant', value: 1 };
			const inYear: Node = {
				op: 'subtract',
				left: at(0),
				right: { op: 'multiply', left: year, right: twelve },
			};
			return { op: 'add', left: inYear, right: one };
		}
	}
}
