import type { Prospect } from './fund.ts';
import type { Expectation } from './tally.ts';

/**
 * What is taken of people who retire before their working lives are fully known: service that counts without contributions, and
 * months paid for at once, stand in no life made from statistics.
 */
export interface NearRetirement {
	/** Their mean pension a year, CNY; undefined to take that of lives. */
	readonly amount?: number;
	/** Year of the first pension up to which lives tell nothing, and from which they tell all; in between in proportion. */
	readonly from: number;
	readonly until: number;
	/** Year to which rights acquired are counted. */
	readonly now: number;
}

/** Age from which a member who retires soon is taken to have earned the pension, evenly over the years. */
const firstWork = 20;

/** First pensions of each year of birth: by lives where these are known, by membership and published counts before. */
export function prospectsFrom(
	expectations: readonly Expectation[],
	near: NearRetirement,
): readonly Prospect[] {
	const { from, until, now } = near;
	return expectations.flatMap(({ sex, born, year, drawing, amount, acquired, members }) => {
		const told = Math.min(1, Math.max(0, (year - from) / (until - from)));
		const who = { sex, born, year };
		const passed = Math.min(1, Math.max(0, (now - born - firstWork) / (year - born - firstWork)));
		const byLives = { ...who, share: drawing * told, amount, acquired, byCount: false };
		const byMembership = {
			...who,
			share: members * (1 - told),
			amount: near.amount ?? amount,
			acquired: passed,
			byCount: true,
		};
		return [byLives, byMembership].filter(({ share }) => share > 0);
	});
}
