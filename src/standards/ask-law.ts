import { type Answer, checkCase, explain, type Law, type RawCase, type Scalar } from '../law/index.ts';
import { ruleOf } from './criterion.ts';
import type { Answers } from './settle.ts';

/** Asks the rules of criteria (by id) for one case, with some parameters given. */
export type AskCriteria = (criteria: Iterable<string>, given?: Readonly<Record<string, Scalar>>) => Answers;

const parts = ['met', 'partly', 'applies', 'figure'] as const;

/** A case that criteria can be asked for. A case that the law refuses is a fault of the standards' files, which reading them finds. */
export function askFor(law: Law, raw: RawCase): AskCriteria {
	const checked = checkCase(law, raw);
	if (!checked.ok) throw new RangeError(checked.problems.map(({ says }) => says.en).join(' '));
	return (criteria, given = {}) => {
		const names = [...criteria].flatMap((id) => parts.map((part) => ruleOf(id, part)));
		const ask = names.filter((name) => law.rules[name]);
		const facts = new Map([...checked.value.given, ...Object.entries(given)]);
		const result = explain(law, { ...checked.value, given: facts, ask });
		if (!result.ok) throw new RangeError(result.problems.map(({ says }) => says.en).join(' '));
		return new Map(result.value.answers.map((answer): [string, Answer] => [answer.name, answer]));
	};
}
