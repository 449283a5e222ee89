import { Button } from 'antd';
import { use, useState } from 'react';
import type { ValidationFileRow } from '../../../src/proposals/index.ts';
import {
	downloadCsv,
	Fold,
	SourceTitle,
	type Table,
	useLanguage,
	useSources,
	useWords,
} from '../../shell/index.ts';
import { loadValidation } from '../built.ts';
import { Choose } from '../results/choose.tsx';
import { words } from '../words.ts';

const verdicts = ['ok', 'miss', 'not_computable'] as const;

/** Published figures beside ours: the gap, what is allowed, and why where it is not met. */
export default function ValidationPage() {
	const say = useWords(words);
	const language = useLanguage();
	const { rows, groups, counts, size } = use(loadValidation());
	const [verdict, setVerdict] = useState('');
	const shown = rows.filter((row) => verdict === '' || row.verdict === verdict);
	return (
		<>
			<title>{`${say('valid.title')} · Canopy`}</title>
			<header className="proposals-head">
				<h1>{say('valid.title')}</h1>
				<p className="lead">{say('valid.lead')}</p>
				<p>{say('valid.counts', { ...counts, all: rows.length, size: size.toLocaleString('en') })}</p>
			</header>
			<div className="figure-controls">
				<Choose
					label={say('valid.show')}
					value={verdict}
					options={[['', say('valid.all')], ...verdicts.map((each) => [each, say(`valid.${each}`)] as const)]}
					onChoose={setVerdict}
				/>
				<Button onClick={() => downloadCsv('validation', tableOf(rows, language))}>{say('valid.csv')}</Button>
			</div>
			{groups.map(({ id, title }) => (
				<Group
					key={`${id} ${verdict}`}
					id={id}
					title={title[language]}
					rows={shown.filter(({ group }) => group === id)}
					startsOpen={verdict !== ''}
				/>
			))}
		</>
	);
}

interface GroupProps {
	readonly id: string;
	readonly title: string;
	readonly rows: readonly ValidationFileRow[];
	readonly startsOpen: boolean;
}

function Group({ id, title, rows, startsOpen }: GroupProps) {
	const say = useWords(words);
	if (rows.length === 0) return null;
	const met = rows.filter(({ verdict }) => verdict === 'ok').length;
	return (
		<Fold
			className="valid-group"
			startsOpen={startsOpen}
			summary={
				<>
					<h2 id={`valid-${id}`}>{title}</h2>{' '}
					<span className="quiet">{say('valid.of', { met, all: rows.length })}</span>
				</>
			}
		>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
			<figure className="result-box" tabIndex={0} aria-labelledby={`valid-${id}`}>
				<table>
					<thead>
						<tr>
							<th scope="col">{say('valid.what')}</th>
							<th scope="col">{say('valid.ours')}</th>
							<th scope="col">{say('valid.published')}</th>
							<th scope="col">{say('valid.gap')}</th>
							<th scope="col">{say('valid.tolerance')}</th>
							<th scope="col">{say('valid.verdict')}</th>
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<Row key={row.id} row={row} />
						))}
					</tbody>
				</table>
			</figure>
		</Fold>
	);
}

function Row({ row }: { readonly row: ValidationFileRow }) {
	const say = useWords(words);
	const language = useLanguage();
	const known = useSources();
	const { sources } = use(loadValidation());
	const number = (value: number | null, sign = false) =>
		value === null ? (
			<span className="unknown">–</span>
		) : (
			`${sign && value > 0 ? '+' : ''}${value.toLocaleString(language, { maximumSignificantDigits: 5 })}`
		);
	return (
		<tr data-verdict={row.verdict}>
			<th scope="row" className="valid-figure">
				{row.label[language]}
				<span className="change">
					{row.id} · {row.unit}
				</span>
				<span className="change">
					{row.sources.map((source, at) => {
						const found = known[source] ?? sources[source];
						return (
							<span key={source}>
								{at > 0 && (language === 'zh' ? '；' : '; ')}
								{found ? <SourceTitle source={found} /> : source}
							</span>
						);
					})}
				</span>
			</th>
			<td className="number">{number(row.value)}</td>
			<td className="number">{number(row.published)}</td>
			<td className="number">{number(row.gap, true)}</td>
			<td className="number">{toleranceText(row, say, language)}</td>
			<td>
				<strong className={row.verdict === 'ok' ? 'verdict-ok' : 'verdict-other'}>
					{say(`valid.${row.verdict}`)}
				</strong>
				{row.heldOut && <span className="change">{say('valid.held_out')}</span>}
				{row.reason && <span className="change">{row.reason[language]}</span>}
			</td>
		</tr>
	);
}

function toleranceText(
	{ tolerance }: Pick<ValidationFileRow, 'tolerance'>,
	say: ReturnType<typeof useWords<typeof words>>,
	language: 'en' | 'zh',
): string {
	const number = (value: number) => value.toLocaleString(language, { maximumSignificantDigits: 4 });
	if (tolerance.kind === 'amount') return `±${number(tolerance.amount)}`;
	if (tolerance.kind === 'share') return `±${number(tolerance.share * 100)}%`;
	return say(`valid.${tolerance.kind}`);
}

function tableOf(rows: readonly ValidationFileRow[], language: 'en' | 'zh'): Table {
	return {
		columns: [
			...['group', 'id', 'label', 'unit', 'ours', 'published', 'gap'],
			...['use', 'held_out', 'verdict', 'reason', 'sources'],
		],
		rows: rows.map((row) => [
			...[row.group, row.id, row.label[language], row.unit, row.value, row.published, row.gap],
			...[row.use, String(row.heldOut), row.verdict, row.reason?.[language] ?? null, row.sources.join(' ')],
		]),
	};
}
