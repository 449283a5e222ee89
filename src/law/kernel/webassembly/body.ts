import { instruction } from './instructions.ts';
import { signed, unsigned, type ValueType, valueType } from './module.ts';

type Instruction = keyof typeof instruction;

/** Two copies of a number, one a lane. */
const pair = (value: number): Uint8Array => new Uint8Array(new Float64Array([value, value]).buffer);

/** The body of a function while it is written: instructions, and locals as they are asked for. */
export class Body {
	private readonly code: number[] = [];
	private readonly locals: ValueType[] = [];
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
		for (const index of indexes) this.code.push(...instruction.localGet, ...unsigned(index));
	}

	set(index: number): void {
		this.code.push(...instruction.localSet, ...unsigned(index));
	}

	tee(index: number): void {
		this.code.push(...instruction.localTee, ...unsigned(index));
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

	i64(value: number): void {
		this.code.push(...instruction.i64Const, ...signed(value));
	}

	/** The same number in both lanes. */
	pair(value: number): void {
		this.code.push(...instruction.v128Const, ...pair(value));
	}

	/** Reads or writes memory at the address on the stack plus an offset. */
	memory(name: Instruction, offset: number): void {
		this.code.push(...instruction[name], 0, ...unsigned(offset));
	}

	/** Fills one lane from memory; the address lies below the pair on the stack. */
	loadLane(offset: number, lane: number): void {
		this.memory('v128Load64Lane', offset);
		this.code.push(lane);
	}

	/** An instruction on one lane. */
	lane(name: Instruction, lane: number): void {
		this.code.push(...instruction[name], lane);
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
		inside();
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
		const content = [...unsigned(this.locals.length), ...declared];
		const size = content.length + this.code.length + 1;
		const head = [...unsigned(size), ...content];
		const bytes = new Uint8Array(head.length + this.code.length + 1);
		bytes.set(head);
		bytes.set(this.code, head.length);
		bytes.set(instruction.end, bytes.length - 1);
		return bytes;
	}
}
