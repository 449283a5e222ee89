import { evaluate } from './evaluate.ts';
import { Fixities, type ReadAt } from './fixity.ts';
import { type Node, nodesOf, type Program } from './program.ts';
import { firstMonth, lastMonth, type Table, turnMonths } from './table.ts';

/** Beyond this, sizes are not told: sums and products of them might no longer be numbers. */
const largest = 1e200;

/**
 * What can be told of a program's values before any person is looked at, from what its columns hold: which law is read,
 * and that a value cannot be unknown.
 */
export class Beforehand {
	private readonly program: Pick<Program, 'domains' | 'byPlace'>;
	/** The program's tables; more may come while it is simplified. */
	private readonly tables: readonly Table[];
	private readonly fixities = new Fixities();
	private readonly locals = new Map<number, Told>();
	private readonly told = new Map<Node, Told | undefined>();
	/** Whether anything is known of any column. */
	private readonly some: boolean;

	constructor(program: Pick<Program, 'domains' | 'byPlace'>, tables: readonly Table[]) {
		this.program = program;
		this.tables = tables;
		this.some = program.domains.length > 0;
	}

	/** From now on the local holds a value, for whomever. */
	let(local: number, value: Node): void {
		const told = this.of(value);
		if (told) this.locals.set(local, told);
	}

	/** The one number that a column holds, if it does. */
	only({ index }: Node & { op: 'column' | 'field' }): Node | undefined {
		const [value, ...others] = this.program.domains[index]?.values ?? [];
		return value === undefined || others.length > 0 ? undefined : { op: 'constant', value };
	}

	/** Whether a value cannot be unknown. */
	isKnown(node: Node): boolean {
		return this.of(node)?.known ?? false;
	}

	/** What a value fixed by law is worth at all months and places that it is read for; undefined where that is not known. */
	worths(node: Node): readonly number[] | undefined {
		if (!this.some) return undefined;
		const fixity = this.fixities.of(node);
		if (fixity.kind !== 'law') return undefined;
		const { month, place, end } = fixity.at;
		const [months, places] = [this.valuesOf(month), this.valuesOf(place)];
		if (!months?.every((each) => each >= firstMonth && each <= lastMonth)) return undefined;
		if (!places) return undefined;
		return months.flatMap((at) => places.map((where) => this.worth(node, { at, end, where })));
	}

	private worth(node: Node, { at, end, where }: Spot): number {
		const row = (index: number): number => {
			const table = this.tables[index];
			if (!table) return -1;
			const epoch = turnMonths(table, end).findLastIndex((turn) => turn <= at) + 1;
			return table.rows[where * (table.turns.length + 1) + epoch] ?? -1;
		};
		const program = { ...this.program, tables: this.tables };
		return evaluate(node, { program, place: where, row, lets: new Map() });
	}

	private valuesOf(node: ReadAt['month']): readonly number[] | undefined {
		if (node.op === 'column') return this.program.domains[node.index]?.values;
		return node.op === 'constant' && Number.isInteger(node.value) ? [node.value] : undefined;
	}

	/** What is told of a value; undefined where it may be of any size. */
	private of(node: Node): Told | undefined {
		if (!this.some) return undefined;
		if (this.told.has(node)) return this.told.get(node);
		const told = this.tell(node);
		const bounded = told && told.most < largest ? told : undefined;
		this.told.set(node, bounded);
		return bounded;
	}

	private tell(node: Node): Told | undefined {
		const worths = this.worths(node);
		if (worths) return among(worths);
		switch (node.op) {
			case 'constant':
				return among([node.value]);
			case 'column': {
				const { complete = false, most } = this.program.domains[node.index] ?? {};
				return most === undefined ? undefined : { known: complete, most };
			}
			case 'local':
				return this.locals.get(node.index);
			case 'known':
			case 'has career':
				return { known: true, most: 1 };
			case 'by place': {
				const table = this.program.byPlace[node.table];
				const places = this.valuesOf(node.place);
				return places && among(places.map((place) => table?.[place] ?? Number.NaN));
			}
			case 'divide':
				return this.quotient(node);
			case 'add':
			case 'subtract':
				return this.all(node, ([left = 0, right = 0]) => left + right);
			case 'multiply':
				return this.all(node, ([left = 0, right = 0]) => left * right);
			case 'floor':
			case 'ceiling':
			case 'whole':
			case 'round':
				return this.all(node, ([of = 0]) => of + 1);
			case 'compare':
			case 'and':
			case 'or':
			case 'not':
				return this.all(node, () => 1);
			case 'min':
			case 'max':
			case 'negate':
			case 'abs':
			case 'if':
				return this.all(node, (sizes) => Math.max(...sizes));
			case 'else': {
				const [of, otherwise] = [this.of(node.of), this.of(node.otherwise)];
				if (!of || !otherwise) return undefined;
				return { known: of.known || otherwise.known, most: Math.max(of.most, otherwise.most) };
			}
			default:
				return undefined;
		}
	}

	/** Of a value that is known where all that it is made of are. */
	private all(node: Node, most: (sizes: readonly number[]) => number): Told | undefined {
		const told = nodesOf(node).map((inner) => this.of(inner));
		const some = told.flatMap((each) => each ?? []);
		if (some.length < told.length) return undefined;
		return { known: some.every(({ known }) => known), most: most(some.map((each) => each.most)) };
	}

	/** A quotient is unknown where the divisor is nought, and of any size where that is small. */
	private quotient({ left, right }: Quotient): Told | undefined {
		const of = this.of(left);
		const divisors = right.op === 'constant' ? [right.value] : this.worths(right);
		const least = divisors && Math.min(...divisors.map(Math.abs));
		return of && least !== undefined && least > 0 ? { known: of.known, most: of.most / least } : undefined;
	}
}

/** What can be told of a whole program, with all that its persons' values rest on. */
export function toldOf(program: Program): Beforehand {
	const beforehand = new Beforehand(program, program.tables);
	for (const { lets } of program.stages) for (const { local, value } of lets) beforehand.let(local, value);
	return beforehand;
}

/** Of values: whether all are known, and the largest size of those that are. */
function among(values: readonly number[]): Told {
	const sizes = values.filter((value) => !Number.isNaN(value)).map(Math.abs);
	return { known: sizes.length === values.length, most: Math.max(0, ...sizes) };
}

/** What is told of a value: whether it cannot be unknown, and the largest size that it can have where it is known. */
interface Told {
	readonly known: boolean;
	readonly most: number;
}

interface Quotient {
	readonly left: Node;
	readonly right: Node;
}

/** A month and a place that law is read for. */
interface Spot {
	readonly at: number;
	readonly end: boolean;
	readonly where: number;
}
