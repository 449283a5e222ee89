import type { Language, Words } from '../../study/index.ts';
import { isoDay } from '../date.ts';
import { labelOf } from '../say.ts';
import { sayUnit } from '../say-unit.ts';
import type { Type } from '../type.ts';
import type { Day, Law } from '../typed.ts';
import type { Dialect } from './dialect.ts';

/** What statements are made for. */
export interface Order {
	readonly law: Law;
	readonly dialect: Dialect;
	/** Language of the comments. */
	readonly language: Language;
	/** Law made known after this day is not seen. */
	readonly known?: Day;
	/** Names that the tables of persons and of careers give. All facts when undefined: those by month in careers too. */
	readonly person?: readonly string[];
	readonly career?: readonly string[];
}

/** Whether the persons' (or careers') table gives a name itself. */
export function gives({ law, person, career }: Order, where: 'person' | 'career', name: string): boolean {
	const listed = where === 'person' ? person : career;
	if (listed) return listed.includes(name);
	const variable = law.variables[name];
	return variable !== undefined && (where === 'person' || variable.period.kind === 'month');
}

/** The column of what the tables themselves give for a name: a rule's is told apart from what the law says. */
export function given(law: Law, name: string): string {
	return law.rules[name] || law.parameters[name] ? `${name} given` : name;
}

/** Label, unit and day of knowledge of a name, as lines of a comment. */
export function about({ law, language, known }: Order, name: string): readonly string[] {
	const type = typeOf(law, name);
	const unit = type.kind === 'number' ? sayUnit(type, language) : '';
	const brackets: Words = unit === '' ? { en: '', zh: '' } : { en: ` (${unit})`, zh: `（${unit}）` };
	const asKnown: Words | undefined =
		known === undefined
			? undefined
			: {
					en: `as known on ${isoDay(known)}`,
					zh: `按${isoDay(known)}已公布的法规`,
				};
	return [`${labelOf(law, name)[language]}${brackets[language]}`, ...(asKnown ? [asKnown[language]] : [])];
}

export function typeOf(law: Law, name: string): Type {
	const declared = law.variables[name] ?? law.parameters[name] ?? law.rules[name];
	if (!declared) throw new RangeError(`${name} is not declared`);
	return declared.type;
}
