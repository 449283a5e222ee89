import { type Confidence, dimensions, type Finding, weaker } from '../study/index.ts';
import type { FindingQuery, Measured } from './criterion.ts';
import type { MeasuredFigure } from './outcome.ts';

/** Findings by id, so that many criteria can be measured on them. */
export type FindingsById = ReadonlyMap<string, readonly Finding[]>;

export function findingsById(findings: readonly Finding[]): FindingsById {
	return Map.groupBy(findings, ({ id }) => id);
}

/**
 * The figure of a place in the latest year, up to that of a day, that has all it needs. A place has its own figures or
 * none: a nation's are not those of its provinces.
 */
export function measure(
	{ fact, of, over }: Measured,
	findings: FindingsById,
	place: string,
	on: string,
): MeasuredFigure | undefined {
	const [tops, bottoms] = [of, over].map((query) => query && figures(query, findings, place, on));
	const years = [...(tops?.keys() ?? [])].filter((year) => !bottoms || (bottoms.get(year)?.value ?? 0) > 0);
	const year = years.sort().at(-1);
	const top = year === undefined ? undefined : tops?.get(year);
	if (year === undefined || !top) return undefined;
	const bottom = bottoms?.get(year);
	const used = bottom ? [top, bottom] : [top];
	return {
		fact,
		value: bottom ? top.value / bottom.value : top.value,
		year,
		findings: used.map(({ id }) => id),
		sources: [...new Set(used.flatMap(({ sources }) => sources.split(' ')))],
		confidence: used.reduce<Confidence>((weakest, { confidence }) => weaker(weakest, confidence), 'A'),
	};
}

/** Whole calendar years only: figures of parts of a year are not those of the year. */
const wholeYear = /^\d{4}$/;

function figures(
	query: FindingQuery,
	findings: FindingsById,
	place: string,
	on: string,
): ReadonlyMap<string, Finding> {
	const broken = dimensions.filter((dimension) => dimension !== 'place' && dimension !== 'year');
	const matches = (finding: Finding): boolean =>
		finding.place === place &&
		wholeYear.test(finding.year) &&
		finding.year <= on.slice(0, 4) &&
		broken.every((dimension) => (finding[dimension] || 'all') === (query[dimension] ?? 'all'));
	return new Map((findings.get(query.id) ?? []).filter(matches).map((finding) => [finding.year, finding]));
}
