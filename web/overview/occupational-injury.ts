import type { Finding } from '../../src/study/index.ts';
import { type FigureProps, readPeriod } from '../shell/index.ts';
import { type Bar, barChart, barsHeight } from './bars.ts';
import { sayQuantity } from './quantity.ts';
import { evidence, findingTable } from './rows.ts';
import { latest, select } from './select.ts';
import { capitalised } from './sentence.ts';
import type { Voice } from './voice.ts';

/** People ever covered by occupational injury protection for new forms of employment, as the pilot grew. */
export function occupationalInjury(findings: readonly Finding[], voice: Voice): FigureProps {
	const { say, language } = voice;
	const scheme = 'injury.new_form';
	const covered = select(findings, { id: 'insured_persons', place: 'CN', scheme, form: 'platform_worker' });
	const bars: readonly Bar[] = covered.map((finding) => ({
		label: sayWhen(finding, voice),
		finding,
	}));
	const now = latest(covered);
	const provinces = latest(select(findings, { id: 'pilot_provinces', place: 'CN', scheme }));
	return {
		id: 'occupational-injury-protection',
		title: say('occupational.title'),
		summary: now
			? say('occupational.summary', {
					period: sayEnd(now, voice),
					value: sayQuantity(now.value, now.unit, language),
					provinces: provinces
						? sayQuantity(provinces.value, provinces.unit, language)
						: say('table.unknown'),
				})
			: '',
		table: findingTable(covered, [], voice),
		option: barChart(bars, voice),
		height: barsHeight(bars),
		notes: [say('occupational.note.cumulative'), say('occupational.note.scope')],
		...evidence(covered),
	};
}

/** When, and what the source counted: "The end of 2024: 7 provinces, cumulative". */
function sayWhen(finding: Finding, voice: Voice): string {
	const { note } = finding;
	const { language } = voice;
	const when = capitalised(sayEnd(finding, voice));
	if (!note) return when;
	return language === 'zh' ? `${when}：${note.zh}` : `${when}: ${note.en}`;
}

/** The day that people were counted on: "the end of 2025", "October 2025". */
function sayEnd({ year }: Finding, { say, nameOf }: Voice): string {
	const time = nameOf('year', year);
	return readPeriod(year)?.kind === 'year' ? say('occupational.end', { year: time }) : time;
}
