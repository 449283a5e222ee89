import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { FundYearDifference } from '../../../src/proposals/index.ts';
import type { Problem } from '../../../src/study/index.ts';
import { type ChartOption, Figure, palette, useLanguage, useWords } from '../../shell/index.ts';
import { ProblemList } from '../problem-list.tsx';
import { type TrialLine, trialLine } from '../trial/line.ts';
import type { FundTried } from '../trial/order.ts';
import { words } from '../words.ts';
import { Choose } from './choose.tsx';
import type { Shown } from './results.tsx';
import { seriesOf, simulatedBy } from './series.ts';

/** Flows and stocks of a fund that are drawn. */
const flows = ['reserve', 'balance', 'contributions', 'spending', 'payers', 'pensioners'] as const;
type Flow = (typeof flows)[number];

/** Funds to 2075 under the law in force and with each proposal: worked out when asked for, in a worker of its own. */
export function FundsFigure({ shown }: { readonly shown: readonly Shown[] }) {
	const say = useWords(words);
	const language = useLanguage();
	const { project, state, problems, done } = useFunds(shown);
	const [scheme, setScheme] = useState('pension.employee');
	const [flow, setFlow] = useState<Flow>('reserve');
	const [first] = done;
	const button = (
		<Button disabled={state === 'working'} onClick={project}>
			{say(state === 'working' ? 'fund.working' : state === 'stale' ? 'fund.again' : 'fund.project')}
		</Button>
	);
	const fund = first?.funds.find((each) => each.scheme === scheme) ?? first?.funds[0];
	if (!first || !fund)
		return (
			<section className="figure not-yet" aria-labelledby="funds-title">
				<h2 id="funds-title">{say('fund.title')}</h2>
				<p className="figure-summary">{say('fund.what')}</p>
				<p>{button}</p>
				<ProblemList problems={problems} />
			</section>
		);
	const isPersons = flow === 'payers' || flow === 'pensioners';
	// trillions of CNY in English, 万亿 in Chinese: the same; persons in millions or 万
	const unit = isPersons ? (language === 'zh' ? 1e4 : 1e6) : 1e12;
	const scaled = (years: readonly FundYearDifference[]) => years.map((each) => each[flow] / unit);
	const lines = [
		{ name: say('result.in_force'), colour: palette.ink, years: fund.before },
		...done.flatMap(({ title, colour, funds }) => {
			const own = funds.find((each) => each.scheme === fund.scheme);
			return own ? [{ name: title, colour, years: own.after }] : [];
		}),
	];
	const years = fund.before.map(({ year }) => year);
	const short = { maximumFractionDigits: 1 };
	const round = (value: number) => value.toLocaleString(language, short);
	const option = (narrow: boolean): ChartOption => ({
		grid: { left: 8, right: 16, top: narrow ? 48 + lines.length * 24 : 68, bottom: 8, containLabel: true },
		legend: { top: 0, left: 0, orient: narrow ? 'vertical' : 'horizontal' },
		tooltip: { trigger: 'axis', confine: true, valueFormatter: (value) => round(Number(value)) },
		xAxis: { type: 'category', data: years.map(String), boundaryGap: false },
		yAxis: { type: 'value', scale: isPersons, name: say(isPersons ? 'fund.persons' : 'fund.money') },
		series: lines.map(({ name, colour, years: own }, at) => ({
			type: 'line',
			name,
			data: scaled(own),
			showSymbol: false,
			lineStyle: { width: 2.5, type: dashes[at] ?? 'solid', color: colour },
			itemStyle: { color: colour },
		})),
	});
	const { worthBefore, worthAfter } = fund;
	const trillions = (value: number) => round(value / 1e12);
	return (
		<Figure
			id="funds"
			title={say('fund.title')}
			summary={say('fund.summary', {
				fund: fund.label[language],
				before: trillions(worthBefore.balance),
				after: trillions(worthAfter.balance),
				title: first.title,
				exhausted: worthBefore.exhausted ?? say('fund.never'),
				own: worthAfter.exhausted ?? say('fund.never'),
			})}
			controls={
				<>
					<Choose
						label={say('fund.scheme')}
						value={fund.scheme}
						options={first.funds.map((each) => [each.scheme, each.label[language]])}
						onChoose={setScheme}
					/>
					<Choose
						label={say('group.measure')}
						value={flow}
						options={flows.map((each) => [each, say(`fund.${each}`)])}
						onChoose={(chosen) => setFlow(flows.find((each) => each === chosen) ?? 'reserve')}
					/>
					{state !== 'done' && button}
				</>
			}
			option={option}
			height={360}
			table={{
				columns: [
					say('fund.year'),
					...lines.map(({ name }) => `${name} (${say(isPersons ? 'fund.persons' : 'fund.money')})`),
				],
				rows: years.map((year, at) => [String(year), ...lines.map((line) => scaled(line.years)[at] ?? null)]),
			}}
			notes={[say('fund.note'), ...(state === 'stale' ? [say('fund.stale')] : [])]}
			sources={simulatedBy}
			kinds={['simulated']}
			confidences={['C']}
		/>
	);
}

const dashes: readonly ('solid' | 'dashed' | 'dotted' | number[])[] = [
	...(['solid', 'dashed', 'dotted'] as const),
	[8, 3, 2, 3],
	[12, 4],
];

interface Projected {
	readonly title: string;
	readonly colour: string;
	readonly funds: readonly FundTried[];
}

function useFunds(shown: readonly Shown[]) {
	const language = useLanguage();
	const line = useRef<TrialLine>(undefined);
	const [working, setWorking] = useState(false);
	const [problems, setProblems] = useState<readonly Problem[]>([]);
	const [kept, setKept] = useState<{ readonly of: string; readonly projected: readonly Projected[] }>();
	const of = JSON.stringify([language, shown.map(({ slot: { path, text, moved } }) => [path, text, moved])]);
	useEffect(() => () => line.current?.end(), []);
	const projectAll = async () => {
		line.current ??= trialLine();
		const projected: Projected[] = [];
		for (const { slot, at } of shown) {
			const { path, text, moved } = slot;
			const outcome = await line.current.ask<'funds'>({ kind: 'funds', variant: { path, text, moved } });
			if (!outcome.ok) return setProblems(outcome.problems);
			const { letter, colour } = seriesOf(at);
			projected.push({
				title: `${letter} · ${slot.laid.proposal.title[language]}`,
				colour,
				funds: outcome.value,
			});
		}
		setProblems([]);
		setKept({ of, projected });
	};
	const project = () => {
		setWorking(true);
		projectAll()
			.catch((error: unknown) => {
				const message = error instanceof Error ? error.message : String(error);
				setProblems([{ code: 'trial-failed', says: { en: message, zh: message } }]);
			})
			.finally(() => setWorking(false));
	};
	const state = working ? 'working' : !kept ? 'none' : kept.of === of ? 'done' : 'stale';
	return { project, state, problems, done: kept?.projected ?? [] } as const;
}
