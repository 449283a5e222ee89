import type { Law, Type } from '../../../src/law/index.ts';
import type { Words } from '../../../src/study/index.ts';

/** Anything a case may give by name: a variable of the law, or a rule or parameter that the case overrides. */
export interface Fact {
	readonly name: string;
	readonly label: Words;
	readonly help?: Words;
	readonly type: Type;
	readonly range?: readonly [number, number];
}

/** What the law knows of a name. */
export function factOf(law: Law, name: string): Fact | undefined {
	return law.variables[name] ?? law.rules[name] ?? law.parameters[name];
}

export interface Choice {
	readonly value: string;
	readonly label: Words;
}

/** What can be chosen for a fact; nothing where it is typed in. */
export function choicesOf(law: Law, type: Type): readonly Choice[] | undefined {
	if (type.kind === 'choice')
		return Object.entries(law.enumerations[type.of]?.values ?? {}).map(([value, label]) => ({
			value,
			label,
		}));
	if (type.kind === 'boolean')
		return [
			{ value: 'true', label: { en: 'yes', zh: '是' } },
			{ value: 'false', label: { en: 'no', zh: '否' } },
		];
	if (type.kind === 'place') return placeChoices(law);
	return undefined;
}

/** Every place below the country, a city with its province before it: 浙江杭州; Hangzhou, Zhejiang. */
export function placeChoices(law: Law): readonly Choice[] {
	return Object.values(law.places)
		.filter(({ code }) => code.includes('-'))
		.map(({ code }) => ({ value: code, label: placeLabel(law, code) }));
}

export function placeLabel(law: Law, code: string): Words {
	const label = law.places[code]?.label;
	if (!label) return { en: code, zh: code };
	const [country, province, city] = code.split('-');
	const above = city && law.places[`${country}-${province}`]?.label;
	return above ? { en: `${label.en}, ${above.en}`, zh: `${above.zh}${label.zh}` } : label;
}
