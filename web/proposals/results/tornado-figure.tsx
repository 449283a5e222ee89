import { Button } from 'antd';
import { useState } from 'react';
import { changeBetween, swingsOfMeasure } from '../../../src/proposals/index.ts';
import {
	type ChartOption,
	capital,
	Figure,
	palette,
	seriesColours,
	useLanguage,
	useWords,
} from '../../shell/index.ts';
import { sayAssumed } from '../pages/say-assumed.ts';
import { ProblemList } from '../problem-list.tsx';
import { words } from '../words.ts';
import { Choose } from './choose.tsx';
import { divisor } from './interval.ts';
import type { Shown } from './results.tsx';
import { readAs, saySigned } from './say-amount.ts';
import { seriesOf, simulatedBy } from './series.ts';
import { useSwings } from './use-swings.ts';

/** Assumptions that are drawn; the table has all of them. */
const most = 10;

/** What a proposal's change hangs on most: each assumption at either end of its range, the widest first. */
export function TornadoFigure({ shown }: { readonly shown: readonly Shown[] }) {
	const say = useWords(words);
	const language = useLanguage();
	const [id, setId] = useState<string>();
	const [rule, setRule] = useState<string>();
	const chosen = shown.find(({ slot }) => String(slot.id) === id) ?? shown[0];
	const { work, working, problems, done } = useSwings(chosen?.slot);
	if (!chosen) return null;
	const titleOf = ({ slot, at }: Shown) => `${seriesOf(at).letter} · ${slot.laid.proposal.title[language]}`;
	const proposals = (
		<Choose
			label={say('win.proposal')}
			value={String(chosen.slot.id)}
			options={shown.map((each) => [String(each.slot.id), titleOf(each)])}
			onChoose={setId}
		/>
	);
	const button = (
		<Button disabled={working} onClick={work}>
			{say(working ? 'tornado.working' : 'tornado.work')}
		</Button>
	);
	const { before, after } = chosen.tried;
	const changes = changeBetween(before, after);
	const asked = after.measures.findIndex((each) => each.rule === rule);
	const moved = changes.findIndex((_, each) =>
		done?.some(({ atLow, atHigh }) => atLow[each] !== atHigh[each]),
	);
	const at = Math.max(0, asked < 0 ? moved : asked);
	const measure = after.measures[at];
	if (!done || !measure)
		return (
			<section className="figure not-yet" aria-labelledby="tornado-title">
				<h2 id="tornado-title">{say('tornado.title')}</h2>
				<p className="figure-summary">{say('tornado.what')}</p>
				<div className="figure-controls">
					{proposals}
					{button}
				</div>
				<ProblemList problems={problems} />
			</section>
		);
	const as = readAs(measure);
	const of = divisor(after, measure, at) ?? 1;
	const change = (changes[at] ?? 0) / of;
	const swings = swingsOfMeasure(done, at).map(({ assumed, atLow, atHigh }) => ({
		assumed,
		label: assumed.label[language],
		low: atLow / of,
		high: atHigh / of,
	}));
	const widest = swings.filter(({ low, high }) => low !== high).slice(0, most);
	const axisText = (value: number) =>
		as === 'share'
			? `${Math.round(value * 1000) / 10}%`
			: value.toLocaleString(language, { notation: 'compact' });
	const sayValue = (value: number) => saySigned({ value, as }, language);
	const ends = [
		{ name: say('tornado.low'), colour: seriesColours[1], values: widest.map(({ low }) => low - change) },
		{ name: say('tornado.high'), colour: seriesColours[0], values: widest.map(({ high }) => high - change) },
	];
	const option = (narrow: boolean): ChartOption => ({
		grid: { left: 8, right: 32, top: 40, bottom: 8, containLabel: true },
		legend: { top: 0, left: 0 },
		tooltip: {
			trigger: 'axis',
			confine: true,
			valueFormatter: (value) => sayValue(Number(value) + change),
		},
		// bars begin at the change as worked out
		xAxis: {
			type: 'value',
			axisLabel: { hideOverlap: true, formatter: (value: number) => axisText(value + change) },
		},
		yAxis: {
			type: 'category',
			inverse: true,
			data: widest.map(({ label }) => label),
			axisLabel: { width: narrow ? 120 : 300, overflow: 'break', color: palette.ink },
		},
		series: ends.map(({ name, colour, values }) => ({
			type: 'bar',
			name,
			data: values,
			barGap: '-100%',
			barMaxWidth: 20,
			itemStyle: { color: colour },
		})),
	});
	const [first] = widest;
	return (
		<Figure
			id="tornado"
			title={say('tornado.title')}
			summary={
				first
					? say('tornado.summary', {
							measure: capital(measure.label[language]),
							title: titleOf(chosen),
							change: sayValue(change),
							first: first.label,
							low: sayValue(first.low),
							high: sayValue(first.high),
						})
					: say('tornado.none', { measure: capital(measure.label[language]) })
			}
			controls={
				<>
					{proposals}
					<Choose
						label={say('group.measure')}
						value={measure.rule}
						options={after.measures.map((each) => [each.rule, each.label[language]])}
						onChoose={setRule}
					/>
				</>
			}
			option={first ? option : undefined}
			height={70 + Math.max(1, widest.length) * 38}
			table={{
				columns: [say('tornado.assumption'), say('tornado.range'), say('tornado.low'), say('tornado.high')],
				rows: swings.map(({ assumed, label, low, high }) => [
					label,
					`${sayAssumed(assumed.low, assumed.unit, language)} – ${sayAssumed(assumed.high, assumed.unit, language)}`,
					low,
					high,
				]),
			}}
			notes={[say('tornado.note')]}
			sources={simulatedBy}
			kinds={['simulated']}
			confidences={['C']}
		/>
	);
}
