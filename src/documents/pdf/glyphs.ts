/** Characters that a font can draw, read from its `cmap` (OpenType, formats 4 and 12). */
export function charactersOf(font: Uint8Array): (character: number) => boolean {
	const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
	const cmap = tableAt(view, 'cmap');
	const drawn: (readonly [number, number])[] = [];
	const count = view.getUint16(cmap + 2);
	for (let at = 0; at < count; at++) {
		const subtable = cmap + view.getUint32(cmap + 4 + at * 8 + 4);
		const format = view.getUint16(subtable);
		if (format === 12) drawn.push(...groups(view, subtable));
		else if (format === 4) drawn.push(...segments(view, subtable));
	}
	drawn.sort((a, b) => a[0] - b[0]);
	return (character) => drawn.some(([from, to]) => character >= from && character <= to);
}

function tableAt(view: DataView, name: string): number {
	const count = view.getUint16(4);
	for (let at = 0; at < count; at++) {
		const record = 12 + at * 16;
		const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(record + byte))).join('');
		if (tag === name) return view.getUint32(record + 8);
	}
	throw new TypeError(`the font has no table ${name}`);
}

/** Format 12: groups of characters, first and last. */
function groups(view: DataView, subtable: number): readonly (readonly [number, number])[] {
	const count = view.getUint32(subtable + 12);
	return Array.from({ length: count }, (_, at) => {
		const group = subtable + 16 + at * 12;
		return [view.getUint32(group), view.getUint32(group + 4)] as const;
	});
}

/** Format 4: segments of the basic plane, last characters before first ones. */
function segments(view: DataView, subtable: number): readonly (readonly [number, number])[] {
	const count = view.getUint16(subtable + 6) / 2;
	return Array.from({ length: count }, (_, at) => {
		const last = view.getUint16(subtable + 14 + at * 2);
		const first = view.getUint16(subtable + 16 + (count + at) * 2);
		return [first, last] as const;
	}).filter(([, last]) => last !== 0xffff);
}

/** Characters of a text that no font draws, each once; spaces and marks without a picture need none. */
export function missingGlyphs(text: string, draws: (character: number) => boolean): readonly string[] {
	return [...new Set(text)].filter(
		(character) => !/[\s\p{C}\u200b]/u.test(character) && !draws(character.codePointAt(0) ?? 0),
	);
}
