import { instruction } from './instructions.ts';
import { signed, unsigned, type ValueType, valueType } from './module.ts';

type Instruction = keyof typeof instruction;

/** A constant in both lanes, and the local that holds it. */
interface Constant {
	readonly local: number;
	readonly bytes: Uint8Array;
}

/** Nought in both lanes, which is asked for most. */
const nought = [...instruction.v128Const, ...new Uint8Array(16)];

/** The body of a function while it is written: instructions, and locals as they are asked for. */
export class Body {
	private readonly code: number[] = [];
	private readonly locals: ValueType[] = [];
	/** By number: -0 by a name of its own, whole words as such. */
	private readonly constants = new Map<number | bigint | '-0', Constant>();
	private loops = 0;
	private readonly parameters: number;

	constructor(parameters: number) {
		this.parameters = parameters;
	}

	local(type: ValueType): number {
		return this.parameters + this.locals.push(type) - 1;
	}

	do(...names: readonly Instruction[]): void {
		for (const name of names) this.code.push(...instruction[name]);
	}

	get(...indexes: readonly number[]): void {
		for (const index of indexes) this.indexed(instruction.localGet[0], index);
	}

	set(index: number): void {
		this.indexed(instruction.localSet[0], index);
	}

	tee(index: number): void {
		this.indexed(instruction.localTee[0], index);
	}

	/** The most frequent of all instructions: those on a local. */
	private indexed(code: number, index: number): void {
		this.code.push(code);
		this.unsigned(index);
	}

	/** A whole number, which mostly takes few bytes: a list of them each time would take longer. */
	private unsigned(value: number): void {
		if (value < 128) this.code.push(value);
		else if (value < 16_384) this.code.push((value & 127) | 128, value >> 7);
		else if (value < 2_097_152) this.code.push((value & 127) | 128, ((value >> 7) & 127) | 128, value >> 14);
		else this.code.push(...unsigned(value));
	}

	/** Keeps what is on the stack in a new local. */
	keep(type: ValueType): number {
		const local = this.local(type);
		this.set(local);
		return local;
	}

	i32(value: number): void {
		this.code.push(...instruction.i32Const, ...signed(value));
	}

	/** The same whole word in both lanes. */
	words(value: number): void {
		this.constant(BigInt(value), value);
	}

	/** The same number in both lanes. */
	pair(value: number): void {
		this.constant(Object.is(value, -0) ? '-0' : value, value);
	}

	/** Inside loops a constant is taken from a local, since making it takes several steps each time; nought takes one. */
	private constant(key: number | bigint | '-0', value: number): void {
		if (key === 0) {
			this.code.push(...nought);
			return;
		}
		const known = this.constants.get(key);
		if (known) {
			this.get(known.local);
			return;
		}
		const lanes = typeof key === 'bigint' ? BigInt64Array.of(key, key) : Float64Array.of(value, value);
		const bytes = new Uint8Array(lanes.buffer);
		if (this.loops === 0) {
			this.code.push(...instruction.v128Const, ...bytes);
			return;
		}
		const local = this.local('v128');
		this.constants.set(key, { local, bytes });
		this.get(local);
	}

	/** Reads or writes memory at the address on the stack plus an offset. */
	memory(name: Instruction, offset: number): void {
		this.code.push(...instruction[name], 0);
		this.unsigned(offset);
	}

	/** Fills one lane from memory, or writes it there; the address lies below the pair on the stack. */
	memoryLane(name: 'v128Load64Lane' | 'v128Store64Lane', offset: number, lane: number): void {
		this.memory(name, offset);
		this.code.push(lane);
	}

	/** An instruction on one lane. */
	lane(name: Instruction, lane: number): void {
		this.code.push(...instruction[name], lane);
	}

	/**
	 * Whether a mask holds in any lane, or in both, as a number to branch on: processors tell a bit of each lane faster
	 * than whether any bit is set.
	 */
	anyLane(): void {
		this.do('i64x2Bitmask');
	}

	noLane(): void {
		this.do('i64x2Bitmask', 'i32Eqz');
	}

	bothLanes(): void {
		this.do('i64x2Bitmask');
		this.i32(3);
		this.do('i32Eq');
	}

	/** A branch out of a number of blocks around. */
	branch(name: 'br' | 'brIf', blocks: number): void {
		this.code.push(...instruction[name], ...unsigned(blocks));
	}

	call(index: number): void {
		this.code.push(...instruction.call, ...unsigned(index));
	}

	block(name: 'block' | 'loop' | 'if', inside: () => void, gives?: ValueType): void {
		this.code.push(...instruction[name], gives ? valueType[gives] : 0x40);
		if (name === 'loop') this.loops++;
		inside();
		if (name === 'loop') this.loops--;
		this.do('end');
	}

	/** One of two ways, by the number on the stack; either leaves a value of the type given. */
	choose(gives: ValueType, yes: () => void, no: () => void): void {
		const both = (): void => {
			yes();
			this.do('else');
			no();
		};
		this.block('if', both, gives);
	}

	/** The finished bytes, size first. */
	bytes(): Uint8Array {
		const declared = this.locals.flatMap((type) => [1, valueType[type]]);
		const constants = [...this.constants.values()].flatMap(({ local, bytes }) => [
			...[...instruction.v128Const, ...bytes],
			...[...instruction.localSet, ...unsigned(local)],
		]);
		const content = [...unsigned(this.locals.length), ...declared, ...constants];
		const size = content.length + this.code.length + 1;
		const head = [...unsigned(size), ...content];
		const bytes = new Uint8Array(head.length + this.code.length + 1);
		bytes.set(head);
		bytes.set(this.code, head.length);
		bytes.set(instruction.end, bytes.length - 1);
		return bytes;
	}
}
