import {
	type Cursor,
	endLine,
	here,
	inside,
	isGap,
	isLineOver,
	isOver,
	isQuote,
	NotPlain,
	sign,
	skipSpaces,
	toContent,
} from './cursor.ts';
import { flow, keyOf } from './flow.ts';
import type { Entry, Part } from './part.ts';
import { blockScalar, plain, plainEnd, quoted, type Read } from './scalar.ts';

/**
 * Reads the part of YAML that studies are written in, many times as fast as a reader of all of it: mappings and lists in
 * block and flow style, and plain, quoted and block scalars. Undefined for a text with anything else in it, or anything wrong:
 * that is left to the reader of all of YAML, which gives the same for what is read here.
 */
export function readPlain(text: string): Read | undefined {
	if (/[\t\r\uFEFF]|^(?:---|\.\.\.)/m.test(text)) return undefined;
	const cursor: Cursor = { text, at: 0, column: 0, depth: 0 };
	try {
		toContent(cursor);
		if (cursor.column !== 0) return undefined;
		const read = block(cursor, -1);
		return isOver(cursor) ? read : undefined;
	} catch (error) {
		if (error instanceof NotPlain) return undefined;
		throw error;
	}
}

/** Reads a block where the cursor stands, inside one at a column further left, and goes to the content behind it. */
function block(cursor: Cursor, column: number): Read {
	return inside(cursor, () => {
		if (isItem(cursor)) return list(cursor);
		return isKey(cursor) ? map(cursor) : inline(cursor, column);
	});
}

function isItem(cursor: Cursor): boolean {
	return here(cursor) === sign.dash && isGap(cursor.text, cursor.at + 1);
}

/** Whether a scalar with a colon behind it stands here. */
function isKey(cursor: Cursor): boolean {
	const { text, at } = cursor;
	const code = here(cursor);
	if (code === sign.openMap || code === sign.openList) return false;
	if (!isQuote(code)) return text.charCodeAt(plainEnd(text, at, false)) === sign.colon;
	quoted(cursor);
	const found = here(cursor) === sign.colon;
	cursor.at = at;
	return found;
}

function map(cursor: Cursor): Read {
	const { at: from, column } = cursor;
	const data: Record<string, unknown> = {};
	const entries = new Map<string, Entry>();
	let to = from;
	while (cursor.column === column) {
		const at = cursor.at;
		const name = isQuote(here(cursor))
			? quoted(cursor).data
			: keyOf(plain(cursor, Number.POSITIVE_INFINITY, false));
		// no key, one given twice, or one named like something that every object has
		if (here(cursor) !== sign.colon || !isGap(cursor.text, cursor.at + 1) || name in data)
			throw new NotPlain();
		cursor.at++;
		const { data: value, part } = valueOfKey(cursor, column);
		data[name] = value;
		entries.set(name, { at, value: part });
		to = part.to;
	}
	if (cursor.column > column) throw new NotPlain();
	return { data, part: { from, to, entries } };
}

function list(cursor: Cursor): Read {
	const { at: from, column } = cursor;
	const data: unknown[] = [];
	const items: Part[] = [];
	let to = from;
	while (cursor.column === column && isItem(cursor)) {
		const { data: value, part } = item(cursor, column);
		data.push(value);
		items.push(part);
		to = part.to;
	}
	if (cursor.column > column) throw new NotPlain();
	return { data, part: { from, to, items } };
}

/** What stands behind the dash of an item: often a mapping that begins on its line. */
function item(cursor: Cursor, column: number): Read {
	const dash = cursor.at++;
	skipSpaces(cursor);
	if (isLineOver(cursor)) return below(cursor, column);
	cursor.column = column + cursor.at - dash;
	return block(cursor, column);
}

function valueOfKey(cursor: Cursor, column: number): Read {
	skipSpaces(cursor);
	if (!isLineOver(cursor)) return inline(cursor, column);
	endLine(cursor);
	// a list may stand below its key without being further right
	return cursor.column === column && isItem(cursor) ? list(cursor) : further(cursor, column);
}

function below(cursor: Cursor, column: number): Read {
	endLine(cursor);
	return further(cursor, column);
}

function further(cursor: Cursor, column: number): Read {
	if (cursor.column <= column) throw new NotPlain();
	return block(cursor, column);
}

/** A scalar, or a collection in flow style, that begins on this line, inside a block at a column. */
function inline(cursor: Cursor, column: number): Read {
	const code = here(cursor);
	if (code === sign.bar || code === sign.greater) {
		const read = blockScalar(cursor, column);
		toContent(cursor);
		return read;
	}
	const read =
		code === sign.openMap || code === sign.openList
			? flow(cursor, column)
			: isQuote(code)
				? quoted(cursor)
				: plain(cursor, column, false);
	endLine(cursor);
	return read;
}
