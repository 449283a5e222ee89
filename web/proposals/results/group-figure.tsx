import { useState } from 'react';
import type { Measure } from '../../../src/proposals/index.ts';
import { type ChartOption, capital, Figure, palette, useLanguage, useWords } from '../../shell/index.ts';
import { words } from '../words.ts';
import { Choose } from './choose.tsx';
import { dimensionName } from './headings.ts';
import type { Shown } from './results.tsx';
import { readAs, reading, sayReading } from './say-amount.ts';
import { seriesOf, simulatedBy } from './series.ts';

/** Any measure by any breakdown: the law in force beside each proposal, a bar each. */
export function GroupFigure({ shown }: { readonly shown: readonly Shown[] }) {
	const say = useWords(words);
	const language = useLanguage();
	const [rule, setRule] = useState('effect.pension.insured');
	const [dimension, setDimension] = useState('form');
	const [first] = shown;
	if (!first) return null;
	const { measures, groups } = first.tried.before;
	const at = Math.max(
		0,
		measures.findIndex((each) => each.rule === rule),
	);
	const measure = measures[at];
	if (!measure) return null;
	const within = groups.filter((group) => group.dimension === dimension);
	const laws = [
		{ name: say('result.in_force'), colour: palette.faint, groups },
		...shown.map(({ slot, at: place, tried }) => ({
			name: `${seriesOf(place).letter} · ${slot.laid.proposal.title[language]}`,
			colour: seriesOf(place).colour,
			groups: tried.after.groups,
		})),
	];
	const valueIn = (law: (typeof laws)[number], value: string) => {
		const group = law.groups.find((each) => each.dimension === dimension && each.value === value);
		return reading(measure, group?.amounts[at])?.value;
	};
	const ofAll = (law: (typeof laws)[number] | undefined) => {
		const all = reading(measure, law?.groups[0]?.amounts[at]);
		return all ? sayReading(all, language) : say('person.unknown');
	};
	const as = readAs(measure);
	const option = (narrow: boolean): ChartOption => ({
		grid: { left: 8, right: 40, top: 40 + laws.length * (narrow ? 24 : 0), bottom: 8, containLabel: true },
		legend: {
			top: 0,
			left: 0,
			orient: narrow ? 'vertical' : 'horizontal',
			textStyle: { width: narrow ? 300 : 220, overflow: 'truncate' },
		},
		tooltip: {
			trigger: 'axis',
			confine: true,
			valueFormatter: (value) =>
				typeof value === 'number' ? sayReading({ value, as }, language) : say('person.unknown'),
		},
		xAxis: {
			type: 'value',
			axisLabel: { hideOverlap: true, formatter: (value: number) => shortly(value, measure, language) },
		},
		yAxis: {
			type: 'category',
			inverse: true,
			data: within.map(({ label }) => label[language]),
			axisLabel: { width: narrow ? 100 : 220, overflow: 'break', color: palette.ink },
		},
		series: laws.map((law) => ({
			type: 'bar',
			name: law.name,
			data: within.map(({ value }) => valueIn(law, value) ?? '-'),
			itemStyle: { color: law.colour },
			barMaxWidth: 14,
			barGap: '10%',
		})),
	});
	const dimensions = [...new Set(groups.map((group) => group.dimension))].filter((each) => each !== '');
	return (
		<Figure
			id="by-group"
			title={say('group.title')}
			summary={say('group.summary', {
				measure: capital(measure.label[language]),
				dimension: dimensionName(dimension)[language],
				before: ofAll(laws[0]),
				after: ofAll(laws[1]),
				title: first.slot.laid.proposal.title[language],
			})}
			controls={
				<>
					<Choose
						label={say('group.measure')}
						value={measure.rule}
						options={measures.map((each) => [each.rule, each.label[language]])}
						onChoose={setRule}
					/>
					<Choose
						label={say('group.dimension')}
						value={dimension}
						options={dimensions.map((each) => [each, dimensionName(each)[language]])}
						onChoose={setDimension}
					/>
				</>
			}
			option={option}
			height={90 + within.length * (20 + laws.length * 13)}
			table={{
				columns: [say('group.group'), say('group.persons'), ...laws.map(({ name }) => name)],
				rows: within.map(({ value, label, persons }) => [
					label[language],
					persons,
					...laws.map((law) => valueIn(law, value) ?? null),
				]),
			}}
			sources={simulatedBy}
			kinds={['simulated']}
			confidences={['C']}
		/>
	);
}

/** A value on an axis. */
function shortly(value: number, measure: Measure, language: 'en' | 'zh'): string {
	if (readAs(measure) === 'share') return `${Math.round(value * 1000) / 10}%`;
	return value.toLocaleString(language, { notation: 'compact' });
}
