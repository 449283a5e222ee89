/** Statements are put together from pieces of text; these keep them readable. */

/** A piece of SQL with how tightly its outermost operation binds. */
export interface Piece {
	readonly text: string;
	readonly binds: number;
}

/** How tightly operations bind, loosest first. */
export const binding = { or: 1, and: 2, not: 3, compare: 4, add: 5, multiply: 6, sign: 7, atom: 8 } as const;

export function atom(text: string): Piece {
	return { text, binds: binding.atom };
}

/** The piece, in brackets where it binds less tightly than what stands around it. */
export function within(piece: Piece, binds: number): string {
	if (piece.binds >= binds) return piece.text;
	return piece.text.includes('\n') ? `(\n${indent(piece.text)}\n)` : `(${piece.text})`;
}

export function indent(text: string): string {
	return text.replace(/^(?=.)/gm, '  ');
}

/** A text as SQL writes it. */
export function quoted(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

/** Lines as comments; a line break inside one starts another. */
export function comment(lines: readonly string[]): string {
	return lines
		.flatMap((line) => line.trimEnd().split('\n'))
		.map((line) => `-- ${line.trimEnd()}\n`)
		.join('');
}

/** A `case` with one line for each branch. */
export function choice(branches: readonly string[], head = ''): Piece {
	return atom(`case${head}\n${indent(branches.join('\n'))}\nend`);
}
