import type { Law, Type } from '../../law/index.ts';
import type { Words } from '../../study/index.ts';

/** Something that effects are told by: a rule, added up over people. */
export interface Measure {
	/** The rule. */
	readonly rule: string;
	readonly label: Words;
	/** Persons of whom it is true; an amount of money a month; or a number whose mean is told, such as a share. */
	readonly kind: 'persons' | 'money' | 'mean';
	readonly type: Type;
	/** The heading it stands under: a question of the effects, such as `effect_coverage`. */
	readonly heading: string;
}

const headings = /^effect_/;

/** What effects are told by: all that the law's questions about effects ask, in their order. */
export function measuresOf(law: Law): readonly Measure[] {
	return Object.values(law.questions)
		.filter(({ id }) => headings.test(id))
		.flatMap(({ id, ask }) =>
			ask.flatMap((name): readonly Measure[] => {
				const rule = law.rules[name];
				if (!rule) return [];
				const { type, label } = rule;
				return [{ rule: name, label, type, kind: kindOf(type), heading: id }];
			}),
		);
}

function kindOf(type: Type): Measure['kind'] {
	if (type.kind === 'boolean') return 'persons';
	return type.kind === 'number' && type.unit.CNY === 1 && type.unit.month === -1 ? 'money' : 'mean';
}
