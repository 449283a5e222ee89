import type { Body } from './body.ts';

/** Types of values, as their bytes. */
export const valueType = { i32: 0x7f, i64: 0x7e, f64: 0x7c, v128: 0x7b } as const;
export type ValueType = keyof typeof valueType;

/** A function of a module. */
export interface ModuleFunction {
	readonly takes: readonly ValueType[];
	readonly gives?: ValueType;
	readonly body: Body;
}

/**
 * The bytes of a module that imports its memory as `env.memory` and exports its last function as `run` (WebAssembly
 * 2.0, section 5.5).
 */
export function moduleBytes(functions: readonly ModuleFunction[], pages: number): Uint8Array<ArrayBuffer> {
	const types = functions.map(({ takes, gives }) => [
		0x60,
		...vector(takes.map((type) => [valueType[type]])),
		...vector(gives ? [[valueType[gives]]] : []),
	]);
	const imports = [[...name('env'), ...name('memory'), 0x02, 0x00, ...unsigned(pages)]];
	const exported = [[...name('run'), 0x00, ...unsigned(functions.length - 1)]];
	const sections: readonly (readonly number[])[] = [
		[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
		section(1, vector(types)),
		section(2, vector(imports)),
		section(3, vector(functions.map((_, index) => unsigned(index)))),
		section(7, vector(exported)),
	];
	const bodies = functions.map(({ body }) => body.bytes());
	const codeSize = bodies.reduce((size, body) => size + body.length, 0) + unsigned(bodies.length).length;
	const head = [...sections.flat(), 0x0a, ...unsigned(codeSize), ...unsigned(bodies.length)];
	const bytes = new Uint8Array(head.length + bodies.reduce((size, body) => size + body.length, 0));
	bytes.set(head);
	let at = head.length;
	for (const body of bodies) {
		bytes.set(body, at);
		at += body.length;
	}
	return bytes;
}

/** A whole number without sign, seven bits a byte (LEB128). */
export function unsigned(value: number): readonly number[] {
	const bytes: number[] = [];
	let rest = value;
	while (rest >= 128) {
		bytes.push((rest % 128) | 128);
		rest = Math.floor(rest / 128);
	}
	return [...bytes, rest];
}

/** A whole number with sign, seven bits a byte. */
export function signed(value: number): readonly number[] {
	const bytes: number[] = [];
	let rest = value;
	for (;;) {
		const low = rest & 127;
		rest >>= 7;
		if ((rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0)) return [...bytes, low];
		bytes.push(low | 128);
	}
}

function section(id: number, content: readonly number[]): readonly number[] {
	return [id, ...unsigned(content.length), ...content];
}

function vector(items: readonly (readonly number[])[]): readonly number[] {
	return [...unsigned(items.length), ...items.flat()];
}

function name(text: string): readonly number[] {
	return vector([...new TextEncoder().encode(text)].map((byte) => [byte]));
}
