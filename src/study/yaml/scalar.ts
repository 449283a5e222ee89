import { type Cursor, here, isGap, lineEnd, NotPlain, sign } from './cursor.ts';
import type { Part } from './part.ts';

/** What was read, and where it stands. */
export interface Read {
	readonly data: unknown;
	readonly part: Part;
}

/** Characters that cannot begin a plain scalar; `-`, `?` and `:` cannot before a space. */
const indicators = new Set([...'#&*!|>\'"%@`,[]{}'].map((each) => each.charCodeAt(0)));
const spacedIndicators: ReadonlySet<number> = new Set([sign.dash, sign.question, sign.colon]);
const flowIndicators: ReadonlySet<number> = new Set([
	sign.comma,
	sign.openList,
	sign.closeList,
	sign.openMap,
	sign.closeMap,
]);

/** Where a plain scalar, or a line of it, ends that begins at an offset: before a comment, and a colon with a space. */
export function plainEnd(text: string, from: number, inFlow: boolean): number {
	let end = from;
	for (let at = from; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === sign.newline) break;
		if (code === sign.space) continue;
		if (code === sign.hash && end < at) break;
		if (code === sign.colon && (isGap(text, at + 1) || (inFlow && isFlowIndicator(text, at + 1)))) break;
		if (inFlow && flowIndicators.has(code)) break;
		end = at + 1;
	}
	return end;
}

function isFlowIndicator(text: string, at: number): boolean {
	return flowIndicators.has(text.charCodeAt(at));
}

/** Reads a plain scalar inside a block at a column. It may go on over lines further right, which are joined by spaces. */
export function plain(cursor: Cursor, column: number, inFlow: boolean): Read {
	const { text, at: from } = cursor;
	const code = here(cursor);
	const spaced = isGap(text, from + 1) || (inFlow && isFlowIndicator(text, from + 1));
	if (indicators.has(code) || (spaced && spacedIndicators.has(code))) throw new NotPlain();
	let to = plainEnd(text, from, inFlow);
	let value = text.slice(from, to);
	for (;;) {
		const next = continued(text, to, column, inFlow);
		if (!next) break;
		to = plainEnd(text, next.from, inFlow);
		value += (next.blank > 0 ? '\n'.repeat(next.blank) : ' ') + text.slice(next.from, to);
	}
	cursor.at = to;
	return { data: coreScalar(value), part: { from, to } };
}

/** Where a plain scalar goes on below, with how many blank lines between; undefined where it does not. */
function continued(
	text: string,
	end: number,
	column: number,
	inFlow: boolean,
): { readonly from: number; readonly blank: number } | undefined {
	let at = skipped(text, end);
	let blank = -1;
	let start = at;
	while (text.charCodeAt(at) === sign.newline) {
		blank++;
		start = at + 1;
		at = skipped(text, start);
	}
	if (blank < 0 || at >= text.length || text.charCodeAt(at) === sign.hash || at - start <= column)
		return undefined;
	if (inFlow && flowIndicators.has(text.charCodeAt(at))) return undefined;
	return { from: at, blank };
}

function skipped(text: string, from: number): number {
	let at = from;
	while (text.charCodeAt(at) === sign.space) at++;
	return at;
}

const words: ReadonlyMap<string, boolean | null> = new Map([
	...['~', 'null', 'Null', 'NULL'].map((word): [string, null] => [word, null]),
	...['true', 'True', 'TRUE'].map((word): [string, boolean] => [word, true]),
	...['false', 'False', 'FALSE'].map((word): [string, boolean] => [word, false]),
]);

/** What a plain scalar means by the core schema of YAML 1.2. */
function coreScalar(text: string): unknown {
	const word = words.get(text);
	if (word !== undefined) return word;
	if (!/^[-+.\d]/.test(text)) return text;
	if (/^[-+]?\d+$/.test(text)) return Number.parseInt(text, 10);
	if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text)) return Number.parseFloat(text);
	if (/^0[ox]|^[-+]?\.(?:inf|nan)$/i.test(text)) throw new NotPlain();
	return text;
}

const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', n: '\n' };

/** Reads a scalar in quotes that ends on its line. */
export function quoted(cursor: Cursor): Read & { readonly data: string } {
	const { text, at: from } = cursor;
	const quote = here(cursor);
	let value = '';
	let start = from + 1;
	for (let at = start; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === sign.newline) break;
		if (code === quote) {
			value += text.slice(start, at);
			if (quote === sign.doubleQuote || text.charCodeAt(at + 1) !== sign.singleQuote) {
				cursor.at = at + 1;
				return { data: value, part: { from, to: at + 1 } };
			}
			// a single quote is written as two
			start = ++at;
		} else if (code === sign.backslash && quote === sign.doubleQuote) {
			const escaped = escapes[text.charAt(at + 1)];
			if (escaped === undefined) break;
			value += text.slice(start, at) + escaped;
			start = ++at + 1;
		}
	}
	throw new NotPlain();
}

/** Reads a literal (`|`) or folded (`>`) scalar inside a block at a column, up to the first line that is no longer in it. */
export function blockScalar(cursor: Cursor, column: number): Read {
	const { text, at: from } = cursor;
	const header = text.slice(from, lineEnd(text, from));
	if (!/^[|>]-?$/.test(header)) throw new NotPlain();
	const first = from + header.length + 1;
	const indent = skipped(text, first) - first;
	if (indent <= column) throw new NotPlain();
	const lines: string[] = [];
	let start = first;
	if (skipped(text, first) === lineEnd(text, first)) throw new NotPlain();
	while (start < text.length) {
		const end = lineEnd(text, start);
		const content = skipped(text, start);
		if (content === end) {
			// spaces alone may be content
			if (content > start) throw new NotPlain();
			lines.push('');
		} else if (content - start < indent) {
			break;
		} else {
			lines.push(text.slice(start + indent, end));
		}
		start = end + 1;
	}
	while (lines.at(-1) === '') lines.pop();
	if (lines.length === 0) throw new NotPlain();
	const value = header.startsWith('>') ? folded(lines) : lines.join('\n');
	cursor.at = Math.min(start, text.length);
	return { data: header.endsWith('-') ? value : `${value}\n`, part: { from, to: cursor.at } };
}

/** Joins lines by spaces; blank lines stay as line breaks, and so do breaks beside a line further right. */
function folded(lines: readonly string[]): string {
	let value = '';
	let blank = 0;
	let wasFurther = false;
	for (const line of lines) {
		if (line === '') {
			blank++;
			continue;
		}
		const isFurther = line.startsWith(' ');
		if (value !== '') {
			const breaks = isFurther || wasFurther ? blank + 1 : blank;
			value += breaks === 0 ? ' ' : '\n'.repeat(breaks);
		}
		value += line;
		blank = 0;
		wasFurther = isFurther;
	}
	return value;
}
