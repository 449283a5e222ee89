import type { Scalar } from '../../../src/law/index.ts';
import type { Situation, Stretch } from '../situation/situation.ts';

/** One thing in which two situations differ; undefined on the side that does not say it. */
export type Difference =
	| {
			readonly kind: 'place' | 'on' | 'known';
			readonly first: string | undefined;
			readonly second: string | undefined;
	  }
	| {
			readonly kind: 'fact';
			readonly name: string;
			readonly first: Scalar | undefined;
			readonly second: Scalar | undefined;
	  }
	/** Periods of the career that only one of them has. */
	| { readonly kind: 'career'; readonly first: readonly Stretch[]; readonly second: readonly Stretch[] };

/** Everything that was changed from one situation to the other, so that a comparison hides nothing. */
export function differences(first: Situation, second: Situation): readonly Difference[] {
	const heads = (['place', 'on', 'known'] as const)
		.filter((kind) => first[kind] !== second[kind])
		.map((kind) => ({ kind, first: first[kind], second: second[kind] }));
	const names = [...new Set([...Object.keys(first.facts), ...Object.keys(second.facts)])];
	const facts = names
		.filter((name) => first.facts[name] !== second.facts[name])
		.map((name) => ({ kind: 'fact' as const, name, first: first.facts[name], second: second.facts[name] }));
	const onlyFirst = without(first.career, second.career);
	const onlySecond = without(second.career, first.career);
	const career =
		onlyFirst.length + onlySecond.length > 0
			? [{ kind: 'career' as const, first: onlyFirst, second: onlySecond }]
			: [];
	return [...heads, ...facts, ...career];
}

function without(career: readonly Stretch[], other: readonly Stretch[]): readonly Stretch[] {
	const said = new Set(other.map(identity));
	return career.filter((stretch) => !said.has(identity(stretch)));
}

function identity({ from, to, place, facts }: Stretch): string {
	const sorted = Object.entries(facts).toSorted(([a], [b]) => a.localeCompare(b));
	return JSON.stringify([from, to, place, sorted]);
}
