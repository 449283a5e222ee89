import { Segmented } from 'antd';
import type { Finding } from '../../../src/study/index.ts';
import { Figure, Fold, kinds, useFindings } from '../../shell/index.ts';
import { all, type Choice } from '../choice.ts';
import { simulatedEvidence } from '../evidence.ts';
import type { Voice } from '../voice.ts';
import {
	frequencyWords,
	measureWords,
	type Shown,
	type ShownMeasure,
	shownIndicators,
	shownMeasures,
} from './shown.ts';

export interface IndicatorsFigureProps {
	readonly choice: Choice;
	readonly measure: ShownMeasure;
	readonly voice: Voice;
	readonly onChange: (change: Readonly<Record<string, string>>) => void;
}

/** Every indicator of the registry for the chosen group: value, interval, kind, gap between the sexes, definition. */
export function IndicatorsFigure({ choice, measure, voice, onChange }: IndicatorsFigureProps) {
	const { say, view, language } = voice;
	const findings = useFindings();
	const shown = shownIndicators(choice, measure, voice, publishedOf(findings, voice));
	const title = say('indicators.title', { group: voice.group(choice.group) });
	return (
		<Figure
			id="indicators"
			title={title}
			summary={say('indicators.summary', { count: shown.length, all: view.indicators.length })}
			table={{
				columns: [
					say('table.indicator'),
					say('table.value'),
					say('table.low'),
					say('table.high'),
					say('table.unit'),
					say('table.kind'),
					say('table.gap'),
					say('table.definition'),
					say('table.source'),
					say('table.frequency'),
					say('table.codes'),
				],
				rows: shown.map((each) => [
					each.label,
					each.number,
					each.low,
					each.high,
					say(each.unit === 'share' ? 'unit.percent' : 'unit.persons'),
					kinds[each.kind].label[language],
					each.gapPoints,
					each.indicator.definition[language],
					each.indicator.source[language],
					say(frequencyWords[each.indicator.frequency]),
					codesOf(each),
				]),
			}}
			controls={
				<Segmented<ShownMeasure>
					aria-label={say('indicators.choose')}
					value={measure}
					onChange={(name) => onChange({ measure: name })}
					options={shownMeasures.map((value) => ({ value, label: say(measureWords[value]) }))}
				/>
			}
			notes={[say('indicators.note.gap'), say('indicators.note.scheme')]}
			{...simulatedEvidence(voice)}
			kinds={shown.map(({ kind }) => kind)}
		>
			<ul className="indicators">
				{shown.map((each) => (
					<li key={each.indicator.id}>
						<div className="indicator-line">
							<h3>{each.label}</h3>
							<p className="indicator-value">
								<strong>{each.said}</strong> <span>{each.interval}</span>
							</p>
							<p className="indicator-kind">
								{kinds[each.kind].label[language]}
								{each.gap !== '' && ` · ${say('indicators.gap', { gap: each.gap })}`}
							</p>
						</div>
						<Fold summary={say('indicators.definition')} className="indicator-more">
							<p>{each.indicator.definition[language]}</p>
							<dl>
								<div>
									<dt>{say('indicators.source')}</dt>
									<dd>
										{each.indicator.source[language]}
										{say('list.semicolon')}
										{say(frequencyWords[each.indicator.frequency])}
									</dd>
								</div>
								{codesOf(each) !== '' && (
									<div>
										<dt>{say('indicators.codes')}</dt>
										<dd>{codesOf(each)}</dd>
									</div>
								)}
							</dl>
						</Fold>
					</li>
				))}
			</ul>
		</Figure>
	);

	function codesOf({ indicator: { codes } }: Shown): string {
		const named = [
			codes.sdg ? say('codes.sdg', { code: codes.sdg }) : [],
			codes.ilo_ssi ? say('codes.ilo_ssi', { code: codes.ilo_ssi }) : [],
			codes.eu ? say('codes.eu', { code: codes.eu }) : [],
		];
		return named.flat().join(say('list.semicolon'));
	}
}

/** Published values of indicators that statistics tell directly, by indicator and place. */
function publishedOf(findings: readonly Finding[], { view }: Voice): ReadonlyMap<string, Finding> {
	const ids = new Set(view.indicators.map(({ id }) => id));
	const plain = findings.filter(
		(finding) =>
			ids.has(finding.id) &&
			finding.kind === 'published' &&
			[finding.sex, finding.age].every((value) => value === all) &&
			view.people.on.startsWith(finding.year),
	);
	return new Map(plain.map((finding) => [`${finding.id} ${finding.place}`, finding]));
}
