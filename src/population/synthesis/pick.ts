/** Numbers with their shares, which need not add up to one. */
export type Weighted = readonly (readonly [number, number])[];

/** The number at which shares, added up, pass a uniform number; the last one's if rounding leaves none. */
export function pick(choices: Weighted, uniform: number): number {
	let all = 0;
	for (const [, share] of choices) all += share;
	let left = uniform * all;
	for (const [number, share] of choices) {
		left -= share;
		if (left < 0) return number;
	}
	return choices.at(-1)?.[0] ?? Number.NaN;
}
