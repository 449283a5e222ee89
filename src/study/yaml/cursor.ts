/** How far the reading of a text is. */
export interface Cursor {
	readonly text: string;
	at: number;
	/** Column of the content that was last gone to, or of the block that begins there; -1 at the end of the text. */
	column: number;
	/** How many blocks and collections stand around. */
	depth: number;
}

/** Thrown at the first thing that is not plain YAML, or wrong, and caught where reading began. */
export class NotPlain extends Error {}

export const sign = {
	newline: 0x0a,
	space: 0x20,
	doubleQuote: 0x22,
	hash: 0x23,
	singleQuote: 0x27,
	comma: 0x2c,
	dash: 0x2d,
	colon: 0x3a,
	greater: 0x3e,
	question: 0x3f,
	openList: 0x5b,
	backslash: 0x5c,
	closeList: 0x5d,
	openMap: 0x7b,
	bar: 0x7c,
	closeMap: 0x7d,
} as const;

/** The character before which a cursor stands; NaN at the end of the text. */
export function here({ text, at }: Cursor): number {
	return text.charCodeAt(at);
}

/** Whether a line ends at an offset, or a space stands there. */
export function isGap(text: string, at: number): boolean {
	return at >= text.length || text.charCodeAt(at) === sign.space || text.charCodeAt(at) === sign.newline;
}

export function isQuote(code: number): boolean {
	return code === sign.doubleQuote || code === sign.singleQuote;
}

export function skipSpaces(cursor: Cursor): void {
	while (here(cursor) === sign.space) cursor.at++;
}

/** Whether nothing but a comment is left on the line. */
export function isLineOver(cursor: Cursor): boolean {
	const code = here(cursor);
	return Number.isNaN(code) || code === sign.newline || code === sign.hash;
}

/** Goes over blank lines and comments, from the beginning of a line to the next content. */
export function toContent(cursor: Cursor): void {
	let start = cursor.at;
	while (start < cursor.text.length) {
		cursor.at = start;
		skipSpaces(cursor);
		if (!isLineOver(cursor)) {
			cursor.column = cursor.at - start;
			return;
		}
		start = lineEnd(cursor.text, cursor.at) + 1;
	}
	cursor.at = cursor.text.length;
	cursor.column = -1;
}

/** Goes to the next content behind something that ended on this line, where only a comment may follow. */
export function endLine(cursor: Cursor): void {
	skipSpaces(cursor);
	const glued = here(cursor) === sign.hash && !isGap(cursor.text, cursor.at - 1);
	if (!isLineOver(cursor) || glued) throw new NotPlain();
	cursor.at = lineEnd(cursor.text, cursor.at) + 1;
	toContent(cursor);
}

/** Whether the text has no content left. */
export function isOver({ column }: Cursor): boolean {
	return column === -1;
}

/** Where the line of an offset ends. */
export function lineEnd(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end < 0 ? text.length : end;
}

/** More than people nest; still deeper texts could exhaust the stack. */
const deepest = 64;

/** Reads something inside what is being read. */
export function inside<T>(cursor: Cursor, read: () => T): T {
	if (++cursor.depth > deepest) throw new NotPlain();
	const result = read();
	cursor.depth--;
	return result;
}
