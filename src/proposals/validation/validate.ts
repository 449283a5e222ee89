import type { PublishedQuery } from '../published.ts';
import { byFunds } from './by-funds.ts';
import { byLaw } from './by-law.ts';
import { byPeople } from './by-people.ts';
import { byStatistics } from './by-statistics.ts';
import { Arguments, type Computation, type Model } from './model.ts';
import type { Validation } from './read-validation.ts';
import type { Ours, Tolerance, ValidationRow } from './row.ts';

/** What became of a row. */
export type Verdict = 'ok' | 'miss' | 'not_computable';

/** A row with our value beside the published one. */
export interface Validated extends ValidationRow {
	readonly value: number | undefined;
	/** Ours less the published value. */
	readonly gap: number | undefined;
	readonly verdict: Verdict;
}

const computations: Readonly<Record<string, Computation>> = {
	...byLaw,
	...byFunds,
	...byPeople,
	...byStatistics,
};

/** Works out our value of every row and holds it against the published one. */
export function validated(validation: Validation, model: Model): readonly Validated[] {
	return validation.groups.flatMap(({ rows }) =>
		rows.map(({ reason, ...row }) => {
			const value = row.ours && worked(row.ours, model);
			const published = row.published ?? 0;
			const gap = value === undefined ? undefined : value - published;
			const verdict = verdictOf(gap, published, row.tolerance);
			return { ...row, value, gap, verdict, ...(reason && verdict !== 'ok' ? { reason } : {}) };
		}),
	);
}

function worked(ours: Ours, model: Model): number | undefined {
	const top =
		ours.compute === undefined ? figures(ours.of, ours.less, model) : computed(ours.compute, ours, model);
	const bottom = ours.over.length === 0 ? 1 : figures(ours.over, [], model);
	if (top === undefined || bottom === undefined) return undefined;
	const value = (top / bottom) * ours.times;
	return Number.isFinite(value) ? value : undefined;
}

function computed(name: string, ours: Ours, model: Model): number | undefined {
	const computation = computations[name];
	if (!computation) throw new RangeError(`validation knows no computation "${name}"`);
	return computation(model, new Arguments(ours.with));
}

function figures(
	of: readonly PublishedQuery[],
	less: readonly PublishedQuery[],
	{ published }: Model,
): number | undefined {
	let sum = 0;
	for (const [queries, sign] of [[of, 1] as const, [less, -1] as const])
		for (const query of queries) {
			const figure = published.find(query);
			if (!figure) return undefined;
			sum += sign * figure.value;
		}
	return sum;
}

/** Numbers that differ by no more than binary noise are equal. */
const noise = 1e-9;

function verdictOf(gap: number | undefined, published: number, tolerance: Tolerance): Verdict {
	if (gap === undefined || Number.isNaN(gap)) return 'not_computable';
	return near(gap, published, tolerance) ? 'ok' : 'miss';
}

function near(gap: number, published: number, tolerance: Tolerance): boolean {
	switch (tolerance.kind) {
		case 'at_least':
			return gap >= -noise;
		case 'at_most':
			return gap <= noise;
		case 'amount':
			return Math.abs(gap) <= tolerance.amount + noise;
		case 'share':
			return Math.abs(gap) <= Math.abs(published) * tolerance.share + noise;
	}
}
