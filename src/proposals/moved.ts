import { type Amendment, amended, firstDayOf, type Law, type Month } from '../law/index.ts';
import type { Outcome, Problem } from '../study/index.ts';
import type { Proposal } from './proposal.ts';

/** Parameters that a reader has moved, by name. */
export type Moved = Readonly<Record<string, number>>;

/**
 * A proposal's law with some of its parameters at other values from a month on, wherever it says anything of them. A value
 * outside the range that the proposal allows is a problem, and what was there before stays.
 */
export function movedLaw(law: Law, proposal: Proposal, moved: Moved, from: Month): Outcome<Law> {
	const problems = Object.entries(moved).flatMap(([name, value]): readonly Problem[] => {
		const move = proposal.moves.find(({ parameter }) => parameter === name);
		if (!move || !law.parameters[name]) return [notMovable(name, proposal)];
		return value >= move.low && value <= move.high ? [] : [outOfRange(name, value, move.low, move.high)];
	});
	if (problems.length > 0) return { ok: false, problems };
	const amendments = Object.entries(moved).flatMap(([name, worth]): readonly Amendment[] =>
		Object.keys(law.parameters[name]?.places ?? {}).map((place) => ({
			name,
			place,
			from: firstDayOf(from),
			worth,
		})),
	);
	return { ok: true, value: amendments.length === 0 ? law : amended(law, amendments) };
}

function notMovable(name: string, { title, moves }: Proposal): Problem {
	const names = moves.map(({ parameter }) => parameter);
	return {
		code: 'not-movable',
		says: {
			en: `"${title.en}" has no parameter "${name}" to be moved.`,
			zh: `“${title.zh}”没有可调整的参数“${name}”。`,
		},
		fix: {
			en: names.length > 0 ? `It has ${names.join(', ')}.` : 'It has none.',
			zh: names.length > 0 ? `可调整的有 ${names.join('、')}。` : '该方案没有可调整的参数。',
		},
	};
}

function outOfRange(name: string, value: number, low: number, high: number): Problem {
	return {
		code: 'out-of-range',
		says: {
			en: `${name} cannot be ${value}: it goes from ${low} to ${high}.`,
			zh: `${name} 不能为 ${value}：范围是 ${low} 至 ${high}。`,
		},
		fix: { en: 'Choose a value within the range.', zh: '请选择范围内的数值。' },
	};
}
