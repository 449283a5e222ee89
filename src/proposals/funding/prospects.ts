import type { Prospect } from './fund.ts';
import type { Expectation } from './tally.ts';

/** How far first pensions follow from working lives. */
export interface Telling {
	/** Last year in which pensioners are counted: up to it as many begin to draw as the counts ask for. */
	readonly countedUntil: number;
	/** Year from which lives alone tell how many begin to draw; in between in proportion. */
	readonly livesTellFrom: number;
	/** First pensions relative to what working lives tell. */
	readonly level: number;
}

/** First pensions of each year of birth by what working lives tell: those of people who join late are told by counts of others who did. */
export function prospectsFrom(
	expectations: readonly Expectation[],
	{ countedUntil, livesTellFrom, level }: Telling,
): readonly Prospect[] {
	return expectations.flatMap(({ sex, born, year, drawing, amount, acquired }) => {
		const told = Math.min(1, Math.max(0, (year - countedUntil) / (livesTellFrom - countedUntil)));
		const prospect = { sex, born, year, amount: amount * level, acquired };
		return [
			{ ...prospect, share: drawing * told, byCount: false },
			{ ...prospect, share: drawing * (1 - told), byCount: true },
		].filter(({ share }) => share > 0);
	});
}

/** The same expectations of a part of the people. */
export function parted(expectations: readonly Expectation[], part: number): readonly Expectation[] {
	return expectations.map((each) => ({
		...each,
		drawing: each.drawing * part,
		members: each.members * part,
	}));
}
