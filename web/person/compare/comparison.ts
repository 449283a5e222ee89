import type { Answer, CaseResult } from '../../../src/law/index.ts';

/** One answer in two situations; undefined where a situation does not ask for it. */
export interface Compared {
	readonly name: string;
	readonly first: Answer | undefined;
	readonly second: Answer | undefined;
	/** How much more the second gives, where both are amounts. */
	readonly difference?: number;
	/** Both are known and equal, or neither is known. */
	readonly same: boolean;
}

/** Sets the answers to the same questions side by side, in the order of the first situation. */
export function compareResults(first: CaseResult, second: CaseResult): readonly Compared[] {
	const names = new Set([...first.answers, ...second.answers].map(({ name }) => name));
	return [...names].map((name) => {
		const left = first.answers.find((answer) => answer.name === name);
		const right = second.answers.find((answer) => answer.name === name);
		return { name, first: left, second: right, ...differ(left, right) };
	});
}

function differ(
	first: Answer | undefined,
	second: Answer | undefined,
): Pick<Compared, 'difference' | 'same'> {
	if (!first || !second) return { same: false };
	const [left, right] = [first.outcome, second.outcome];
	if (!left.known || !right.known) return { same: left.known === right.known };
	const same = left.value === right.value;
	// months and dates are numbers too, but what lies between them is no month
	if (first.type.kind !== 'number') return { same };
	return { difference: Number(right.value) - Number(left.value), same };
}
