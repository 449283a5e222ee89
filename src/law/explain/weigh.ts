import type { Weighed, WeighedFactor } from '../answer.ts';
import { labelOf } from '../say.ts';
import type { Law, Weighing } from '../typed.ts';
import { Unknown } from './unknown.ts';
import type { Walk } from './walk.ts';

/**
 * Sets out the facts of a case for and against a classification. It adds nothing up: the rule decides, these are its
 * reasons; what the case does not tell is listed as missing.
 */
export function weigh(law: Law, walk: Walk, weighing: Weighing): Weighed {
	const sides: Record<'for' | 'against' | 'neither' | 'missing', WeighedFactor[]> = {
		for: [],
		against: [],
		neither: [],
		missing: [],
	};
	const opposite = { for: 'against', against: 'for', neither: 'neither' } as const;
	for (const { points, ...factor } of weighing.factors) {
		const { value } = walk.ask(factor.fact);
		const side = value instanceof Unknown ? 'missing' : value ? points : opposite[points];
		sides[side].push({
			...factor,
			label: labelOf(law, factor.fact),
			present: value instanceof Unknown ? undefined : value === true,
		});
	}
	const decided = walk.ask(weighing.rule).value;
	return {
		name: weighing.name,
		label: weighing.label,
		...sides,
		certainty: decided instanceof Unknown ? 'open' : 'settled',
	};
}
