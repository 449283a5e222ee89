import type { Finding } from '../../../src/study/index.ts';
import {
	capital,
	type FigureProps,
	kinds,
	type Line,
	lineChart,
	linesHeight,
	periodEnd,
	readPeriod,
} from '../../shell/index.ts';
import { all, type Choice } from '../choice.ts';
import type { Voice } from '../voice.ts';

/** Whom published counts of insured persons are of. */
const counted = [
	{ words: 'trend.all', form: 'all', hukou: 'all' },
	{ words: 'trend.workers', form: 'worker', hukou: 'all' },
	{ words: 'trend.platform', form: 'platform_worker', hukou: 'all' },
	{ words: 'trend.flexible', form: 'flexible', hukou: 'all' },
	{ words: 'trend.migrants', form: 'worker', hukou: 'rural_migrant' },
] as const;

/** Published counts of persons insured in the scheme over the years, and what is simulated for the month of the people. */
export function trend(findings: readonly Finding[], { scheme, group }: Choice, voice: Voice): FigureProps {
	const { say, view, language, study } = voice;
	const place = group.place === all ? view.whole : group.place;
	const named = view.schemes.find(({ key }) => key === scheme)?.scheme ?? '';
	const period = (year: string) => study.terms.seen?.[year]?.[language] ?? year;
	const published = counted.flatMap(({ words, form, hukou }): readonly Line[] => {
		const rows = findings
			.filter(
				(finding) =>
					finding.id === 'insured_persons' &&
					finding.place === place &&
					finding.scheme === named &&
					finding.form === form &&
					finding.hukou === hukou &&
					[finding.sex, finding.age, finding.sector].every((value) => value === all || value === '') &&
					(finding.category === '' || finding.category === all) &&
					finding.kind === 'published' &&
					readPeriod(finding.year),
			)
			.sort((a, b) => endOf(a) - endOf(b));
		return rows.length > 0 ? [{ name: say(words), findings: rows }] : [];
	});
	const own = findings.filter(
		(finding) =>
			finding.id === `enrolled_persons_${scheme}` &&
			finding.place === place &&
			finding.kind !== 'published' &&
			[finding.sex, finding.age, finding.hukou, finding.form].every((value) => value === all),
	);
	const lines = [...published, ...(own.length > 0 ? [{ name: say('trend.own'), findings: own }] : [])];
	const rows = lines.flatMap((line) => line.findings.map((finding) => ({ name: line.name, finding })));
	const last = published[0]?.findings.at(-1);
	const [ours] = own;
	return {
		id: 'trend',
		title: say('trend.title', { scheme: voice.scheme(scheme), place: voice.place(group.place) }),
		summary: last
			? [
					say('trend.summary', {
						persons: voice.persons(last.value),
						year: period(last.year),
						line: published[0]?.name ?? '',
					}),
					ours
						? say('trend.ours', {
								persons: voice.persons(ours.value),
								interval: voice.interval(
									ours.low !== null && ours.high !== null ? { low: ours.low, high: ours.high } : undefined,
									'persons',
								),
							})
						: '',
				]
					.join(say('list.sentence'))
					.trim()
			: '',
		table: {
			columns: [
				say('table.what'),
				say('table.year'),
				say('table.persons'),
				say('table.low'),
				say('table.high'),
				say('table.kind'),
				say('table.confidence'),
				say('table.source'),
			],
			rows:
				published.length === 0
					? []
					: rows.map(({ name, finding }) => [
							capital(name),
							period(finding.year),
							finding.value,
							finding.low,
							finding.high,
							kinds[finding.kind].label[language],
							finding.confidence,
							voice.titles(finding.sources.split(' ')),
						]),
		},
		...(published.length > 0
			? {
					option: lineChart(lines, {
						language,
						period,
						quantity: (value) => voice.persons(value),
					}),
					height: linesHeight(lines.length),
				}
			: {}),
		notes: [say('trend.note.meaning'), say('trend.note.marks')],
		sources: rows.flatMap(({ finding }) => finding.sources.split(' ')),
		kinds: rows.map(({ finding }) => finding.kind),
		confidences: rows.map(({ finding }) => finding.confidence),
	};
}

function endOf({ year }: Finding): number {
	const period = readPeriod(year);
	return period ? periodEnd(period) : 0;
}
