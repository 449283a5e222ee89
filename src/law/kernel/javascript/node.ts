import type { Node, Program } from '../program.ts';
import { epochsOf } from './governing.ts';

/** Writes nodes as JavaScript expressions. Names: l locals, t temporaries, P columns, F fields, T tables, B by place. */
export class NodeWriter {
	private readonly program: Program;
	temporaries = 0;

	constructor(program: Program) {
		this.program = program;
	}

	temporary(): string {
		return `t${this.temporaries++}`;
	}

	node(node: Node): string {
		const say = (inner: Node): string => this.node(inner);
		switch (node.op) {
			case 'constant':
				return Object.is(node.value, -0) ? '-0' : String(node.value);
			case 'column':
				return `P${node.index}[i]`;
			case 'field':
				return `F${node.index}[r]`;
			case 'local':
				return `l${node.index}`;
			case 'stretch':
				return { month: 'm', place: 'place[r]', months: 'n', began: 'from[r]' }[node.what];
			case 'year':
				return { year: 'y', month: 'yearEnd', place: 'place[q]' }[node.what];
			case 'covering': {
				const what = node.what === 'place' ? 'place' : node.what === 'began' ? 'from' : `F${node.what.field}`;
				const row = this.temporary();
				return `((${row} = covering(from, to, r0, r1, ${say(node.month)})) < 0 ? NaN : ${what}[${row}])`;
			}
			case 'has career':
				return node.by ? `(r1 > r0 && from[r0] <= ${say(node.by)} ? 1 : 0)` : '(r1 > r0 ? 1 : 0)';
			case 'add':
				return `(${say(node.left)} + ${say(node.right)})`;
			case 'subtract':
				return `(${say(node.left)} - ${say(node.right)})`;
			case 'multiply':
				return `(${say(node.left)} * ${say(node.right)})`;
			case 'divide':
				return `div(${say(node.left)}, ${say(node.right)})`;
			case 'min':
			case 'max':
				return `Math.${node.op}(${say(node.left)}, ${say(node.right)})`;
			case 'negate':
				return `(-${say(node.of)})`;
			case 'abs':
				return `Math.abs(${say(node.of)})`;
			case 'floor':
				return `Math.floor(${say(node.of)} + 1e-6)`;
			case 'ceiling':
				return `(Math.ceil(${say(node.of)} - 1e-6) + 0)`;
			case 'whole':
				return `Math.floor(${say(node.of)})`;
			case 'not':
				return `not(${say(node.of)})`;
			case 'known':
				return this.keeping(node.of, (value) => `${value} === ${value} ? 1 : 0`);
			case 'round': {
				const how = { 'half up': 'halfUp', up: 'up', down: 'down' }[node.how];
				return `${how}(${say(node.of)}, ${10 ** node.digits})`;
			}
			case 'compare': {
				const how = { '=': 'eq', '!=': 'ne', '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' }[node.how];
				return `${how}(${say(node.left)}, ${say(node.right)})`;
			}
			case 'and':
			case 'or':
				return node.of.map(say).reduce((left, right) => `${node.op}(${left}, ${right})`);
			case 'if':
				return this.keeping(
					node.test,
					(test) => `${test} === 1 ? ${say(node.yes)} : ${test} === 0 ? ${say(node.no)} : NaN`,
				);
			case 'else':
				return this.keeping(node.of, (value) => `${value} === ${value} ? ${value} : ${say(node.otherwise)}`);
			case 'table':
				return this.table(node);
			case 'by place':
				return this.keeping(node.place, (place) => `${place} === ${place} ? B${node.table}[${place}] : NaN`);
			case 'choose':
				return this.keeping(node.index, (index) => {
					const cases = node.of.map((each) => `${index} === ${each.index} ? ${say(each.value)} : `);
					return `${cases.join('')}NaN`;
				});
			case 'by key':
				return this.keeping(node.key, (key) => `${key} === ${key} ? shared[${node.first} + ${key}] : NaN`);
			case 'best':
				return `best(lists[${node.list}], ${say(node.n)})`;
		}
	}

	/** An expression that uses a value several times, which is worked out once. */
	private keeping(value: Node, use: (name: string) => string): string {
		const name = this.temporary();
		return `(${name} = ${this.node(value)}, ${use(name)})`;
	}

	private table(node: Node & { op: 'table' }): string {
		const table = this.program.tables[node.table];
		if (!table) throw new RangeError(`no table ${node.table}`);
		const { shape } = table;
		const epoch = `${node.end ? 'E' : 'S'}${node.table}[${this.monthIndex(node.month)}]`;
		const governing = `G${node.table}[${this.placeIndex(node.place)} * ${epochsOf(table) + 1} + ${epoch}]`;
		const at = `${governing}, D${node.table}, ${table.cells}`;
		const keys = node.keys.map((key) => this.node(key));
		switch (shape.kind) {
			case 'value':
				return governing;
			case 'steps':
				return `steps(${at}, ${keys[0] ?? 'NaN'})`;
			case 'keyed': {
				const indexes = shape.keys.map(
					({ from, size }, position) => `keyAt(${keys[position] ?? 'NaN'}, ${from}, ${size})`,
				);
				const index = indexes.reduce(
					(sofar, next, position) => `(${sofar} * ${shape.keys[position]?.size ?? 1} + ${next})`,
				);
				return `cell(${at}, ${index})`;
			}
		}
	}

	/** A month as tables count them; those of a stretch and of a year's end are at hand. */
	private monthIndex(month: Node): string {
		if (month.op === 'stretch' && month.what === 'month') return 'stretchMonth';
		if (month.op === 'year' && month.what === 'month') return 'yearMonth';
		return `monthIndex(${this.node(month)})`;
	}

	/** The same of a place; one more stands for what is unknown. */
	private placeIndex(place: Node): string {
		if (place.op === 'stretch' && place.what === 'place') return 'stretchPlace';
		if (place.op === 'year' && place.what === 'place') return 'yearPlace';
		return `placeIndex(${this.node(place)})`;
	}
}
