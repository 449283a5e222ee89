import { type Cursor, here, inside, isGap, isQuote, lineEnd, NotPlain, sign } from './cursor.ts';
import type { Entry, Part } from './part.ts';
import { plain, plainEnd, quoted, type Read } from './scalar.ts';

/** Reads a mapping or list in flow style, inside a block at a column. */
export function flow(cursor: Cursor, column: number): Read {
	return inside(cursor, () => (here(cursor) === sign.openMap ? map(cursor, column) : list(cursor, column)));
}

function map(cursor: Cursor, column: number): Read {
	const from = cursor.at++;
	const data: Record<string, unknown> = {};
	const entries = new Map<string, Entry>();
	skipGaps(cursor, column);
	while (here(cursor) !== sign.closeMap) {
		const at = cursor.at;
		const name = key(cursor);
		// named twice, or like something that every object has
		if (name in data) throw new NotPlain();
		skipGaps(cursor, column);
		const { data: value, part } = read(cursor, column);
		data[name] = value;
		entries.set(name, { at, value: part });
		separate(cursor, column, sign.closeMap);
	}
	return { data, part: { from, to: ++cursor.at, entries } };
}

function list(cursor: Cursor, column: number): Read {
	const from = cursor.at++;
	const data: unknown[] = [];
	const items: Part[] = [];
	skipGaps(cursor, column);
	while (here(cursor) !== sign.closeList) {
		const { data: value, part } = read(cursor, column);
		data.push(value);
		items.push(part);
		separate(cursor, column, sign.closeList);
	}
	return { data, part: { from, to: ++cursor.at, items } };
}

function read(cursor: Cursor, column: number): Read {
	const code = here(cursor);
	if (code === sign.openMap || code === sign.openList) return flow(cursor, column);
	return isQuote(code) ? quoted(cursor) : plain(cursor, column, true);
}

/** Reads a key and its colon, which stand on one line. */
function key(cursor: Cursor): string {
	const { text } = cursor;
	const name = isQuote(here(cursor)) ? quoted(cursor).data : keyName(cursor);
	if (here(cursor) !== sign.colon || !isGap(text, cursor.at + 1)) throw new NotPlain();
	cursor.at++;
	return name;
}

function keyName(cursor: Cursor): string {
	const end = plainEnd(cursor.text, cursor.at, true);
	if (cursor.text.charCodeAt(end) !== sign.colon) throw new NotPlain();
	return keyOf(plain(cursor, Number.POSITIVE_INFINITY, true));
}

/** A key as data has it, where all keys are texts. */
export function keyOf({ data }: Read): string {
	if (data === null) throw new NotPlain();
	return String(data);
}

/** Goes over a comma, unless the collection ends. */
function separate(cursor: Cursor, column: number, end: number): void {
	skipGaps(cursor, column);
	if (here(cursor) === sign.comma) {
		cursor.at++;
		skipGaps(cursor, column);
	} else if (here(cursor) !== end) throw new NotPlain();
}

/** Goes over spaces, line breaks and comments; what follows on another line stands further right than the column. */
function skipGaps(cursor: Cursor, column: number): void {
	const { text } = cursor;
	let start: number | undefined;
	for (; ; cursor.at++) {
		const code = here(cursor);
		if (code === sign.newline) start = cursor.at + 1;
		else if (code === sign.hash && isGap(text, cursor.at - 1)) cursor.at = lineEnd(text, cursor.at) - 1;
		else if (code !== sign.space) break;
	}
	if (start !== undefined && cursor.at - start <= column) throw new NotPlain();
}
