import { type ReadAt, readKey } from '../fixity.ts';
import { keyOf } from '../node-key.ts';
import { below } from '../pieces.ts';
import { type Node, nodesOf } from '../program.ts';
import { listBytes } from './plan.ts';
import type { Reading } from './readings.ts';
import type { Values } from './values.ts';
import type { Lanes, Writing } from './writing.ts';

/** Writes what is read from memory by month, place, key or row: rows are found first, then every value is one load. */
export class Lookups {
	private readonly writing: Writing;
	private readonly values: Values;

	constructor(writing: Writing, values: Values) {
		this.writing = writing;
		this.values = values;
	}

	/** Finds, in the scope at hand, everything that some nodes read; they may then stand anywhere below it. */
	prepare(nodes: readonly Node[]): void {
		for (const node of nodes) {
			const fixity = this.writing.fixities.of(node);
			if (fixity.kind === 'law') {
				this.prepare([fixity.at.month, fixity.at.place]);
				this.follow(this.writing.plan.readings.values(fixity.at));
				continue;
			}
			if (fixity.kind === 'constant') continue;
			this.prepare(nodesOf(node));
			if (node.op === 'table') this.follow(this.writing.plan.readings.cells(node, node.table));
			if (node.op === 'covering') this.cover(node.month);
			if (node.op === 'column' || node.op === 'field') this.fact(node);
			if (node.op === 'local') this.taken(node);
			if (node.op === 'by place') this.placeIndexes(node.place);
		}
	}

	/** The same for what does not change in a loop, before it begins. */
	prepareSettled(nodes: readonly Node[], settled: (node: Node) => boolean): void {
		for (const node of nodes) {
			for (const inner of below(node)) {
				if (inner.op === 'table' && settled(inner.place)) {
					if (!settled(inner.month)) this.settlePlace(inner.place);
					else if (this.writing.fixities.of(inner).kind === 'law') this.prepare([inner]);
				}
				if (inner.op === 'covering' && settled(inner.month)) this.prepare([inner]);
				if (inner.op === 'column' || inner.op === 'local') this.prepare([inner]);
			}
		}
	}

	/** Finds the rows of a reading for both lanes, unless they are at hand. */
	private follow(reading: Reading): void {
		const key = readKeyOf(reading);
		if (this.writing.pointers(key)) return;
		const { month, place } = reading.at;
		const { stretch, year } = this.writing.scope;
		const own = (node: Node, op: 'stretch' | 'year', what: string): boolean =>
			node.op === op && node.what === what;
		const months = (): Lanes => {
			if (stretch && own(month, 'stretch', 'month')) {
				return this.writing.wholeMonthIndexes(stretch.month);
			}
			if (year && own(month, 'year', 'month')) {
				return this.writing.wholeMonthIndexes(year.end);
			}
			this.values.value(month);
			return this.writing.monthIndexes();
		};
		this.writing.scope.pointers.set(
			key,
			this.writing.rows(reading, this.at('months', month, months), this.placeIndexes(place)),
		);
	}

	/** The index of a place of the person's own; careers know theirs. */
	private settlePlace(place: Node): void {
		if (place.op === 'stretch' || place.op === 'year') return;
		this.prepare([place]);
		this.placeIndexes(place);
	}

	/** Four times the index of a place from 1 on. */
	private placeIndexes(place: Node): Lanes {
		return this.at('places', place, () => {
			const { careers } = this.values;
			if (place.op === 'stretch' && place.what === 'place') return careers.stretchPlaceIndexes();
			if (place.op === 'year' && place.what === 'place') return careers.yearPlaceIndexes();
			this.values.value(place);
			return this.writing.placeIndexes();
		});
	}

	/** Indexes that several readings follow, found once. */
	private at(kind: string, node: Node, find: () => Lanes): Lanes {
		const key = `${kind} ${this.writing.coveringKey(node)}`;
		const known = this.writing.pointers(key);
		if (known) return known;
		const found = find();
		this.writing.scope.pointers.set(key, found);
		return found;
	}

	/** Loads a fact of the person or of the stretch's row, from where all that follows in the scope takes it. */
	private fact(node: Node & { op: 'column' | 'field' }): void {
		const { body, plan, scope } = this.writing;
		const key = keyOf(node);
		if (this.writing.pointers(key)) return;
		if (node.op === 'field') this.values.careers.field(node.index);
		else this.writing.column(plan.columns[node.index] ?? 0);
		const local = body.keep('v128');
		scope.pointers.set(key, [local, local]);
	}

	/** Loads what a piece before has left, where it is first read: kept from the start it would only be put elsewhere. */
	private taken(node: Node & { op: 'local' }): void {
		const { body, frame, plan, scope, takes } = this.writing;
		const key = keyOf(node);
		if (!takes.has(node.index) || this.writing.pointers(key)) return;
		const local = this.writing.local(node.index);
		body.get(frame);
		body.memory('v128Load', plan.left(node.index));
		body.set(local);
		scope.pointers.set(key, [local, local]);
	}

	factAtHand(node: Node & { op: 'column' | 'field' }): void {
		const [local] = this.found(keyOf(node));
		this.writing.body.get(local);
	}

	private cover(month: Node): void {
		const key = this.writing.coveringKey(month);
		if (this.writing.pointers(key)) return;
		this.values.value(month);
		this.writing.scope.pointers.set(key, this.values.careers.cover());
	}

	private found(key: string): Lanes {
		const found = this.writing.pointers(key);
		if (!found) throw new RangeError(`${key} was not prepared`);
		return found;
	}

	cells(node: Node & { op: 'table' }): void {
		const { body, plan, program } = this.writing;
		const shape = program.tables[node.table]?.shape;
		const pointers = this.found(readKeyOf(plan.readings.cells(node, node.table)));
		const [first] = node.keys;
		if (shape?.kind === 'steps' && first) {
			const key = this.values.kept(first);
			body.pair(Number.NaN);
			for (let step = 0; step < shape.size; step++) {
				const before = body.keep('v128');
				this.writing.load(pointers, (shape.size + step) * 8);
				body.get(before);
				this.writing.load(pointers, step * 8);
				body.get(key);
				body.do('f64x2Le', 'v128Select');
			}
			return;
		}
		if (shape?.kind !== 'keyed') throw new RangeError('a value without keys is fixed by law');
		body.pair(0);
		let index = body.keep('v128');
		body.pair(0);
		let outside = body.keep('v128');
		shape.keys.forEach(({ from, size }, position) => {
			const key = node.keys[position];
			if (!key) throw new RangeError(`a key is missing`);
			this.values.value(key);
			body.pair(from);
			body.do('f64x2Sub');
			const at = body.keep('v128');
			// not from 0 to below the size, or not whole; NaN compares with nothing
			body.get(at);
			body.pair(0);
			body.do('f64x2Ge');
			body.get(at);
			body.pair(size);
			body.do('f64x2Lt', 'v128And');
			body.get(at, at);
			body.do('f64x2Floor', 'f64x2Eq', 'v128And', 'v128Not');
			body.get(outside);
			body.do('v128Or');
			outside = body.keep('v128');
			body.get(index);
			body.pair(size);
			body.do('f64x2Mul');
			body.get(at);
			body.do('f64x2Add');
			index = body.keep('v128');
		});
		body.get(index, outside);
		body.do('v128AndNot', 'i32x4TruncSatF64x2');
		body.i32(3);
		body.do('i32x4Shl');
		const offsets = this.writing.split();
		const addresses = this.writing.both((lane) => {
			body.get(pointers[lane], offsets[lane]);
			body.do('i32Add');
			return body.keep('i32');
		});
		this.writing.load(addresses, 0);
		body.get(outside);
		body.do('v128Or');
	}

	byPlace({ table, place }: Node & { op: 'by place' }): void {
		const { body, plan } = this.writing;
		const addresses = this.writing.each(this.placeIndexes(place), (index) => {
			body.get(index);
			body.i32(1);
			body.do('i32Shl');
			return body.keep('i32');
		});
		this.writing.load(addresses, plan.byPlace[table] ?? 0);
	}

	byKey({ first, key }: Node & { op: 'by key' }): void {
		const { body, plan } = this.writing;
		const at = this.values.kept(key);
		body.get(at);
		body.do('i32x4TruncSatF64x2');
		body.i32(4);
		body.do('i32x4Shl');
		body.get(this.writing.frame);
		body.do('i32x4Splat', 'i32x4Add');
		const [one, other] = this.writing.split();
		const address = plan.left(first);
		body.get(other);
		body.get(one);
		body.memory('v128Load64Zero', address);
		body.memoryLane('v128Load64Lane', address + 8, 1);
		body.get(at, at);
		body.do('f64x2Ne', 'v128Or');
	}

	best({ list, n }: Node & { op: 'best' }): void {
		const { body, helpers, plan } = this.writing;
		const count = this.values.kept(n);
		for (const lane of [0, 1]) {
			body.i32((plan.lists[list] ?? 0) + lane * listBytes);
			body.get(count);
			body.lane('f64x2Extract', lane);
			body.call(helpers.best);
			if (lane === 0) body.do('f64x2Splat');
		}
		body.lane('f64x2Replace', 1);
	}

	/** A value fixed by law, from the row that governs. */
	fixed(node: Node, at: ReadAt): void {
		const { fixities, plan } = this.writing;
		const reading = plan.readings.values(at);
		const offset = plan.readings.offset(reading, fixities.resolved(node));
		this.writing.load(this.found(readKeyOf(reading)), offset);
	}

	/** A divisor set by law, unknown where it is nought. */
	divisor(node: Node): Node {
		const nought: Node = { op: 'compare', how: '=', left: node, right: { op: 'constant', value: 0 } };
		return { op: 'if', test: nought, yes: { op: 'constant', value: Number.NaN }, no: node };
	}

	covered({ month, what }: Node & { op: 'covering' }): void {
		this.values.careers.covered(this.found(this.writing.coveringKey(month)), what);
	}
}

function readKeyOf({ at, months }: { readonly at: ReadAt; readonly months: number }): string {
	return `${months} ${readKey(at)}`;
}
