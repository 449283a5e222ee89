import { useMemo } from 'react';
import type { Verdict } from '../../src/standards/index.ts';
import { useAddress, useLanguage, useWords } from '../shell/index.ts';
import { type Choice, choiceOf } from './choice.ts';
import { MatrixFields } from './fields.tsx';
import type { Gaps } from './gaps.ts';
import { Legend } from './legend.tsx';
import { type Matrix, matrixOf } from './matrix.ts';
import { MatrixTable } from './matrix-table.tsx';
import { type Names, useNames } from './names.ts';
import { words } from './words.ts';

/** The gap matrix: the criteria of one standard by form of work or by place, always beside the standard employee. */
export function MatrixPage({ gaps }: { readonly gaps: Gaps }) {
	const say = useWords(words);
	const language = useLanguage();
	const { search } = useAddress();
	const { standards } = gaps;
	const choice = useMemo(() => choiceOf(standards, search), [standards, search]);
	const matrix = useMemo(() => matrixOf(gaps, choice), [gaps, choice]);
	const instrument = standards.instruments.find(({ id }) => id === choice.standard);
	return (
		<>
			<title>{`${say('matrix.title')} · Canopy`}</title>
			<header className="page-head">
				<h1>{say('matrix.title')}</h1>
				<p>{say('matrix.lead', { date: standards.scope.on })}</p>
			</header>
			<MatrixFields gaps={gaps} choice={choice} />
			<section className="matrix-section" aria-labelledby="matrix-heading">
				<h2 id="matrix-heading">{instrument?.label[language]}</h2>
				<Summary matrix={matrix} choice={choice} />
				{instrument?.note && <p className="note">{instrument.note[language]}</p>}
				{matrix.groups.length === 0 ? (
					<p className="empty">{say('matrix.empty')}</p>
				) : (
					<MatrixTable matrix={matrix} choice={choice} title={instrument?.label[language] ?? ''} />
				)}
				<Legend />
			</section>
		</>
	);
}

/** The order in which outcomes are counted. */
const order: readonly Verdict[] = ['met', 'partly', 'not_met', 'unknown', 'not_applicable'];

/** What the matrix says, in two sentences. */
function Summary({ matrix, choice }: { readonly matrix: Matrix; readonly choice: Choice }) {
	const say = useWords(words);
	const names = useNames();
	const rows = matrix.groups.flatMap((group) => group.rows);
	if (rows.length === 0) return null;
	const counts = new Map<Verdict, number>();
	for (const { cells } of rows) {
		const verdict = cells[0]?.outcome?.verdict;
		if (verdict) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
	}
	const told = order.flatMap((verdict) => {
		const count = counts.get(verdict);
		return count ? [say('summary.count', { verdict: say(`verdict.${verdict}`), count })] : [];
	});
	const place = names.place(matrix.columns[0]?.place ?? choice.place);
	return (
		<p className="summary" role="status">
			{say('summary.standard', { place, counts: names.list(told) })}
			{say('list.space')}
			{worstOf(matrix, choice, names, say)}
		</p>
	);
}

function worstOf(
	{ columns, worse, groups }: Matrix,
	{ across }: Choice,
	names: Names,
	say: ReturnType<typeof useWords<typeof words>>,
): string {
	const count = Math.max(...worse);
	if (count === 0) return say('summary.none_worse');
	const worst = columns.filter((_, at) => worse[at] === count);
	const all = groups.reduce((sum, { rows }) => sum + rows.length, 0);
	const form = names.forms([...new Set(worst.map((column) => column.form))]);
	const place = names.list(worst.map((column) => names.place(column.place)));
	return across === 'forms'
		? say('summary.worst', { form, count, all })
		: say('summary.worst_place', { form, place, count, all });
}
