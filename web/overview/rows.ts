import type { Finding } from '../../src/study/index.ts';
import { type FigureProps, kinds, type Table } from '../shell/index.ts';
import { written } from './quantity.ts';
import { capitalised } from './sentence.ts';
import type { Voice } from './voice.ts';

/** What a figure rests on, gathered from its findings. */
export function evidence(
	findings: readonly Finding[],
): Pick<FigureProps, 'sources' | 'kinds' | 'confidences'> {
	return {
		sources: findings.flatMap((finding) => finding.sources.split(' ')),
		kinds: findings.map((finding) => finding.kind),
		confidences: findings.map((finding) => finding.confidence),
	};
}

/** A column that says what a finding is about. */
export type Subject = { readonly head: string; readonly cell: (finding: Finding) => string };

/** The columns most figures have. */
export function schemeColumn({ say, nameOf }: Voice): Subject {
	return { head: say('table.scheme'), cell: (finding) => capitalised(nameOf('scheme', finding.scheme)) };
}

export function placeColumn({ say, nameOf }: Voice): Subject {
	return { head: say('table.place'), cell: (finding) => nameOf('place', finding.place) };
}

/** The findings behind a figure as readers see and save them: what each is about, when, how much, and where from. */
export function findingTable(
	findings: readonly Finding[],
	subjects: readonly Subject[],
	voice: Voice,
): Table {
	const { say, language, nameOf } = voice;
	return {
		columns: [
			...subjects.map((subject) => subject.head),
			say('table.year'),
			say('table.value'),
			say('table.unit'),
			say('table.kind'),
			say('table.confidence'),
			say('table.source'),
			say('table.note'),
		],
		rows: findings.map((finding) => [
			...subjects.map((subject) => subject.cell(finding)),
			nameOf('year', finding.year),
			Number(written(finding.value, finding.unit).toFixed(4)),
			nameOf('unit', finding.unit === 'share' ? 'percent' : finding.unit),
			kinds[finding.kind].label[language],
			finding.confidence,
			sourceTitles(finding, voice),
			finding.note?.[language] ?? '',
		]),
	};
}

function sourceTitles(finding: Finding, { sources, language }: Voice): string {
	const titles = finding.sources.split(' ').map((id) => sources[id]?.title[language] ?? id);
	return titles.join(language === 'zh' ? '；' : '; ');
}
