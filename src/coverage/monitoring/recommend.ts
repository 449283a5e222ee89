import type { Words } from '../../study/index.ts';
import type { Registry } from '../indicators/registry.ts';
import type { MatrixCell } from './matrix.ts';
import { type Monitoring, type RecommendationKind, recommendationKinds } from './monitoring.ts';

/** Something that would make more of the matrix available, worked out from it. */
export interface Recommendation {
	readonly kind: RecommendationKind;
	/** Who would do it; undefined for a survey. */
	readonly holder: string | undefined;
	readonly breakdowns: readonly string[];
	readonly indicators: readonly string[];
	/** Cells of the matrix that it would fill or bring up to date. */
	readonly cells: readonly MatrixCell[];
	/** Other frameworks that these indicators serve: `sdg`, `ilo_ssi`, `eu`. */
	readonly serves: readonly string[];
	readonly text: Words;
}

/** What a published template lacks, against what the same holder's records tell. */
export interface TemplateGap {
	readonly holder: string;
	readonly breakdown: string;
	/** Indicators of which the template has no such figures for any place. */
	readonly indicators: readonly string[];
	/** Whether the records have what it takes. */
	readonly recorded: boolean;
}

/**
 * What would have to be published, published again, recorded or asked to fill the matrix: one recommendation of each kind
 * for each holder of records, those that fill most cells first.
 */
export function recommendations(
	registry: Registry,
	monitoring: Monitoring,
	matrix: readonly MatrixCell[],
): readonly Recommendation[] {
	const wanting = matrix.filter(
		(cell) => cell.lapsed || cell.state === 'not_available' || cell.state === 'survey',
	);
	const grouped = Map.groupBy(wanting, (cell) => {
		const { kind, holder } = remedy(monitoring, cell);
		return `${kind} ${holder ?? ''}`;
	});
	return [...grouped]
		.flatMap(([key, cells]): readonly Recommendation[] => {
			const [name = '', holder = ''] = key.split(' ');
			const kind = recommendationKinds.find((each) => each === name);
			if (!kind) return [];
			const indicators = [...new Set(cells.map(({ indicator }) => indicator))];
			const asked = new Set(cells.map(({ breakdown }) => breakdown));
			const breakdowns = Object.keys(monitoring.breakdowns).filter((each) => asked.has(each));
			const serves = indicators.flatMap((id) => Object.keys(registry[id]?.codes ?? {}));
			return [
				{
					kind,
					holder: holder || undefined,
					breakdowns,
					indicators,
					cells,
					serves: [...new Set(serves)].sort(),
					text: worded(registry, monitoring, { kind, holder, breakdowns, indicators, cells }),
				},
			];
		})
		.sort(
			(a, b) =>
				recommendationKinds.indexOf(a.kind) - recommendationKinds.indexOf(b.kind) ||
				b.cells.length - a.cells.length,
		);
}

/** Who could make a cell available, and how. */
function remedy(
	{ holders }: Monitoring,
	{ indicator, breakdown, lapsed, state }: MatrixCell,
): { readonly kind: RecommendationKind; readonly holder: string | undefined } {
	const [holder, records] =
		Object.entries(holders).find(([, { indicators }]) => indicators.includes(indicator)) ?? [];
	if (!records) return { kind: 'survey', holder: undefined };
	if (lapsed && state === 'published') return { kind: 'resume', holder };
	return { kind: records.records.includes(breakdown) ? 'publish' : 'record', holder };
}

/** Most indicators that a text names one by one. */
const mostNamed = 4;

function worded(
	registry: Registry,
	{ wording, holders, breakdowns }: Monitoring,
	about: {
		readonly kind: RecommendationKind;
		readonly holder: string;
		readonly breakdowns: readonly string[];
		readonly indicators: readonly string[];
		readonly cells: readonly MatrixCell[];
	},
): Words {
	const { kind, indicators, cells } = about;
	const holder = holders[about.holder];
	const years = cells.flatMap(({ year }) => year ?? []);
	const inLanguage = (language: 'zh' | 'en'): string => {
		const named = indicators.slice(0, mostNamed).map((id) => registry[id]?.label[language] ?? id);
		const list = named.map((label) => (language === 'zh' ? `“${label}”` : `"${label}"`));
		const more = indicators.length - named.length;
		const others =
			more === 0 ? '' : { zh: `等${indicators.length}项指标`, en: ` and ${more} more` }[language];
		const values: Readonly<Record<string, string>> = {
			holder: holder?.label[language] ?? '',
			template: holder?.template[language] ?? '',
			breakdowns: about.breakdowns
				.map((name) => breakdowns[name]?.label[language] ?? name)
				.join(language === 'zh' ? '、' : ', '),
			indicators: `${list.join(language === 'zh' ? '、' : ', ')}${others}`,
			cells: String(cells.length),
			year: years.length > 0 ? String(Math.max(...years)) : '',
		};
		return wording[kind].text[language].replaceAll(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
	};
	return { zh: inLanguage('zh'), en: inLanguage('en') };
}

/** What each holder's published figures lack, breakdown by breakdown. */
export function templateGaps(
	{ holders, breakdowns }: Monitoring,
	matrix: readonly MatrixCell[],
): readonly TemplateGap[] {
	return Object.entries(holders).flatMap(([holder, { indicators, records }]) =>
		Object.keys(breakdowns).flatMap((breakdown) => {
			const lacking = indicators.filter((id) => {
				const cells = matrix.filter((cell) => cell.indicator === id && cell.breakdown === breakdown);
				return (
					cells.length > 0 && cells.every(({ state }) => state === 'not_available' || state === 'survey')
				);
			});
			const recorded = records.includes(breakdown);
			return lacking.length > 0 ? [{ holder, breakdown, indicators: lacking, recorded }] : [];
		}),
	);
}
