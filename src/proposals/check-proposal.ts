import { type Law, type Month, monthOf } from '../law/index.ts';
import type { Outcome, Problem } from '../study/index.ts';
import { provisionProblems } from './attributed.ts';
import { contradictions } from './contradictions.ts';
import type { Ground } from './ground.ts';
import { overlaidLaw } from './overlay.ts';
import type { Proposal } from './proposal.ts';
import { spotIn } from './spot-in.ts';
import { unknownProposal } from './unknown-proposal.ts';

/**
 * Lays a proposal over law in force after looking whether it can be: a start in the past, negative rates, what a reader
 * may move into the impossible, names that mean nothing and overlays that contradict each other are refused. Without
 * `today` it may have begun already, and so may the study's own proposals, which somebody may read years later.
 */
export function checkedLaw(ground: Ground, proposal: Proposal, today: Month = 0): Outcome<Law> {
	const isOwn = ground.proposals.some(({ file, text }) => file === proposal.file && text === proposal.text);
	const before = [
		...(isOwn ? [] : startProblems(proposal, today)),
		...includeProblems(ground, proposal),
		...contradictions(ground, proposal),
	];
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

function startProblems(proposal: Proposal, today: Month): readonly Problem[] {
	const { from } = proposal;
	if ((monthOf(from) ?? Number.POSITIVE_INFINITY) >= today) return [];
	return [
		{
			code: 'starts-in-the-past',
			spot: spotIn(proposal, ['proposal', 'from']),
			says: {
				en: `The proposal would begin in ${from}, which is past.`,
				zh: `方案自 ${from} 起实行，该月份已过。`,
			},
			fix: { en: 'Give a month to come.', zh: '请改为将来的月份。' },
		},
	];
}

/** Proposals to be included that the study does not have. */
function includeProblems({ proposals }: Ground, proposal: Proposal): readonly Problem[] {
	const ids = proposals.map(({ id }) => id);
	return proposal.includes.flatMap((id, at) =>
		ids.includes(id)
			? []
			: [{ ...unknownProposal(id, ids), spot: spotIn(proposal, ['proposal', 'includes', at]) }],
	);
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

function moveProblems(proposal: Proposal, law: Law): readonly Problem[] {
	return proposal.moves.flatMap(({ parameter, low }): readonly Problem[] => {
		const spot = spotIn(proposal, ['proposal', 'moves', parameter]);
		const fix = { en: 'Correct it under moves.', zh: '请在 moves 中改正。' };
		const declared = law.parameters[parameter];
		if (!declared || declared.keys.length > 0 || declared.type.kind !== 'number')
			return [
				{
					code: 'not-movable',
					spot,
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
				spot,
				says: { en: `${parameter} could be moved below 0.`, zh: `${parameter} 可以被调到 0 以下。` },
				fix,
			},
		];
	});
}
