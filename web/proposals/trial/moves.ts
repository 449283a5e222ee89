import { firstDayOf, type Law, monthOf } from '../../../src/law/index.ts';
import type { Move, Proposal } from '../../../src/proposals/index.ts';
import type { Outcome, Problem } from '../../../src/study/index.ts';
import type { MoveValue } from './order.ts';

/** What a proposal's movable parameters are worth in it, in the month from which it holds in full. */
export function movesOf(proposal: Proposal, law: Law): Outcome<readonly MoveValue[]> {
	const problems: Problem[] = [];
	const moves = proposal.moves.flatMap((move): readonly MoveValue[] => {
		const { type } = law.parameters[move.parameter] ?? {};
		const value = valueIn(law, move, proposal.full);
		if (type && value !== undefined) return [{ ...move, type, value }];
		problems.push(withoutNumber(move, proposal));
		return [];
	});
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: moves };
}

function valueIn(law: Law, { parameter }: Move, month: string): number | undefined {
	const day = firstDayOf(monthOf(month) ?? 0);
	const [versions = []] = Object.values(law.parameters[parameter]?.places ?? {});
	const worth = versions.findLast(({ from }) => from <= day)?.worth;
	return worth?.kind === 'value' && typeof worth.value === 'number' ? worth.value : undefined;
}

function withoutNumber({ parameter }: Move, { file, full }: Proposal): Problem {
	return {
		code: 'not-movable',
		spot: { file },
		says: {
			en: `${parameter} is to be moved, but the law with this proposal has no single number for it in ${full}.`,
			zh: `${parameter} 被列为可调整，但叠加本方案后 ${full} 并没有它的单一数值。`,
		},
		fix: {
			en: 'Give it a value under parameters, or take it out of moves.',
			zh: '请在 parameters 中给出数值，或从 moves 中去掉它。',
		},
	};
}
