import type { Token } from './feel.ts';

/** One printed line of a formula. */
export interface Line {
	/** Steps of indentation. */
	readonly indent: number;
	readonly tokens: readonly Token[];
}

/**
 * Breaks a formula into lines of about `width` characters where its meaning turns: at `then` and `else`, then at `or`,
 * `and`, plus and minus, and last between the arguments of a function. A product stays whole, however long it is.
 */
export function linesOf(tokens: readonly Token[], width = 64, indent = 0): readonly Line[] {
	const whole = trim(tokens);
	if (whole.length === 0) return [];
	if (length(whole) <= width - 2 * indent) return [{ indent, tokens: whole }];
	return (
		choice(whole, width, indent) ??
		chain(whole, width, indent) ??
		bracket(whole, width, indent) ?? [{ indent, tokens: whole }]
	);
}

/** `if a then b else if c then d else e` as one ladder, every rung at the same indentation. */
function choice(tokens: readonly Token[], width: number, indent: number): readonly Line[] | undefined {
	if (!isWord(tokens[0], 'if')) return undefined;
	const then = findLevel(tokens, (token) => isWord(token, 'then'));
	const otherwise = findLevel(tokens, (token) => isWord(token, 'else'));
	if (then < 0 || otherwise < 0) return undefined;
	return [
		...led(tokens.slice(0, 1), tokens.slice(1, then), width, indent),
		...led(tokens.slice(then, then + 1), tokens.slice(then + 1, otherwise), width, indent + 1),
		...rest(tokens.slice(otherwise), width, indent),
	];
}

function rest(tokens: readonly Token[], width: number, indent: number): readonly Line[] {
	const [word, ...after] = tokens;
	const inner = trim(after);
	if (!word) return [];
	if (!isWord(inner[0], 'if')) return led([word], inner, width, indent);
	const [first, ...others] = choice(inner, width, indent) ?? [];
	return first ? [{ indent, tokens: [word, space, ...first.tokens] }, ...others] : [];
}

/** Terms joined by the loosest operator, each on its line behind its operator. */
function chain(tokens: readonly Token[], width: number, indent: number): readonly Line[] | undefined {
	const depth = levels(tokens);
	const last = tokens.findIndex((token, index) => depth[index] === 0 && isWord(token, 'if'));
	const outside = last < 0 ? tokens : tokens.slice(0, last);
	for (const joins of [is('or'), is('and'), is('+', '-')]) {
		const at = outside.flatMap((token, index) =>
			depth[index] === 0 && index > 0 && joins(token) && !isPrefix(tokens, index) ? [index] : [],
		);
		if (at.length === 0) continue;
		const cuts = [0, ...at];
		return cuts.flatMap((cut, nth) => {
			const term = tokens.slice(cut, cuts[nth + 1] ?? tokens.length);
			return nth === 0 ? linesOf(term, width, indent) : led(term.slice(0, 1), term.slice(1), width, indent);
		});
	}
	return undefined;
}

/** A call or bracket whose closing bracket ends the text: head, arguments a line each, closing bracket. */
function bracket(tokens: readonly Token[], width: number, indent: number): readonly Line[] | undefined {
	const open = tokens.findIndex(is('('));
	const depth = levels(tokens);
	const closesLast = depth.slice(open + 1, -1).every((level) => level > 0) && isWord(tokens.at(-1), ')');
	if (open < 0 || !closesLast) return undefined;
	const inside = tokens.slice(open + 1, -1);
	const commas = levels(inside).flatMap((level, index) =>
		level === 0 && inside[index]?.text === ',' ? [index + 1] : [],
	);
	const cuts = [0, ...commas];
	return [
		{ indent, tokens: tokens.slice(0, open + 1) },
		...cuts.flatMap((cut, nth) =>
			linesOf(inside.slice(cut, cuts[nth + 1] ?? inside.length), width, indent + 1),
		),
		{ indent, tokens: tokens.slice(-1) },
	];
}

/** A leading word or operator, and what it leads: on its line if that fits, else the first line of it. */
function led(head: readonly Token[], body: readonly Token[], width: number, indent: number): readonly Line[] {
	const [first, ...others] = linesOf(body, width - length(head) - 1, indent);
	return first
		? [{ indent, tokens: [...head, space, ...first.tokens] }, ...others]
		: [{ indent, tokens: head }];
}

const space: Token = { kind: 'space', text: ' ' };

function is(...texts: readonly string[]): (token: Token) => boolean {
	return (token) => token.kind !== 'text' && token.kind !== 'name' && texts.includes(token.text);
}

function isWord(token: Token | undefined, text: string): boolean {
	return token !== undefined && is(text)(token);
}

/** A minus that negates what follows rather than joining two terms. */
function isPrefix(tokens: readonly Token[], index: number): boolean {
	const before = trim(tokens.slice(0, index)).at(-1);
	if (before === undefined) return true;
	return before.kind === 'sign' ? !is(')', ']')(before) : is('and', 'or', 'if', 'then', 'else', 'in')(before);
}

/** Depth of each token in brackets, whose ends count as outside; the `and` of a `between` counts as inside. */
function levels(tokens: readonly Token[]): readonly number[] {
	let depth = 0;
	let between = 0;
	return tokens.map((token) => {
		if (is('between')(token)) between++;
		if (between > 0 && is('and')(token)) {
			between--;
			return depth + 1;
		}
		if (is('(', '[')(token)) return depth++;
		if (is(')', ']')(token)) return --depth;
		return depth;
	});
}

function findLevel(tokens: readonly Token[], wanted: (token: Token) => boolean): number {
	let nested = 0;
	const depth = levels(tokens);
	return tokens.findIndex((token, index) => {
		if (index === 0 || depth[index] !== 0) return false;
		if (isWord(token, 'if')) nested++;
		if (nested === 0) return wanted(token);
		if (isWord(token, 'else')) nested--;
		return false;
	});
}

function trim(tokens: readonly Token[]): readonly Token[] {
	const from = tokens.findIndex((token) => token.kind !== 'space');
	const to = tokens.findLastIndex((token) => token.kind !== 'space');
	return from < 0 ? [] : tokens.slice(from, to + 1);
}

function length(tokens: readonly Token[]): number {
	return tokens.reduce((sum, token) => sum + token.text.length, 0);
}
