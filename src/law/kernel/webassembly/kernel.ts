import {
	type Block,
	blockPersons,
	blockRows,
	copy,
	fillBlock,
	fillPersons,
	type Names,
	takeAnswers,
} from '../block.ts';
import { isYearly, type Kernel, type Population, valueAt, type YearlyCareers } from '../population.ts';
import type { Program } from '../program.ts';
import { withoutCareers } from '../without-careers.ts';
import { type LawImage, lawImage } from './image.ts';
import { Pairing } from './pairing.ts';
import type { CareerForm, MemoryPlan, YearsAt } from './plan.ts';
import { writeModule } from './writer.ts';

const pageBytes = 65_536;

/** A program as WebAssembly, compiled: plain data and a module, so that it can be sent to other threads. */
export interface Compiled {
	readonly names: Names;
	readonly module: WebAssembly.Module;
	readonly code: Uint8Array<ArrayBuffer>;
	readonly at: BlockAt;
	readonly law: LawImage;
}

/** Addresses of what a block of persons brings and takes. */
type BlockAt = Pick<MemoryPlan, 'order' | 'columns' | 'answers' | 'rows' | 'years'>;

/** How a population's careers are given, as a kernel for it needs to know. */
export function formOf({ career }: Population): CareerForm {
	if (!career) return { kind: 'none' };
	if (!isYearly(career)) return { kind: 'rows' };
	const marked = Object.entries(career.marked).map(([name, { yes, no }]) => [name, { yes, no }]);
	return { kind: 'years', growing: Object.keys(career.growing), marked: Object.fromEntries(marked) };
}

/**
 * Compiles a program. Where `before` is a program of the same structure, as after a parametric reform, its code is used
 * as it is and only law is laid out anew.
 */
export function compile(asked: Program, form: CareerForm, before?: Compiled): Compiled {
	const program = form.kind === 'none' ? withoutCareers(asked) : asked;
	const { code, plan, law } = withoutNegativeZero(program, form) ?? written(program, form, false);
	const same = before && sameBytes(code, before.code);
	const module = same ? before.module : new WebAssembly.Module(code);
	const { order, columns, answers, rows, years } = plan;
	const names = { columns: program.columns, fields: program.fields };
	return { names, module, code, at: { order, columns, answers, rows, years }, law };
}

/** Code and law that take law to hold no -0; undefined where it does. */
function withoutNegativeZero(program: Program, form: CareerForm): ReturnType<typeof written> | undefined {
	const made = written(program, form, true);
	return made.law.negativeZero ? undefined : made;
}

function written(
	program: Program,
	form: CareerForm,
	positiveZeros: boolean,
): Pick<Compiled, 'code' | 'law'> & { readonly plan: MemoryPlan } {
	const { bytes, plan, lets } = writeModule(program, form, positiveZeros);
	return { code: bytes, plan, law: lawImage(program, plan, lets) };
}

/** A kernel of a compiled program, with memory of its own. */
export function webAssemblyKernel(compiled: Compiled): Kernel {
	const { names, at: addresses, module, law } = compiled;
	const bytes = law.at + law.bytes.length;
	const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) });
	new Uint8Array(memory.buffer).set(law.bytes, law.at);
	const { run } = new WebAssembly.Instance(module, { env: { memory } }).exports;
	if (typeof run !== 'function') throw new TypeError('the kernel is no function');
	const block = blockIn(memory.buffer, addresses);
	return {
		run(population, answers, start, end) {
			for (let at = start; at < end; ) {
				const persons = fill(block, names, population, at, end);
				run(persons);
				takeAnswers(block, answers, at, persons);
				at += persons;
			}
		},
	};
}

interface MemoryBlock extends Block {
	/** Numbers of the persons, times 8, in the order in which they are paired. */
	readonly order: Uint32Array;
	readonly pairing: Pairing;
	readonly placeIndex: Int32Array;
	readonly years: YearsBlock | undefined;
}

interface YearsBlock {
	readonly firstYear: Float64Array;
	readonly place: Float64Array;
	readonly work: Uint32Array;
	readonly fields: readonly {
		readonly first: Float64Array;
		readonly growth: Float64Array;
		readonly marks: Uint32Array;
	}[];
}

function blockIn(memory: ArrayBuffer, { order, columns, answers, rows: at, years }: BlockAt): MemoryBlock {
	const persons = (at: number): Float64Array => new Float64Array(memory, at, blockPersons);
	const rows = (at: number): Float64Array => new Float64Array(memory, at, blockRows + 1);
	const none = new Float64Array(0);
	const block = {
		order: new Uint32Array(memory, order, blockPersons),
		pairing: new Pairing(),
		columns: columns.map(persons),
		answers: answers.map(persons),
		starts: at ? new Uint32Array(memory, at.starts, blockPersons + 2) : new Uint32Array(0),
		from: at ? rows(at.from) : none,
		to: at ? rows(at.to) : none,
		place: at ? rows(at.place) : none,
		placeIndex: at ? new Int32Array(memory, at.placeIndex, blockRows + 1) : new Int32Array(0),
		fields: at ? at.fields.map(rows) : [],
		years: years && yearsIn(memory, years),
	};
	block.order.forEach((_, person) => {
		block.order[person] = person * 8;
	});
	for (const column of [block.from, block.to, block.place, ...block.fields]) column[blockRows] = Number.NaN;
	return block;
}

function yearsIn(memory: ArrayBuffer, at: YearsAt): YearsBlock {
	const persons = (address: number): Float64Array => new Float64Array(memory, address, blockPersons);
	const words = (address: number): Uint32Array => new Uint32Array(memory, address, blockPersons * 2);
	return {
		firstYear: persons(at.firstYear),
		place: persons(at.place),
		work: words(at.work),
		fields: at.fields.map((field) => ({
			first: persons(field.kind === 'growing' ? field.start : field.marks),
			growth: persons(field.kind === 'growing' ? field.growth : field.marks),
			marks: words(field.kind === 'growing' ? field.start : field.marks),
		})),
	};
}

function fill(block: MemoryBlock, names: Names, population: Population, start: number, end: number): number {
	const { career } = population;
	const { years } = block;
	if (block.starts.length === 0 && !years) {
		if (career) throw new RangeError('the kernel is for people without careers');
		const persons = Math.min(end - start, blockPersons);
		fillPersons(block, names, population, start, persons);
		return persons;
	}
	if (!years || !career || !isYearly(career)) {
		const persons = fillBlock(block, names, population, start, end);
		// the second lane of an odd last pair has no career
		block.starts[persons + 1] = block.starts[persons] ?? 0;
		findPlaces(block, block.starts[persons] ?? 0);
		block.pairing.pairUp(block, persons);
		return persons;
	}
	const persons = Math.min(end - start, blockPersons);
	fillPersons(block, names, population, start, persons);
	fillYears(years, names, career, start, persons);
	return persons;
}

function findPlaces({ place, placeIndex }: MemoryBlock, rows: number): void {
	for (let row = 0; row < rows; row++) placeIndex[row] = ((place[row] ?? Number.NaN) + 1) * 4;
}

function fillYears(
	years: YearsBlock,
	names: Names,
	career: YearlyCareers,
	start: number,
	persons: number,
): void {
	copy(years.firstYear, career.firstYear, start, persons);
	copy(years.place, career.place, start, persons);
	for (let person = 0; person < persons; person++) {
		const count = valueAt(career.years, start + person);
		const at = (start + person) * 2;
		years.work[person * 2] = ~(career.without[at] ?? 0) & firstBits(count);
		years.work[person * 2 + 1] = ~(career.without[at + 1] ?? 0) & firstBits(count - 32);
	}
	if (persons % 2 === 1) years.work.fill(0, persons * 2, persons * 2 + 2);
	names.fields.forEach((name, index) => {
		const into = years.fields[index];
		const growing = career.growing[name];
		const marked = career.marked[name];
		if (into && growing) {
			copy(into.first, growing.start, start, persons);
			copy(into.growth, growing.growth, start, persons);
		} else if (into && marked) into.marks.set(marked.marks.subarray(start * 2, (start + persons) * 2));
		else throw new RangeError(`the careers have no field ${name}`);
	});
}

/** A word whose first bits are set. */
function firstBits(count: number): number {
	if (count <= 0) return 0;
	return count >= 32 ? -1 : (1 << count) - 1;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
