import type { CoverageView } from '../../../src/coverage/index.ts';
import type { Finding, Kind } from '../../../src/study/index.ts';
import { capital } from '../../shell/index.ts';
import { percent } from '../cascade/cascade-table.ts';
import { all, type Choice } from '../choice.ts';
import type { Voice } from '../voice.ts';
import type { words } from '../words.ts';

/** Which indicators are shown: those of the law, of cover in fact, of benefits, or of who works. */
export const measureWords = {
	legal: 'measure.legal',
	effective: 'measure.effective',
	adequacy: 'measure.adequacy',
	context: 'measure.context',
} as const satisfies Readonly<Record<string, keyof typeof words>>;
export const shownMeasures = ['legal', 'effective', 'adequacy', 'context'] as const;
export type ShownMeasure = (typeof shownMeasures)[number];

export const frequencyWords = {
	monthly: 'frequency.monthly',
	quarterly: 'frequency.quarterly',
	yearly: 'frequency.yearly',
	five_years: 'frequency.five_years',
	ten_years: 'frequency.ten_years',
	once: 'frequency.once',
	never: 'frequency.never',
} as const satisfies Readonly<Record<CoverageView['indicators'][number]['frequency'], keyof typeof words>>;

/** The measure of an address. */
export function readMeasure(text: string | undefined): ShownMeasure {
	return shownMeasures.find((measure) => measure === text) ?? 'effective';
}

/** An indicator with its value for one group, in words and in numbers. */
export interface Shown {
	readonly indicator: CoverageView['indicators'][number];
	readonly label: string;
	readonly unit: 'share' | 'persons';
	readonly kind: Kind;
	/** Value and interval as they are read; the interval is empty where there is none. */
	readonly said: string;
	readonly interval: string;
	/** Percent, or persons; null where the group has none. */
	readonly number: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** The gap between the sexes in percentage points, and as it is read. */
	readonly gapPoints: number | null;
	readonly gap: string;
}

/** Indicators of a measure: of families only those of the chosen scheme. A published value takes the place of a simulated one. */
export function shownIndicators(
	{ scheme, group }: Choice,
	measure: ShownMeasure,
	voice: Voice,
	published: ReadonlyMap<string, Finding>,
): readonly Shown[] {
	const { view, say, language } = voice;
	const ofOthers = (id: string) =>
		view.schemes.some(({ key }) => key !== scheme && families.some((family) => id === `${family}_${key}`));
	const whole = group.sex === all && group.dimension === '';
	return view.indicators
		.filter(({ id, measure: of }) => of === measure && !ofOthers(id))
		.map((indicator): Shown => {
			const { id } = indicator;
			const unit = voice.study.indicators[id]?.unit === 'share' ? 'share' : 'persons';
			const theirs = whole
				? published.get(`${id} ${group.place === all ? view.whole : group.place}`)
				: undefined;
			const ours = view.indicator(id, group);
			const gap = view.indicator(id, { ...group, sex: all }, true);
			const value = theirs?.value ?? ours?.value;
			const interval = theirs ? undefined : ours?.interval;
			const inUnit = (number: number) => (unit === 'share' ? percent(number) : Math.round(number));
			const said = (number: number) => (unit === 'share' ? voice.share(number) : voice.persons(number));
			const label = indicator.label[language];
			return {
				indicator,
				label: capital(label),
				unit,
				kind: theirs?.kind ?? view.people.kind,
				said: value === undefined ? say('unknown') : said(value),
				interval: voice.interval(interval, unit),
				number: value === undefined ? null : inUnit(value),
				low: interval ? inUnit(interval.low) : null,
				high: interval ? inUnit(interval.high) : null,
				gapPoints: gap ? percent(gap.value) : null,
				gap: gap ? voice.points(gap.value) : '',
			};
		});
}

/** Indicators that every scheme has one of. */
const families = ['legal_cover', 'open_here', 'enrolled_persons', 'enrolled', 'contributing'];
