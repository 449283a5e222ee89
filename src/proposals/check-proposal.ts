import { type Law, type Month, monthOf } from '../law/index.ts';
import type { Outcome, Problem } from '../study/index.ts';
import { provisionProblems } from './attributed.ts';
import { contradictions } from './contradictions.ts';
import type { Ground } from './ground.ts';
import { overlaidLaw } from './overlay.ts';
import type { Proposal } from './proposal.ts';

/**
 * Lays a proposal over law in force after looking whether it can be: a start in the past, negative rates, what a reader
 * may move into the impossible, names that mean nothing and overlays that contradict each other are refused. Without
 * `today` it may have begun already, as a study's own proposals may have when somebody reads them years later.
 */
export function checkedLaw(ground: Ground, proposal: Proposal, today: Month = 0): Outcome<Law> {
	const before = [...startProblems(proposal, today), ...contradictions(ground, proposal)];
	if (before.length > 0) return { ok: false, problems: before };
	const law = overlaidLaw(ground, proposal);
	if (!law.ok) return law;
	const problems = [
		...negativeProblems(proposal, law.value),
		...moveProblems(proposal, law.value),
		...provisionProblems(proposal, law.value),
	];
	return problems.length > 0 ? { ok: false, problems } : law;
}

function startProblems({ from, file }: Proposal, today: Month): readonly Problem[] {
	if ((monthOf(from) ?? Number.POSITIVE_INFINITY) >= today) return [];
	return [
		{
			code: 'starts-in-the-past',
			spot: { file },
			says: {
				en: `The proposal would begin in ${from}, which is past.`,
				zh: `方案自 ${from} 起实行，该月份已过。`,
			},
			fix: { en: 'Give a month to come.', zh: '请改为将来的月份。' },
		},
	];
}

/** Amounts and rates below nothing, among those the proposal sets. */
function negativeProblems({ file }: Proposal, law: Law): readonly Problem[] {
	return Object.values(law.parameters).flatMap(({ name, places }) =>
		Object.values(places)
			.flat()
			.filter(
				({ worth, file: from }) =>
					from === file && worth.kind === 'value' && typeof worth.value === 'number' && worth.value < 0,
			)
			.map(({ line }) => ({
				code: 'negative-value',
				spot: { file, line },
				says: { en: `${name} would be negative.`, zh: `${name} 为负数。` },
				fix: { en: 'Rates and amounts begin at 0.', zh: '费率和金额不能小于 0。' },
			})),
	);
}

function moveProblems({ moves, file }: Proposal, law: Law): readonly Problem[] {
	return moves.flatMap(({ parameter, low }): readonly Problem[] => {
		const fix = { en: 'Correct it under moves.', zh: '请在 moves 中改正。' };
		const declared = law.parameters[parameter];
		if (!declared || declared.keys.length > 0 || declared.type.kind !== 'number')
			return [
				{
					code: 'not-movable',
					spot: { file },
					says: {
						en: `${parameter} cannot be moved: it is not a parameter with one number.`,
						zh: `${parameter} 不能调整：它不是单一数值的参数。`,
					},
					fix,
				},
			];
		if (low >= 0) return [];
		return [
			{
				code: 'negative-value',
				spot: { file },
				says: { en: `${parameter} could be moved below 0.`, zh: `${parameter} 可以被调到 0 以下。` },
				fix,
			},
		];
	});
}
