import type { ReasonColumn } from '../law/index.ts';

/** Reasons why answers are unknown, numbered for each asked name over all blocks of a run. */
export class ReasonBook {
	private readonly numbers: readonly Map<string, number>[];

	constructor(ask: readonly string[]) {
		this.numbers = ask.map(() => new Map());
	}

	/** For each person of a block the number of the reason, or NaN. */
	numbered(columns: readonly ReasonColumn[]): readonly Float64Array[] {
		return columns.map(({ codes, reasons }, index) => {
			const known = this.numbers[index] ?? new Map<string, number>();
			const numbers = reasons.map(({ code, name }) => {
				const text = `${code} ${name}`;
				const number = known.get(text) ?? known.size;
				known.set(text, number);
				return number;
			});
			return Float64Array.from(codes, (code) => numbers[code - 1] ?? Number.NaN);
		});
	}

	/** The reasons met for each asked name, such as `fact-missing wage`, by their numbers. */
	texts(): readonly (readonly string[])[] {
		return this.numbers.map((known) => [...known.keys()]);
	}
}
