import { type Dimension, dimensions, type Finding } from '../../src/study/index.ts';
import { periodEnd, readPeriod } from '../shell/index.ts';

/** What findings to take: an id, and a value (or several) for every dimension that is to be broken down by. */
export type Wanted = { readonly id: string } & Readonly<
	Partial<Record<Dimension, string | readonly string[]>>
>;

/**
 * The findings that are wanted, in order of time. A dimension that is not named must not be broken down (`all`, or empty
 * where it does not apply), so totals and parts never mix; the year may be any.
 */
export function select(findings: readonly Finding[], wanted: Wanted): readonly Finding[] {
	const { id, ...values } = wanted;
	return findings
		.filter(
			(finding) => finding.id === id && dimensions.every((name) => fits(finding[name], name, values[name])),
		)
		.sort((one, other) => endOf(one) - endOf(other));
}

function fits(value: string, name: Dimension, wanted: string | readonly string[] | undefined): boolean {
	if (wanted === undefined) return name === 'year' || value === '' || value === 'all';
	return typeof wanted === 'string' ? value === wanted : wanted.includes(value);
}

/** The one that stands for the latest time; undefined for none. */
export function latest(findings: readonly Finding[]): Finding | undefined {
	return findings.reduce<Finding | undefined>(
		(last, finding) => (last && endOf(last) >= endOf(finding) ? last : finding),
		undefined,
	);
}

/** Findings whose time is not stated come before all others. */
function endOf({ year }: Finding): number {
	const period = readPeriod(year);
	return period ? periodEnd(period) : 0;
}
