import { useRef } from 'react';
import { capital, Figure } from '../../shell/index.ts';
import type { Choice } from '../choice.ts';
import { type BarRow, RowBars } from '../drawing/row-bars.tsx';
import { simulatedEvidence } from '../evidence.ts';
import type { Voice } from '../voice.ts';

/** Assumptions shown as bars; the table has all that the file keeps. */
const shownMost = 8;

/** Which assumptions move the number of persons at the chosen step most, for the whole country. */
export function TornadoFigure({ choice, voice }: { readonly choice: Choice; readonly voice: Voice }) {
	const { say, view, language } = voice;
	const picture = useRef<SVGSVGElement>(null);
	const { scheme, step } = choice;
	const swings = view.swings(`step ${scheme} ${step}`);
	const signed = (persons: number) => `${persons < 0 ? '−' : '+'}${voice.persons(Math.abs(persons))}`;
	const rows = swings.slice(0, shownMost).map(({ variation, atLow, atHigh }): BarRow => {
		const [low, high] = [Math.min(atLow, atHigh, 0), Math.max(atLow, atHigh, 0)];
		return {
			label: say('tornado.label', {
				label: capital(variation.label[language]),
				low: plain(variation.low),
				high: plain(variation.high),
				value: plain(variation.value),
			}),
			bars: [
				{
					from: low,
					to: high,
					look: 'first',
					text: [low, high]
						.filter((end) => end !== 0)
						.map(signed)
						.join(' / '),
				},
			],
		};
	});
	const title = say('tornado.title', { step: voice.step(step), scheme: voice.scheme(scheme) });
	const [first] = swings;
	const summary = first
		? say('tornado.summary', { label: first.variation.label[language], count: view.assumptions.length })
		: '';
	return (
		<Figure
			id="tornado"
			title={title}
			summary={summary}
			table={{
				columns: [
					say('tornado.assumption'),
					say('tornado.of'),
					say('tornado.value'),
					say('table.low'),
					say('table.high'),
					say('tornado.at_low'),
					say('tornado.at_high'),
					say('tornado.why'),
				],
				rows: swings.map(({ variation, atLow, atHigh }) => [
					variation.label[language],
					say(variation.of === 'law' ? 'tornado.of_law' : 'tornado.of_people'),
					variation.value,
					variation.low,
					variation.high,
					Math.round(atLow),
					Math.round(atHigh),
					variation.why[language],
				]),
			}}
			svg={() => picture.current?.outerHTML}
			notes={[say('tornado.note')]}
			{...simulatedEvidence(voice)}
		>
			<RowBars ref={picture} rows={rows} description={`${title}. ${summary}`} />
		</Figure>
	);

	function plain(value: number): string {
		return value.toLocaleString(language, { maximumSignificantDigits: 4 });
	}
}
