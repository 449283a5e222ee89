import { states } from '../../src/coverage/index.ts';
import { chartOption } from '../../src/documents/index.ts';
import { amountColours, Figure, fontFamily, palette } from '../shell/index.ts';
import { stateWords } from './state-mark.tsx';
import type { Voice } from './voice.ts';

/** How many indicators are to be had by each breakdown, over all places. */
export function StatesFigure({ voice }: { readonly voice: Voice }) {
	const { say, review, language } = voice;
	const names = Object.keys(review.breakdowns);
	const count = (breakdown: string, state: string) =>
		review.matrix.filter((cell) => cell.breakdown === breakdown && cell.state === state).length;
	const cells = review.matrix.length;
	const known = review.matrix.filter(({ state }) => state === 'published' || state === 'derivable').length;
	const bySex = review.matrix.filter(({ breakdown }) => breakdown === 'sex');
	const bySexKnown = bySex.filter(({ state }) => state === 'published' || state === 'derivable').length;
	const option = chartOption(
		{
			kind: 'stacked',
			unit: 'count',
			categories: names.map(voice.breakdown),
			series: states.map((state) => ({
				name: say(stateWords[state]),
				points: names.map((name) => ({
					number: '',
					value: count(name, state),
					low: null,
					high: null,
					text: String(count(name, state)),
				})),
			})),
		},
		{ language, fontFamily, fontSize: 13, animated: false },
	);
	return (
		<Figure
			id="states"
			title={say('states.title')}
			summary={say('states.summary', {
				share: voice.quantity(known / cells, 'share'),
				sex: voice.quantity(bySexKnown / bySex.length, 'share'),
			})}
			table={{
				columns: [
					say('table.breakdown'),
					...states.map((state) => say(stateWords[state])),
					say('state.lapsed'),
				],
				rows: names.map((name) => [
					voice.breakdown(name),
					...states.map((state) => count(name, state)),
					review.matrix.filter((cell) => cell.breakdown === name && cell.lapsed).length,
				]),
			}}
			option={{
				...option,
				color: [palette.accent, amountColours[2], palette.caution, palette.faint],
				aria: { enabled: true, decal: { show: true } },
			}}
			height={names.length * 44 + 60}
			notes={[say('states.note')]}
			sources={review.matrix.flatMap(({ figures }) => figures.flatMap(({ sources }) => sources.split(' ')))}
			kinds={['published', 'surveyed']}
			confidences={['A', 'B']}
		/>
	);
}
