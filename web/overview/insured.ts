import type { Finding } from '../../src/study/index.ts';
import { type FigureProps, lineChart, linesHeight } from '../shell/index.ts';
import { evidence, findingTable, schemeColumn } from './rows.ts';
import { latest, select } from './select.ts';
import { capitalised, sayLatest } from './sentence.ts';
import { lineVoice, type Voice } from './voice.ts';

/** Schemes that are read together, because people choose or move between them. */
export const schemeGroups = {
	pension: ['pension', 'pension.employee', 'pension.resident'],
	medical: ['medical', 'medical.employee', 'medical.resident', 'medical.urban_resident'],
	work: ['injury', 'unemployment', 'maternity'],
} as const;
export type SchemeGroup = keyof typeof schemeGroups;

const groupNotes = {
	pension: ['insured.note.contributing'],
	medical: ['insured.note.medical'],
	work: [],
} as const;

/** How many people are insured in China, by scheme and year. */
export function insured(findings: readonly Finding[], group: SchemeGroup, voice: Voice): FigureProps {
	const { say, nameOf } = voice;
	const lines = schemeGroups[group]
		.map((scheme) => ({
			name: nameOf('scheme', scheme),
			findings: select(findings, { id: 'insured_persons', place: 'CN', scheme }),
		}))
		.filter((line) => line.findings.length > 0);
	const rows = lines.flatMap((line) => line.findings);
	return {
		id: 'insured-by-scheme',
		title: say('insured.title'),
		summary: sayLatest(
			lines.map((line) => ({ what: line.name, finding: latest(line.findings) })),
			'insured.summary',
			voice,
		),
		table: findingTable(rows, [schemeColumn(voice)], voice),
		option: lineChart(
			lines.map((line) => ({ ...line, name: capitalised(line.name) })),
			lineVoice(voice),
		),
		height: linesHeight(lines.length),
		notes: [
			...groupNotes[group].map((key) => say(key)),
			say('insured.note.preliminary'),
			say('chart.note.marks'),
		],
		...evidence(rows),
	};
}
