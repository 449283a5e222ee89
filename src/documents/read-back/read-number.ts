/** A number as it stands in a finished file. */
export interface ReadNumber {
	/** Id of the number in the document, as the file itself tells it. */
	readonly id: string;
	/** What a reader sees, once for each place where the number stands. */
	readonly texts: readonly string[];
	/** The full value that the annex gives, where the file has one. */
	readonly value?: number | undefined;
}

/** The id at the end of a row of the annex of numbers: "… [coverage.workers]". */
export function idOf(origin: string): string | undefined {
	return /\[([^[\]]+)\]\s*$/.exec(origin.replaceAll('​', ''))?.[1];
}

/** The full value at the beginning of a cell such as "387100000 persons". */
export function fullValueOf(cell: string): number {
	return Number(/^\s*(-?[\d.]+(?:e[+-]?\d+)?)/.exec(cell.replaceAll('​', ''))?.[1] ?? Number.NaN);
}

/** Texts and value of each number, gathered by id. */
export function gathered(
	rows: ReadonlyMap<string, { readonly id: string; readonly value: number }>,
	shown: readonly { readonly anchor: string; readonly text: string }[],
): readonly ReadNumber[] {
	return [...rows].map(([anchor, { id, value }]) => ({
		id,
		value,
		texts: shown.filter((each) => each.anchor === anchor).map(({ text }) => text),
	}));
}
