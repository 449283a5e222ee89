import { Select } from 'antd';
import { useId, useMemo } from 'react';
import { criteriaChangedBy } from '../../../src/standards/index.ts';
import {
	fetchAhead,
	useAddress,
	useComparativeLaw,
	useGaps,
	useLanguage,
	useMeasures,
	useWords,
} from '../../shell/index.ts';
import { PageHead } from '../page-head.tsx';
import { useChange } from '../use-change.ts';
import { words } from '../words.ts';
import { MeasureCard } from './measure-card.tsx';
import { choiceOf, chosen } from './select.ts';

/** The bank of measures with graded evidence, by kind, grade and the gap that they answer. */
export function MeasuresPage() {
	const say = useWords(words);
	const language = useLanguage();
	fetchAhead('measures', 'comparativeLaw', 'gaps');
	const bank = useMeasures();
	const law = useComparativeLaw();
	const { criteria } = useGaps().standards;
	const { search } = useAddress();
	const change = useChange();
	const id = useId();
	const choice = choiceOf(
		bank,
		criteria.map((criterion) => criterion.id),
		search,
	);
	const shown = chosen(bank, choice, law);
	const changes = useMemo(
		() => new Map(bank.measures.map((measure) => [measure.id, criteriaChangedBy(measure, law)])),
		[bank, law],
	);
	const gaps = criteria.filter((criterion) =>
		[...changes.values()].some((ids) => ids.includes(criterion.id)),
	);
	const all = { value: '', label: say('measures.all') };
	const select = (name: 'kind' | 'grade' | 'gap', options: readonly { value: string; label: string }[]) => (
		<label htmlFor={`${id}${name}`} className={name === 'gap' ? 'wide' : undefined}>
			{say(`measures.${name}`)}
			<Select
				id={`${id}${name}`}
				value={choice[name] ?? ''}
				popupMatchSelectWidth={name === 'gap'}
				showSearch={name === 'gap' && { optionFilterProp: 'label' }}
				onChange={(value: string) => change({ [name]: value })}
				options={[all, ...options]}
			/>
		</label>
	);
	return (
		<>
			<PageHead title={say('measures.title')}>
				<p>{say('measures.lead', { count: bank.measures.length })}</p>
			</PageHead>
			<details className="rule">
				<summary>{say('measures.rule')}</summary>
				<p>{bank.rule[language]}</p>
			</details>
			<div className="fields">
				{select(
					'kind',
					Object.entries(bank.kinds).map(([value, label]) => ({ value, label: label[language] })),
				)}
				{select(
					'grade',
					Object.entries(bank.grades).map(([value, label]) => ({
						value,
						label: `${value}${say('list.colon')}${label[language]}`,
					})),
				)}
				{select(
					'gap',
					gaps.map(({ id: value, wording, article }) => ({
						value,
						label: say('list.beside', { what: wording[language], which: article[language] }),
					})),
				)}
			</div>
			<p role="status">{say('measures.shown', { count: shown.length, all: bank.measures.length })}</p>
			<ul className="measures">
				{shown.map((measure) => (
					<li key={measure.id} id={measure.id}>
						<MeasureCard bank={bank} measure={measure} changes={changes.get(measure.id) ?? []} />
					</li>
				))}
			</ul>
		</>
	);
}
