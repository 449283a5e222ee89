import type { Finding, Indicator } from '../study/index.ts';
import { type Criterion, ruleOf } from './criterion.ts';
import { worthOf } from './gap-matrix.ts';
import type { Outcome } from './outcome.ts';
import type { Standards } from './standards.ts';

/** Id of the findings that hold a criterion's verdict: 1 met, 0.5 partly, 0 not met. Unknown ones have none. */
export function verdictFinding(criterion: string): string {
	return `standard_${criterion.replaceAll('.', '_')}`;
}

/** Id of the findings that hold a criterion's figure. */
export function figureFinding(criterion: string): string {
	return `${verdictFinding(criterion)}_figure`;
}

/** Settled outcomes, and their figures, as rows that documents can cite. */
export function gapFindings({ scope }: Standards, outcomes: readonly Outcome[]): readonly Finding[] {
	return outcomes.flatMap((outcome): readonly Finding[] => {
		const { criterion, verdict, figure } = outcome;
		const value = worthOf(verdict);
		if (value === undefined) return [];
		const judged = outcome.judgement ? 'judgement' : ruleOf(criterion, 'met');
		const row = rowOf(outcome, scope.on);
		const whether: Finding = { ...row, id: verdictFinding(criterion), value, unit: '1', method: judged };
		if (!figure) return [whether];
		const { low = null, high = null } = figure;
		const shown: Finding = {
			...row,
			id: figureFinding(criterion),
			value: figure.value,
			unit: figure.unit,
			low,
			high,
			method: ruleOf(criterion, 'figure'),
		};
		return [whether, shown];
	});
}

/** What these findings measure, for whoever shows them. */
export function gapIndicators(
	{ criteria }: Standards,
	outcomes: readonly Outcome[],
): Readonly<Record<string, Indicator>> {
	const units = new Map(
		outcomes.flatMap(({ criterion, figure }) => (figure ? [[criterion, figure.unit]] : [])),
	);
	return Object.fromEntries(
		criteria.flatMap((criterion) => {
			const unit = units.get(criterion.id);
			const verdict = [verdictFinding(criterion.id), indicatorOf(criterion, '1')] as const;
			return unit === undefined
				? [verdict]
				: [verdict, [figureFinding(criterion.id), indicatorOf(criterion, unit)] as const];
		}),
	);
}

function indicatorOf({ wording, article }: Criterion, unit: string): Indicator {
	const { zh, en } = wording;
	return { label: wording, definition: { zh: `${zh}（${article.zh}）`, en: `${en} (${article.en})` }, unit };
}

function rowOf(
	{ place, form, confidence, sources }: Outcome,
	on: string,
): Omit<Finding, 'id' | 'value' | 'unit' | 'method'> {
	return {
		place,
		year: on.slice(0, 4),
		sex: 'all',
		age: 'all',
		hukou: 'all',
		form,
		scheme: '',
		sector: 'all',
		category: '',
		proposal: '',
		low: null,
		high: null,
		sample: null,
		kind: 'computed',
		sources: sources.join(' '),
		confidence,
		note: null,
	};
}
