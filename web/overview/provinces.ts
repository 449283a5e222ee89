import type { Finding } from '../../src/study/index.ts';
import { latest, select } from './select.ts';
import { shares } from './share.ts';

/** The provinces that the study looks at closely. */
export const studied: readonly string[] = ['CN-BJ', 'CN-SC', 'CN-ZJ', 'CN-GD'];

/** What the map can show: indicators that are known for all four provinces in the same year. */
export const indicators = {
	pension: (findings: readonly Finding[], places: readonly string[]) =>
		shares(
			select(findings, { id: 'insured_persons', place: places, scheme: 'pension.employee' }),
			select(findings, { id: 'population', place: places }),
			'insured_share',
		),
	injury: (findings: readonly Finding[], places: readonly string[]) =>
		select(findings, { id: 'insured_persons', place: places, scheme: 'injury' }),
	outsiders: (findings: readonly Finding[], places: readonly string[]) =>
		shares(
			select(findings, { id: 'registered_elsewhere', place: places, hukou: 'other_province' }),
			select(findings, { id: 'population', place: places }),
			'registered_elsewhere_share',
		),
} as const;
export type Indicator = keyof typeof indicators;

/** An indicator in the latest year in which it is known for every province studied, for all units known that year. */
export function byProvince(
	findings: readonly Finding[],
	indicator: Indicator,
	places: readonly string[],
): readonly Finding[] {
	const known = indicators[indicator](findings, places);
	const complete = known.filter(({ year }) =>
		studied.every((place) => known.some((finding) => finding.place === place && finding.year === year)),
	);
	const year = latest(complete)?.year;
	return known.filter((finding) => finding.year === year);
}
