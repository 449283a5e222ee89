import type { Finding } from '../../study/index.ts';

/** A target of a five-year plan and what came of it. */
export interface TargetOutcome {
	/** What the plan set a figure for: the id of the target without `_target`. */
	readonly id: string;
	readonly target: Finding;
	/** The latest reported outcome under the plan, at the end of it where there is one; undefined where none is known. */
	readonly outcome: Finding | undefined;
	/** Whether it is not to be passed, rather than to be reached. */
	readonly ceiling: boolean;
	/** Undefined where no outcome is known. */
	readonly met: boolean | undefined;
	/** The outcome as a share of the target. */
	readonly share: number | undefined;
}

/** Targets of the plans against outcomes, from the published figures `<id>_target` and `<id>_outcome`. */
export function targetOutcomes(
	findings: readonly Finding[],
	ceilings: readonly string[],
): readonly TargetOutcome[] {
	return findings
		.filter(({ id }) => id.endsWith('_target'))
		.map((target): TargetOutcome => {
			const id = target.id.slice(0, -'_target'.length);
			const outcome = findings
				.filter(
					(each) =>
						each.id === `${id}_outcome` &&
						each.scheme === target.scheme &&
						each.place === target.place &&
						each.category === target.category &&
						each.year.slice(0, 4) <= target.year,
				)
				.sort(latestFirst)[0];
			const ceiling = ceilings.includes(id);
			const met = outcome && (ceiling ? outcome.value <= target.value : outcome.value >= target.value);
			return { id, target, outcome, ceiling, met, share: outcome && outcome.value / target.value };
		});
}

/** A whole year ends after its months. */
function latestFirst(a: Finding, b: Finding): number {
	const end = ({ year }: Finding) => (year.length === 4 ? `${year}-99` : year);
	return end(a) < end(b) ? 1 : -1;
}

/** The same as findings: `plan_target_reached`, the outcome as a share of the target, and its year. */
export function targetFindings(outcomes: readonly TargetOutcome[]): readonly Finding[] {
	return outcomes.flatMap(({ id, target, outcome, share }) => {
		if (!outcome || share === undefined) return [];
		return [
			{
				...outcome,
				id: 'plan_target_reached',
				category: `${target.category}.${id}`,
				value: share,
				unit: 'share',
				kind: 'computed' as const,
				sources: [...new Set([...target.sources.split(' '), ...outcome.sources.split(' ')])].join(' '),
				method: 'outcome_over_target',
				confidence: target.confidence > outcome.confidence ? target.confidence : outcome.confidence,
				note: outcome.note,
			},
		];
	});
}
