import type { MonitoringReview } from '../../src/coverage/index.ts';
import { sayQuantity } from '../../src/documents/index.ts';
import { type Finding, type Language, type Source, valueWords } from '../../src/study/index.ts';
import {
	capital,
	type Say,
	type Study,
	useLanguage,
	useMonitoring,
	useSources,
	useStudy,
	useWords,
} from '../shell/index.ts';
import { words } from './words.ts';

/** What the figures of the room need in order to speak. */
export interface Voice {
	readonly language: Language;
	readonly say: Say<typeof words>;
	readonly review: MonitoringReview;
	readonly study: Study;
	readonly sources: Readonly<Record<string, Source>>;
	place(code: string): string;
	breakdown(name: string): string;
	indicator(id: string): string;
	/** A figure's value in its unit. */
	quantity(value: number, unit: string): string;
	/** What a figure is of: what it measures and all that it is broken down by. */
	figure(finding: Finding): string;
	titles(ids: string): string;
}

/** The voice of the page. */
export function useVoice(): Voice {
	const language = useLanguage();
	const say = useWords(words);
	const review = useMonitoring();
	const study = useStudy();
	const sources = useSources();
	const labels = new Map(review.indicators.map(({ id, label }) => [id, label[language]]));
	return {
		...{ language, say, review, study, sources },
		place: (code) => study.places[code]?.label[language] ?? code,
		breakdown: (name) => capital(review.breakdowns[name]?.label[language] ?? name),
		indicator: (id) => capital(labels.get(id) ?? id),
		quantity: (value, unit) => {
			const label = study.units[unit]?.label[language];
			const said = sayQuantity(value, unit, language);
			// units that quantities have no words for end in their own name
			return label && said.endsWith(` ${unit}`) ? `${said.slice(0, -unit.length)}${label}` : said;
		},
		figure: (finding) => {
			const measured = study.indicators[finding.id]?.label[language] ?? finding.id;
			const of = (['scheme', 'form', 'hukou', 'sex', 'age', 'sector', 'category'] as const).flatMap(
				(name) => {
					const value = finding[name];
					return value === '' || value === 'all' ? [] : (valueWords(study, name, value)?.[language] ?? value);
				},
			);
			return capital([measured, ...of].join(say('list.comma')));
		},
		titles: (ids) =>
			ids
				.split(' ')
				.map((id) => sources[id]?.title[language] ?? id)
				.join(say('list.semicolon')),
	};
}
