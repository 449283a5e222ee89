import type { Answer } from '../../../src/law/index.ts';
import type { Confidence } from '../../../src/study/index.ts';

/** One country's answers for the worker. */
export interface Asked {
	readonly place: string;
	readonly answers: ReadonlyMap<string, Answer>;
}

/** What the answers of some names rest on, over all countries. */
export function restingOn(
	asked: readonly Asked[],
	names: readonly string[],
): { readonly sources: readonly string[]; readonly confidences: readonly Confidence[] } {
	const answers = asked.flatMap((each) => names.flatMap((name) => each.answers.get(name) ?? []));
	return {
		sources: answers.flatMap(({ sources }) => sources),
		confidences: answers.map(({ confidence }) => confidence),
	};
}
