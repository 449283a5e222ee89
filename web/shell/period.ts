/** A time as findings write it: `2024` (the end of the year, for stocks), `2025-11` (the end of a month), `2022-Q3`. */
export type Period =
	| { readonly kind: 'year'; readonly year: number }
	| { readonly kind: 'month'; readonly year: number; readonly month: number }
	| { readonly kind: 'quarter'; readonly year: number; readonly quarter: number };

/** Reads the `year` of a finding; undefined when it is not stated, or is a stretch of time. */
export function readPeriod(text: string): Period | undefined {
	const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(\d{2}))?$/.exec(text) ?? [];
	if (!year) return undefined;
	if (quarter) return { kind: 'quarter', year: Number(year), quarter: Number(quarter) };
	if (month) return { kind: 'month', year: Number(year), month: Number(month) };
	return { kind: 'year', year: Number(year) };
}

/** Where the end of a period lies on an axis of years: the end of 2024 is 2024, the end of November 2025 is 2024.917. */
export function periodEnd(period: Period): number {
	switch (period.kind) {
		case 'year':
			return period.year;
		case 'quarter':
			return period.year - 1 + period.quarter / 4;
		case 'month':
			return period.year - 1 + period.month / 12;
	}
}
