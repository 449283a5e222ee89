import type { DuckDBConnection } from '@duckdb/node-api';
import type { Careers, Population } from '../law/index.ts';
import type { Reading } from './reading.ts';
import { type Keys, type Rows, rowsOf, sameKey } from './rows.ts';

/** Some persons with their careers, as kernels read them, and whose they are. */
export interface Block {
	readonly keys: Keys;
	readonly population: Persons;
}

/** People whose careers, if told, are rows of plain numbers. */
export interface Persons extends Population {
	readonly career?: CareerRows;
}

interface CareerRows extends Careers {
	readonly to: Float64Array;
}

/** How both tables are read, in order of persons. */
export interface Tables {
	readonly persons: {
		readonly reading: Reading;
		readonly select: string;
		readonly connection: DuckDBConnection;
	};
	readonly careers?: {
		readonly reading: Reading;
		readonly select: string;
		readonly connection: DuckDBConnection;
	};
	/** Month and place of all persons, where the table does not tell them. */
	readonly on?: number;
	readonly place?: number;
}

/** Reads blocks of about so many persons with the rows of their careers; no more than a block is held. */
export async function* blocksOf(
	{ persons, careers, on, place }: Tables,
	most: number,
): AsyncGenerator<Block> {
	const careerRows = careers && new CareerReader(careers.reading, rowsOf(careers.connection, careers.select));
	const names = persons.reading.columns.map(({ name }) => name);
	const make = async (chunks: readonly Rows[]): Promise<Block> => {
		const size = chunks.reduce((sum, chunk) => sum + chunk.size, 0);
		const columns = Object.fromEntries(names.map((name, index) => [name, joined(chunks, index, size)]));
		if (on !== undefined) columns.on ??= new Float64Array(size).fill(on);
		if (place !== undefined) columns.place ??= new Float64Array(size).fill(place);
		const keys = joinedKeys(chunks);
		const career = await careerRows?.of(keys, size);
		return { keys, population: { size, columns, ...(career ? { career } : {}) } };
	};
	let chunks: Rows[] = [];
	let size = 0;
	for await (const rows of rowsOf(persons.connection, persons.select)) {
		chunks.push(rows);
		size += rows.size;
		if (size < most) continue;
		yield make(chunks);
		chunks = [];
		size = 0;
	}
	if (chunks.length > 0) yield make(chunks);
}

/** The career table read alongside the persons, whose order it shares. */
class CareerReader {
	private readonly rows: AsyncGenerator<Rows>;
	private readonly from: number;
	private readonly to: number;
	private readonly place: number;
	private readonly fields: readonly (readonly [string, number])[];
	private chunk: Rows | undefined;
	private at = 0;

	constructor({ columns }: Reading, rows: AsyncGenerator<Rows>) {
		const indexOf = (word: string): number => columns.findIndex(({ name }) => name === word);
		this.rows = rows;
		this.from = indexOf('from');
		this.to = indexOf('to');
		this.place = indexOf('place');
		this.fields = columns.flatMap(({ name }, index) =>
			name === 'from' || name === 'to' || name === 'place' ? [] : [[name, index] as const],
		);
	}

	/** The career rows of persons who come next. */
	async of(keys: Keys, size: number): Promise<CareerRows> {
		const starts = new Uint32Array(size + 1);
		const taken: Numbers[] = [];
		let total = 0;
		let began = this.at;
		const take = (): void => {
			if (this.chunk && this.at > began) taken.push(part(this.chunk, began, this.at));
			began = this.at;
		};
		for (let person = 0; person < size; person++) {
			for (;;) {
				if (!this.chunk || this.at === this.chunk.size) {
					take();
					const next = await this.rows.next();
					this.chunk = next.done ? undefined : next.value;
					this.at = began = 0;
					if (!this.chunk) break;
				}
				if (!sameKey(this.chunk.keys, this.at, keys, person)) break;
				this.at++;
				total++;
			}
			starts[person + 1] = total;
		}
		take();
		const from = joined(taken, this.from, total);
		const to = this.to < 0 ? new Float64Array(total).fill(Number.NaN) : joined(taken, this.to, total);
		closeRows(starts, from, to);
		return {
			starts,
			from,
			to,
			place: joined(taken, this.place, total),
			fields: Object.fromEntries(this.fields.map(([name, index]) => [name, joined(taken, index, total)])),
		};
	}
}

/** A row without an end lasts until the person's next begins, or for good. */
function closeRows(starts: Uint32Array, from: Float64Array, to: Float64Array): void {
	for (let person = 0; person + 1 < starts.length; person++) {
		const end = starts[person + 1] ?? 0;
		for (let row = starts[person] ?? 0; row < end; row++) {
			if (Number.isNaN(to[row]))
				to[row] = row + 1 < end ? (from[row + 1] ?? 0) - 1 : Number.POSITIVE_INFINITY;
		}
	}
}

/** Rows without whose they are. */
type Numbers = Omit<Rows, 'keys'>;

function part({ columns }: Rows, start: number, end: number): Numbers {
	return { size: end - start, columns: columns.map((column) => column.subarray(start, end)) };
}

function joined(chunks: readonly Numbers[], index: number, size: number): Float64Array {
	const all = new Float64Array(size);
	let at = 0;
	for (const { columns, size: length } of chunks) {
		const column = columns[index];
		if (column) all.set(column, at);
		at += length;
	}
	return all;
}

function joinedKeys(chunks: readonly Rows[]): Keys {
	const [first] = chunks;
	if (!(first?.keys instanceof BigInt64Array)) return chunks.flatMap(({ keys }) => [...keys].map(String));
	const all = new BigInt64Array(chunks.reduce((sum, { size }) => sum + size, 0));
	let at = 0;
	for (const { keys, size } of chunks) {
		if (keys instanceof BigInt64Array) all.set(keys, at);
		at += size;
	}
	return all;
}
