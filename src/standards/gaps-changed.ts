import { worthOf } from './gap-matrix.ts';
import type { Outcome } from './outcome.ts';

/** As much of an outcome as a comparison needs. */
export type Standing = Pick<Outcome, 'criterion' | 'place' | 'form' | 'verdict' | 'figure'>;

/** A cell of the matrix that a change of law moved. */
export interface GapChange {
	readonly before: Standing;
	readonly after: Standing;
	/** `figure`: the verdict is the same, its figure is not; `settled` or `unsettled`: known now, or no longer. */
	readonly kind: 'closer' | 'further' | 'settled' | 'unsettled' | 'figure';
}

/** What a change of law does to the gaps: the outcomes under the law before and after it, compared cell by cell. */
export function gapsChanged(before: readonly Standing[], after: readonly Standing[]): readonly GapChange[] {
	const earlier = new Map(before.map((outcome) => [cellOf(outcome), outcome]));
	return after.flatMap((outcome): readonly GapChange[] => {
		const was = earlier.get(cellOf(outcome));
		const kind = was && changeOf(was, outcome);
		return was && kind ? [{ before: was, after: outcome, kind }] : [];
	});
}

function cellOf({ criterion, place, form }: Standing): string {
	return `${criterion} ${place} ${form}`;
}

function changeOf(before: Standing, after: Standing): GapChange['kind'] | undefined {
	if (before.verdict === after.verdict) {
		return before.figure?.value === after.figure?.value ? undefined : 'figure';
	}
	const [was, is] = [worthOf(before.verdict), worthOf(after.verdict)];
	if (is === undefined) return 'unsettled';
	if (was === undefined) return 'settled';
	return is > was ? 'closer' : 'further';
}
