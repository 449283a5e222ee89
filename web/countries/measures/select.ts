import type { Law } from '../../../src/law/index.ts';
import { type Measure, type MeasureBank, measureKinds, measuresFor } from '../../../src/standards/index.ts';
import type { Search } from '../../shell/index.ts';

/** What the reader chose to see of the bank. */
export interface Choice {
	readonly kind: string | undefined;
	readonly grade: string | undefined;
	/** Id of a criterion. */
	readonly gap: string | undefined;
}

export function choiceOf({ grades }: MeasureBank, criteria: readonly string[], search: Search): Choice {
	return {
		kind: measureKinds.find((kind) => kind === search.kind),
		grade: Object.keys(grades).find((grade) => grade === search.grade),
		gap: criteria.find((id) => id === search.gap),
	};
}

/** The measures chosen, strongest evidence first. */
export function chosen(bank: MeasureBank, { kind, grade, gap }: Choice, law: Law): readonly Measure[] {
	const answering = gap === undefined ? bank.measures : measuresFor(gap, bank.measures, law);
	return answering
		.filter((measure) => kind === undefined || measure.kind === kind)
		.filter(({ evidence }) => grade === undefined || evidence.grade === grade)
		.toSorted((a, b) => b.evidence.grade.localeCompare(a.evidence.grade));
}
