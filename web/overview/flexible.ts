import type { Finding } from '../../src/study/index.ts';
import type { FigureProps } from '../shell/index.ts';
import { type Bar, barChart, barsHeight } from './bars.ts';
import { evidence, findingTable } from './rows.ts';
import { latest, select } from './select.ts';
import { sayLatest } from './sentence.ts';
import type { Voice } from './voice.ts';

/** How many flexible workers there are, and how many of them are insured as such. */
export function flexible(findings: readonly Finding[], voice: Voice): FigureProps {
	const { say, nameOf } = voice;
	const form = 'flexible';
	const all = latest(select(findings, { id: 'flexible_workers', place: 'CN', form }));
	const insured = ['pension.employee', 'medical.employee'].flatMap((scheme) => {
		const finding = latest(select(findings, { id: 'insured_persons', place: 'CN', scheme, form }));
		return finding ? [{ finding, what: nameOf('scheme', scheme) }] : [];
	});
	const bars: readonly Bar[] = [
		...(all ? [{ label: say('flexible.all'), finding: all, back: true }] : []),
		...insured.map(({ what, finding }) => ({ label: say('flexible.insured', { scheme: what }), finding })),
	];
	const rows = bars.flatMap((bar) => bar.finding ?? []);
	const labels = new Map(bars.map((bar) => [bar.finding, bar.label]));
	return {
		id: 'flexible-workers-insured',
		title: say('flexible.title'),
		summary: sayLatest([{ what: say('flexible.all'), finding: all }, ...insured], 'flexible.summary', voice),
		table: findingTable(
			rows,
			[{ head: say('table.what'), cell: (finding) => labels.get(finding) ?? finding.id }],
			voice,
		),
		option: barChart(bars, voice),
		height: barsHeight(bars),
		notes: [say('flexible.note.base'), say('flexible.note.published_as')],
		...evidence(rows),
	};
}
