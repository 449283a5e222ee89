import type { Expression } from '../typed.ts';
import type { Lowering } from './lower.ts';
import { nothing, Refusal } from './placed.ts';
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
			return oneOf(at(0), parts.slice(1));
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
			if (part.of.type.kind === 'date') {
				throw new Refusal(user, {
					en: 'kernels do not know the calendar parts of dates',
					zh: '列式计算不支持取日期的年、月',
				});
			}
			const year: Node = { op: 'whole', of: { op: 'divide', left: at(0), right: twelve } };
			if (part.op === 'year of') return year;
			const month: Node = { op: 'whole', of: at(0) };
			const inYear: Node = {
				op: 'subtract',
				left: month,
				right: { op: 'multiply', left: year, right: twelve },
			};
			return { op: 'add', left: inYear, right: { op: 'constant', value: 1 } };
		}
	}
}

const twelve: Node = { op: 'constant', value: 12 };

/** Whether a value is among the choices; unknown where any of them is, even if another equals it. */
function oneOf(of: Node, choices: readonly Node[]): Node {
	const among: Node = {
		op: 'or',
		of: choices.map((choice): Node => ({ op: 'compare', how: '=', left: of, right: choice })),
	};
	const unsure = choices.filter(({ op }) => op !== 'constant');
	if (unsure.length === 0) return among;
	const known: Node = { op: 'and', of: [of, ...unsure].map((each): Node => ({ op: 'known', of: each })) };
	return { op: 'if', test: known, yes: among, no: nothing };
}
