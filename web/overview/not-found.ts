import type { NotFound } from '../../src/study/index.ts';
import type { FigureProps } from '../shell/index.ts';
import type { Voice } from './voice.ts';
import type { words } from './words.ts';

/** What the tables of statistics are about. */
const subjects: Readonly<Record<string, keyof typeof words>> = {
	coverage: 'not_found.coverage',
	demography: 'not_found.demography',
	employment: 'not_found.employment',
	funds: 'not_found.funds',
	surveys: 'not_found.surveys',
	targets: 'not_found.targets',
	wages: 'not_found.wages',
};

/** The statistics that were looked for and not found, with what stands in for them. */
export function notFound(missing: readonly NotFound[], { say, language, nameOf }: Voice): FigureProps {
	const list = (names: readonly string[]) => names.join(language === 'zh' ? '、' : ', ');
	const subjectOf = (table: string) => {
		const subject = subjects[table];
		return subject ? say(subject) : table;
	};
	return {
		id: 'not-found',
		title: say('not_found.title'),
		summary: missing.length > 0 ? say('not_found.summary', { count: missing.length }) : '',
		table: {
			columns: [
				say('not_found.subject'),
				say('not_found.wanted'),
				say('table.place'),
				say('table.year'),
				say('not_found.instead'),
			],
			rows: missing.map((one) => [
				subjectOf(one.table),
				one.wanted[language],
				list(one.places.map((place) => nameOf('place', place))),
				one.years.length > 0
					? list(one.years.map((year) => nameOf('year', year)))
					: say('not_found.any_year'),
				one.instead ? one.instead[language] : say('not_found.nothing'),
			]),
		},
		sources: [],
		kinds: [],
		confidences: [],
	};
}
