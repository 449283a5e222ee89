import { Fixities } from '../fixity.ts';
import type { Accumulator, Let, Loop, Program } from '../program.ts';
import { Simplifying } from '../simplify.ts';
import { valueBefore } from './folds.ts';

/**
 * What is left to do in a loop's years after the last row: what is summed up within a year is nought, so most of what
 * rests on it follows from law alone. `stays` tells the locals that must hold their values when a year ends.
 */
export function restOfYears(
	program: Program,
	{ parts, years }: Loop,
	stays: (local: number) => boolean,
): Loop['years'] {
	const simplifying = new Simplifying(program);
	const fixities = new Fixities();
	for (const { yearly, how, value, weight, doubt } of parts.flatMap(({ folds }) => folds)) {
		if (!yearly) continue;
		simplifying.stands(doubt, { op: 'constant', value: 0 });
		if (how === 'by key') continue;
		simplifying.stands(value, { op: 'constant', value: valueBefore(how) });
		simplifying.stands(weight, { op: 'constant', value: 0 });
	}
	return years.flatMap((step): readonly (Let | Accumulator)[] => {
		if ('how' in step) {
			const fold = simplifying.fold(step, []);
			return fold.where?.op === 'constant' && fold.where.value === 0 ? [] : [fold];
		}
		const value = simplifying.node(step.value);
		const isLaw = ['law', 'constant'].includes(fixities.of(value).kind);
		if (!isLaw || stays(step.local)) return [{ local: step.local, value }];
		simplifying.stands(step.local, value);
		return [];
	});
}
