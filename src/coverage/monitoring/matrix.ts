import { dimensions, type Finding, type NotFound, type Statistics } from '../../study/index.ts';
import type { Registry } from '../indicators/registry.ts';
import type { Breakdown, Figures, Measured, Monitoring } from './monitoring.ts';

/** Whether a figure can be had, best first. */
export const states = ['published', 'derivable', 'survey', 'not_available'] as const;
export type State = (typeof states)[number];

/** Whether an indicator is to be had for a place, broken down in one way, and what tells so. */
export interface MatrixCell {
	readonly indicator: string;
	readonly breakdown: string;
	readonly place: string;
	readonly state: State;
	/** Last year of the figures; undefined where there are none, or where they state none. */
	readonly year: number | undefined;
	/** Whether those figures are older than monitoring can use. */
	readonly lapsed: boolean;
	/** Figures that it rests on: the newest of each kind. */
	readonly figures: readonly Finding[];
	/** Whether it was looked for and not found, as the statistics' own list has it. */
	readonly lookedFor: boolean;
}

/** What a search for figures came to. */
interface Found {
	readonly state: State;
	readonly year: number | undefined;
	readonly figures: readonly Finding[];
}

const nothing: Found = { state: 'not_available', year: undefined, figures: [] };

/**
 * Goes through every indicator (but those of law alone), breakdown and place, and says from the statistics alone whether figures are published, can
 * be derived (as a share of two published numbers, or as what others leave of a total), or come from surveys only.
 */
export function monitoringMatrix(
	registry: Registry,
	monitoring: Monitoring,
	statistics: Pick<Statistics, 'findings' | 'notFound'>,
): readonly MatrixCell[] {
	const { places, breakdowns, lastYear, freshYears } = monitoring;
	const usable = statistics.findings.filter(({ confidence }) => confidence !== 'C');
	// cover by law is worked out from the law, and no statistic could tell it
	const statistical = Object.values(registry).filter(({ measure }) => measure !== 'legal');
	return statistical.flatMap((indicator) => {
		const asked = ['none', ...indicator.breakdowns].filter((name) => breakdowns[name]);
		return asked.flatMap((name) =>
			places.map((place): MatrixCell => {
				const breakdown = breakdowns[name];
				const measured = monitoring.measured[indicator.id];
				const here = usable.filter((finding) => finding.place === place);
				const found = breakdown && measured ? searched(measured, breakdown, here) : nothing;
				return {
					indicator: indicator.id,
					breakdown: name,
					place,
					...found,
					lapsed: found.year !== undefined && found.year < lastYear - freshYears,
					lookedFor: breakdown ? wasLookedFor(statistics.notFound, place, breakdown) : false,
				};
			}),
		);
	});
}

/** The best that figures give of an indicator: its own share, or persons over persons. */
function searched(measured: Measured, breakdown: Breakdown, findings: readonly Finding[]): Found {
	const toldBy = (list: readonly Figures[]) => list.flatMap((figures) => told(figures, breakdown, findings));
	const [shares, persons] = [toldBy(measured.shares), toldBy(measured.counts)];
	if (measured.of.length === 0) return best([...shares, ...persons]);
	return best([...shares, ...quotients(persons, toldBy(measured.of))]);
}

/** A share of two numbers of the same year is derivable; one that needs a survey's number rests on the survey. */
function quotients(persons: readonly Found[], bases: readonly Found[]): readonly Found[] {
	return persons.flatMap((count) =>
		bases
			.filter(({ year }) => year !== undefined && year === count.year)
			.map((base): Found => {
				const surveyed = count.state === 'survey' || base.state === 'survey';
				const figures = [...count.figures, ...base.figures];
				return { state: surveyed ? 'survey' : 'derivable', year: count.year, figures };
			}),
	);
}

/** What findings tell of a figure, broken down in one way, year by year. */
function told(figures: Figures, breakdown: Breakdown, findings: readonly Finding[]): readonly Found[] {
	const matching = findings.filter((finding) => matches(finding, figures, breakdown.dimension));
	const official = matching.filter(({ method }) => !method.startsWith('survey.'));
	return [
		...inYears(
			official.filter(({ method }) => method !== 'derived'),
			figures,
			breakdown,
			'published',
		),
		...inYears(official, figures, breakdown, 'derivable'),
		...inYears(matching, figures, breakdown, 'survey'),
	];
}

/** Years in which findings make a breakdown complete, or leave one value to what the total tells. */
function inYears(
	findings: readonly Finding[],
	figures: Figures,
	{ dimension, values }: Breakdown,
	state: State,
): readonly Found[] {
	return [...Map.groupBy(findings, ({ year }) => year)].flatMap(([written, rows]): readonly Found[] => {
		const year = yearOf(written);
		if (dimension === undefined) return [{ state, year, figures: rows }];
		// a figure that is of one group has no other breakdown by what makes the group, and is that group's own
		if (figures[dimension] !== undefined)
			return values?.length === 1 && values[0] === figures[dimension] ? [{ state, year, figures: rows }] : [];
		const whole = rows.filter((row) => row[dimension] === 'all');
		const parts = rows.filter(
			(row) => row[dimension] !== 'all' && (values?.includes(row[dimension]) ?? true),
		);
		const different = new Set(parts.map((row) => row[dimension])).size;
		const wanted = values?.length ?? 2;
		if (different >= wanted) return [{ state, year, figures: parts }];
		const left = values !== undefined && different === wanted - 1 && different > 0 && whole.length > 0;
		const rest = state === 'published' ? 'derivable' : state;
		return left ? [{ state: rest, year, figures: [...parts, ...whole] }] : [];
	});
}

/** Whether a finding is the figure meant, broken down by nothing but one dimension. */
function matches(finding: Finding, figures: Figures, by: Breakdown['dimension']): boolean {
	if (finding.id !== figures.id) return false;
	return dimensions.every((dimension) => {
		if (dimension === 'place' || dimension === 'year') return true;
		const wanted = figures[dimension];
		if (wanted !== undefined) return finding[dimension] === wanted;
		return dimension === by || finding[dimension] === 'all' || finding[dimension] === '';
	});
}

/** The best of several: by state, then by year. */
function best(found: readonly Found[]): Found {
	const rank = ({ state }: Found) => states.indexOf(state);
	return [...found, nothing].sort((a, b) => rank(a) - rank(b) || (b.year ?? 0) - (a.year ?? 0))[0] ?? nothing;
}

/** The last calendar year of a figure's period. */
function yearOf(year: string): number | undefined {
	const last = year.split('..').at(-1)?.slice(0, 4) ?? '';
	return last === '' ? undefined : Number(last);
}

function wasLookedFor(notFound: readonly NotFound[], place: string, { looked_for }: Breakdown): boolean {
	return notFound.some(
		({ places, wanted, table }) =>
			places.includes(place) && wanted.en.includes(looked_for) && ['coverage', 'employment'].includes(table),
	);
}
