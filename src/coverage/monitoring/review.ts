import type { Finding, Statistics, Words } from '../../study/index.ts';
import type { Definitions } from '../definitions/definitions.ts';
import type { Registry } from '../indicators/registry.ts';
import { type MatrixCell, monitoringMatrix } from './matrix.ts';
import type { Breakdown, Holder, Monitoring, RecommendationKind } from './monitoring.ts';
import { type Recommendation, recommendations, type TemplateGap, templateGaps } from './recommend.ts';
import { type TargetOutcome, targetOutcomes } from './targets.ts';

/** Everything that the review of a study's monitoring comes to. */
export interface MonitoringReview {
	readonly lastYear: number;
	readonly freshYears: number;
	readonly places: readonly string[];
	readonly breakdowns: Readonly<Record<string, Pick<Breakdown, 'label'>>>;
	readonly holders: Readonly<Record<string, Holder>>;
	/** What the kinds of recommendations are called. */
	readonly kinds: Readonly<Record<RecommendationKind, Words>>;
	readonly indicators: readonly {
		readonly id: string;
		readonly label: Words;
		readonly definition: Words;
	}[];
	readonly matrix: readonly MatrixCell[];
	readonly gaps: readonly TemplateGap[];
	readonly recommendations: readonly Recommendation[];
	readonly targets: readonly TargetOutcome[];
	/** The definition of a platform worker that the study proposes to count by, and why; null where it proposes none. */
	readonly definition: { readonly label: Words; readonly help: Words | null; readonly why: Words } | null;
}

/** Reviews how coverage is monitored, from the statistics alone. */
export function reviewOf(
	registry: Registry,
	monitoring: Monitoring,
	statistics: Pick<Statistics, 'findings' | 'notFound'>,
	definitions?: Definitions,
): MonitoringReview {
	const { lastYear, freshYears, places, breakdowns, holders, wording, ceilings } = monitoring;
	const matrix = monitoringMatrix(registry, monitoring, statistics);
	const statistical = Object.values(registry).filter(({ measure }) => measure !== 'legal');
	return {
		lastYear,
		freshYears,
		places,
		breakdowns: Object.fromEntries(Object.entries(breakdowns).map(([name, { label }]) => [name, { label }])),
		holders,
		kinds: {
			publish: wording.publish.label,
			resume: wording.resume.label,
			record: wording.record.label,
			survey: wording.survey.label,
		},
		indicators: statistical.map(({ id, label, definition }) => ({ id, label, definition })),
		matrix,
		gaps: templateGaps(monitoring, matrix),
		recommendations: recommendations(registry, monitoring, matrix),
		targets: targetOutcomes(statistics.findings, ceilings),
		definition: definitions ? proposed(definitions) : null,
	};
}

function proposed({ rules, proposal, why }: Definitions): MonitoringReview['definition'] {
	const rule = rules[proposal];
	return rule ? { label: rule.label, help: rule.help ?? null, why } : null;
}

/** `monitoring.json`: the review, in which figures and cells are written once and told by their number. */
export interface MonitoringFile extends Omit<MonitoringReview, 'matrix' | 'recommendations'> {
	readonly figures: readonly Finding[];
	readonly matrix: readonly (Omit<MatrixCell, 'figures'> & { readonly figures: readonly number[] })[];
	readonly recommendations: readonly (Omit<Recommendation, 'cells'> & {
		readonly cells: readonly number[];
	})[];
}

/** Packs a review for the web. */
export function monitoringFile(review: MonitoringReview): MonitoringFile {
	const numbers = new Map<Finding, number>();
	const numberOf = (figure: Finding): number => {
		const known = numbers.get(figure) ?? numbers.size;
		numbers.set(figure, known);
		return known;
	};
	const cellNumbers = new Map(review.matrix.map((cell, number) => [cell, number]));
	return {
		...review,
		matrix: review.matrix.map((cell) => ({ ...cell, figures: cell.figures.map(numberOf) })),
		recommendations: review.recommendations.map((each) => ({
			...each,
			cells: each.cells.flatMap((cell) => cellNumbers.get(cell) ?? []),
		})),
		figures: [...numbers.keys()],
	};
}

/** Reads `monitoring.json`, which the build writes from checked input. */
export function monitoringReview(json: unknown): MonitoringReview {
	const { figures, ...rest } = json as MonitoringFile;
	const matrix = rest.matrix.map((cell) => ({
		...cell,
		figures: cell.figures.flatMap((number) => figures[number] ?? []),
	}));
	return {
		...rest,
		matrix,
		recommendations: rest.recommendations.map((each) => ({
			...each,
			cells: each.cells.flatMap((number) => matrix[number] ?? []),
		})),
	};
}
