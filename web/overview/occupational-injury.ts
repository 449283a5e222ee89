import type { Finding } from '../../src/study/index.ts';
import type { FigureProps } from '../shell/index.ts';
import { type Bar, barChart, barsHeight } from './bars.ts';
import { sayEnd } from './period.ts';
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
					period: sayEnd(now.year, language),
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
function sayWhen({ year, note }: Finding, { language }: Voice): string {
	const when = capitalised(sayEnd(year, language));
	if (!note) return when;
	return language === 'zh' ? `${when}：${note.zh}` : `${when}: ${note.en}`;
}
