import type { Finding } from '../../src/study/index.ts';
import { type FigureProps, type Line, lineChart, linesHeight } from '../shell/index.ts';
import { evidence, findingTable, schemeColumn } from './rows.ts';
import { latest, select } from './select.ts';
import { capitalised, sayLatest } from './sentence.ts';
import { shares } from './share.ts';
import { lineVoice, type Voice } from './voice.ts';

const schemes = ['injury', 'pension.employee', 'medical.employee', 'unemployment'] as const;

export type MigrantMeasure = 'share' | 'persons';

/** Rural migrant workers insured, by scheme: as part of all of them, or how many. */
export function migrants(findings: readonly Finding[], measure: MigrantMeasure, voice: Voice): FigureProps {
	const { say, nameOf } = voice;
	const workers = select(findings, {
		id: 'migrant_workers',
		place: 'CN',
		hukou: 'rural_migrant',
	});
	const lines: readonly Line[] = schemes
		.map((scheme) => {
			const about = { place: 'CN', scheme, hukou: 'rural_migrant', form: 'worker' };
			const insured = select(findings, { id: 'insured_persons', ...about });
			const rates = select(findings, { id: 'coverage_rate', ...about });
			return {
				name: nameOf('scheme', scheme),
				findings: measure === 'persons' ? insured : [...shares(insured, workers, 'coverage_rate'), ...rates],
			};
		})
		.filter((line) => line.findings.length > 0);
	const rows = lines.flatMap((line) => line.findings);
	return {
		id: 'rural-migrants-insured',
		title: say(measure === 'share' ? 'migrants.title.share' : 'migrants.title.persons'),
		summary: sayLatest(
			lines.map((line) => ({ what: line.name, finding: latest(line.findings) })),
			measure === 'share' ? 'migrants.summary.share' : 'migrants.summary.persons',
			voice,
		),
		table: findingTable(rows, [schemeColumn(voice)], voice),
		option: lineChart(
			lines.map((line) => ({ ...line, name: capitalised(line.name) })),
			lineVoice(voice),
		),
		height: linesHeight(lines.length),
		notes: [
			...(measure === 'share' ? [say('migrants.note.share')] : []),
			say('migrants.note.later'),
			say('chart.note.marks'),
		],
		...evidence(rows),
	};
}
