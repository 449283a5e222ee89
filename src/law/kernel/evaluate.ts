import { ceiling, floor, round } from '../rounding.ts';
import type { Node, Program } from './program.ts';

/** Where a value fixed by law is worked out: which row of each table governs, the place, and locals that stand for values. */
export interface Setting {
	readonly program: Pick<Program, 'tables' | 'byPlace'>;
	readonly place: number;
	/** Row of a table in force; -1 where nothing is known. */
	row(table: number): number;
	readonly lets: ReadonlyMap<number, Node>;
}

/** The value of a node that depends on law alone, by the same operations in the same order as kernels do them. */
export function evaluate(node: Node, setting: Setting): number {
	const of = (inner: Node): number => evaluate(inner, setting);
	switch (node.op) {
		case 'constant':
			return node.value;
		case 'local': {
			const value = setting.lets.get(node.index);
			return value ? of(value) : setting.place;
		}
		case 'column':
		case 'stretch':
		case 'year':
			return setting.place;
		case 'add':
			return of(node.left) + of(node.right);
		case 'subtract':
			return of(node.left) - of(node.right);
		case 'multiply':
			return of(node.left) * of(node.right);
		case 'divide': {
			const right = of(node.right);
			return right === 0 ? Number.NaN : of(node.left) / right;
		}
		case 'min':
			return Math.min(of(node.left), of(node.right));
		case 'max':
			return Math.max(of(node.left), of(node.right));
		case 'negate':
			return -of(node.of);
		case 'abs':
			return Math.abs(of(node.of));
		case 'floor':
			return floor(of(node.of));
		case 'ceiling':
			return ceiling(of(node.of));
		case 'whole':
			return Math.floor(of(node.of));
		case 'round':
			return round(of(node.of), node.digits, node.how);
		case 'known':
			return Number.isNaN(of(node.of)) ? 0 : 1;
		case 'not':
			return truth(of(node.of), (value) => value === 0);
		case 'compare':
			return compare(node.how, of(node.left), of(node.right));
		case 'and':
		case 'or':
			return logic(node.op, node.of.map(of));
		case 'if': {
			const test = of(node.test);
			return test === 1 ? of(node.yes) : test === 0 ? of(node.no) : Number.NaN;
		}
		case 'else': {
			const value = of(node.of);
			return Number.isNaN(value) ? of(node.otherwise) : value;
		}
		case 'table':
			return cell(node, node.keys.map(of), setting);
		case 'by place':
			return setting.program.byPlace[node.table]?.[of(node.place)] ?? Number.NaN;
		case 'choose': {
			const index = of(node.index);
			const chosen = node.of.find((each) => each.index === index);
			return chosen ? of(chosen.value) : Number.NaN;
		}
		default:
			throw new RangeError(`${node.op} does not depend on law alone`);
	}
}

function truth(value: number, holds: (value: number) => boolean): number {
	return Number.isNaN(value) ? Number.NaN : Number(holds(value));
}

function logic(op: 'and' | 'or', values: readonly number[]): number {
	const deciding = op === 'or' ? 1 : 0;
	if (values.includes(deciding)) return deciding;
	return values.some(Number.isNaN) ? Number.NaN : 1 - deciding;
}

function compare(how: (Node & { op: 'compare' })['how'], left: number, right: number): number {
	if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
	switch (how) {
		case '=':
			return Number(left === right);
		case '!=':
			return Number(left !== right);
		case '<':
			return Number(left < right);
		case '<=':
			return Number(left <= right);
		case '>':
			return Number(left > right);
		case '>=':
			return Number(left >= right);
	}
}

function cell({ table }: Node & { op: 'table' }, keys: readonly number[], setting: Setting): number {
	const found = setting.program.tables[table];
	const row = setting.row(table);
	if (!found || row < 0) return Number.NaN;
	const { cells, data, shape } = found;
	switch (shape.kind) {
		case 'value':
			return data[row] ?? Number.NaN;
		case 'steps': {
			const at = data.subarray(row * cells, row * cells + shape.size);
			const index = at.findLastIndex((threshold) => threshold <= (keys[0] ?? Number.NaN));
			return index < 0 ? Number.NaN : (data[row * cells + shape.size + index] ?? Number.NaN);
		}
		case 'keyed': {
			const within = shape.keys.every(({ from, size }, position) => {
				const key = (keys[position] ?? Number.NaN) - from;
				return Number.isInteger(key) && key >= 0 && key < size;
			});
			if (!within) return Number.NaN;
			const index = shape.keys.reduce(
				(sofar, { from, size }, at) => sofar * size + (keys[at] ?? 0) - from,
				0,
			);
			return data[row * cells + index] ?? Number.NaN;
		}
	}
}
