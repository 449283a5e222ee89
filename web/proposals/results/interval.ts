import type { Measure, ProposalEntry } from '../../../src/proposals/index.ts';
import type { Language } from '../../../src/study/index.ts';
import { readAs, sayReading } from './say-amount.ts';

/** The interval of a measure's change for everybody, as changes are said; nothing where none is known. */
export function sayInterval(
	entry: ProposalEntry | undefined,
	measure: Measure,
	at: number,
	language: Language,
): { readonly low: string; readonly high: string } | undefined {
	const spread = entry?.spreads[at];
	const of = divisor(entry, measure, at);
	if (!spread || !of) return undefined;
	const say = (value: number) => {
		const size = Math.abs(value) / of;
		const as = readAs(measure);
		const text =
			as === 'share'
				? (size * 100).toLocaleString(language, { maximumFractionDigits: 1 })
				: sayReading({ value: size, as }, language);
		// what rounds to nothing has no sign
		return /[1-9]/.test(text) ? `${value < 0 ? '−' : '+'}${text}` : text;
	};
	const [low, high] = [say(spread.low), say(spread.high)];
	// where nothing changes, an interval of nothing says no more
	return /[1-9]/.test(low + high) ? { low, high } : undefined;
}

/** What sums are divided by to be read: persons for shares and means, nothing for totals. */
export function divisor(
	entry: Pick<ProposalEntry, 'groups'> | undefined,
	measure: Measure,
	at: number,
): number | undefined {
	if (measure.kind === 'mean' || readAs(measure) === 'total') return 1;
	return entry?.groups[0]?.amounts[at]?.known;
}
