import { type Criterion, type Outcome, wholeOrder, worthOf } from '../../src/standards/index.ts';
import { type Choice, ownPlaces } from './choice.ts';
import type { Gaps } from './gaps.ts';

/** A column: one form of work at one place. */
export interface MatrixColumn {
	readonly place: string;
	readonly form: string;
	/** Whether it is the standard worker, whom the others are compared with. */
	readonly standard: boolean;
}

export interface MatrixCell {
	readonly column: MatrixColumn;
	/** Absent where the criterion is not asked of this form of work. */
	readonly outcome?: Outcome;
	/** Comes out worse than for the standard worker of the same place. */
	readonly worse: boolean;
	/** How many columns it reaches over: all forms of a place, where the criterion is about its whole order. */
	readonly span: number;
}

export interface MatrixRow {
	readonly criterion: Criterion;
	readonly cells: readonly MatrixCell[];
}

/** Rows of one topic, in the order of the instrument. */
export interface MatrixGroup {
	readonly topic: string;
	readonly rows: readonly MatrixRow[];
}

export interface Matrix {
	readonly columns: readonly MatrixColumn[];
	readonly groups: readonly MatrixGroup[];
	/** How many of the criteria shown come out worse than for the standard worker, column by column. */
	readonly worse: readonly number[];
}

/** The criteria of one instrument, for the forms of work or the places that the reader chose. */
export function matrixOf(gaps: Gaps, choice: Choice): Matrix {
	const { standards } = gaps;
	const columns = columnsOf(gaps, choice);
	const asked = standards.criteria.filter(
		({ instrument, topic }) =>
			instrument === choice.standard && (choice.topic === undefined || topic === choice.topic),
	);
	const rows = asked
		.map((criterion): MatrixRow => ({ criterion, cells: cellsOf(gaps, criterion.id, columns) }))
		.filter(({ cells }) => !choice.worse || cells.some(({ worse }) => worse));
	const byTopic = Map.groupBy(rows, ({ criterion }) => criterion.topic);
	return {
		columns,
		groups: [...byTopic].map(([topic, each]) => ({ topic, rows: each })),
		worse: columns.map(
			(column) =>
				rows.filter(({ cells }) => cells.some((cell) => cell.column === column && cell.worse)).length,
		),
	};
}

function columnsOf({ standards }: Gaps, { across, place, form, countries }: Choice): readonly MatrixColumn[] {
	const { scope } = standards;
	const first = (at: string): MatrixColumn => ({ place: at, form: scope.standardForm, standard: true });
	const others = scope.forms.filter((each) => each !== scope.standardForm);
	if (across === 'forms') {
		return [first(place), ...others.map((each) => ({ place, form: each, standard: false }))];
	}
	const places = countries ? scope.places : ownPlaces(standards);
	if (form === scope.standardForm) return places.map(first);
	return places.flatMap((at) => [first(at), { place: at, form, standard: false }]);
}

/** One row's cells; what is about a whole order is told once for all columns of its place. */
function cellsOf(gaps: Gaps, criterion: string, columns: readonly MatrixColumn[]): readonly MatrixCell[] {
	const byPlace = Map.groupBy(columns, ({ place }) => place);
	return [...byPlace].flatMap(([place, own]): readonly MatrixCell[] => {
		const standard = gaps.outcome(criterion, place, gaps.standards.scope.standardForm);
		const [column] = own;
		if (column && standard?.form === wholeOrder) {
			return [{ column, outcome: standard, worse: false, span: own.length }];
		}
		return own.map((each) => {
			const outcome = gaps.outcome(criterion, place, each.form);
			return {
				column: each,
				...(outcome ? { outcome } : {}),
				worse: !each.standard && isWorse(outcome, standard),
				span: 1,
			};
		});
	});
}

function isWorse(outcome: Outcome | undefined, standard: Outcome | undefined): boolean {
	const [own, other] = [outcome && worthOf(outcome.verdict), standard && worthOf(standard.verdict)];
	return own !== undefined && other !== undefined && own < other;
}
