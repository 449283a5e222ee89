/** A piece of a formula as written, for setting it in type. */
export type Token =
	/** A fact, rule or parameter of the law; `name` is its full name. */
	| { readonly kind: 'name'; readonly text: string; readonly name: string }
	/** A word of FEEL: `if`, `between`, `min`. */
	| { readonly kind: 'word'; readonly text: string }
	| { readonly kind: 'number' | 'text' | 'sign' | 'space'; readonly text: string };

/** Functions of the law language: before a bracket they mean themselves, even where a rule has the same short name. */
const functions = new Set(
	`min max abs floor ceiling not total this_year count mean latest first largest smallest best count_same previous
	as_of in_place province within year_of month_of`.split(/\s+/),
);

const pieces =
	/(\s+)|("[^"]*")|(\d+(?:\.\d+)?)|([A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)*)|<=|>=|!=|\.\.|[\s\S]/gu;

/**
 * Splits a formula into tokens. `names` are all names of the law; a short name in the formula of rule `home` means the
 * nearest one, as the law language resolves it. A name that the law does not know stays a plain word.
 */
export function tokensOf(formula: string, home: string, names: ReadonlySet<string>): readonly Token[] {
	const written = formula.trim();
	return [...written.matchAll(pieces)].map((piece): Token => {
		const [text, space, quoted, number, word] = piece;
		if (space !== undefined) return { kind: 'space', text: ' ' };
		if (quoted !== undefined) return { kind: 'text', text };
		if (number !== undefined) return { kind: 'number', text };
		if (word === undefined) return { kind: 'sign', text };
		const called = /^\s*\(/.test(written.slice(piece.index + text.length));
		const name =
			called && functions.has(word) ? undefined : nearestName(word.replaceAll(/\s/g, ''), home, names);
		return name === undefined ? { kind: 'word', text } : { kind: 'name', text, name };
	});
}

/** The full name a short one means inside `home`: looked for under each prefix of `home`, the longest first. */
function nearestName(short: string, home: string, names: ReadonlySet<string>): string | undefined {
	const parts = home.split('.').slice(0, -1);
	for (let kept = parts.length; kept >= 0; kept--) {
		const name = [...parts.slice(0, kept), short].join('.');
		if (names.has(name)) return name;
	}
	return undefined;
}
