import { codeOf, type Law, type Type } from '../law/index.ts';
import { nearest, type Outcome, type Problem, type Words } from '../study/index.ts';

/** Something that people are broken down by: a fact or rule of the people's law that is a place, a choice, or yes or no. */
export interface Dimension {
	/** As people write it: `sex`, or the full name of a fact or rule. */
	readonly name: string;
	/** The fact or rule. */
	readonly fact: string;
	readonly label: Words;
	/** What it can be, in order; persons of whom it is not known come after the last. */
	readonly values: readonly Value[];
	/** Place in `values` of a number as columns hold it; the number of values where it is not known. */
	indexOf(number: number): number;
}

/** One value of a dimension, and what it is called. */
export interface Value {
	readonly name: string;
	readonly label: Words;
}

/** The value of persons of whom a dimension is not known. */
export const unknownValue: Value = { name: 'unknown', label: { zh: '未知', en: 'unknown' } };

/** Short names of the usual dimensions. Any other fact or rule with few values goes by its full name. */
export const usualDimensions: Readonly<Record<string, string>> = {
	place: 'place',
	sex: 'sex',
	age: 'people.age_group',
	hukou: 'hukou_kind',
	origin: 'people.origin',
	migrant: 'people.rural_migrant',
	form: 'form',
	sector: 'people.sector',
	education: 'people.education',
	class: 'status.class',
};

const yesNo: readonly Value[] = [
	{ name: 'false', label: { zh: '否', en: 'no' } },
	{ name: 'true', label: { zh: '是', en: 'yes' } },
];

/** People whose place is the whole study's: somewhere in it, outside the places of its own that they could be told of. */
export const elsewhere: Value = { name: 'elsewhere', label: { zh: '其他省份', en: 'other provinces' } };

/** Dimensions by name, in the order asked; an unknown name, or one twice, is a problem. */
export function dimensionsOf(law: Law, names: readonly string[]): Outcome<readonly Dimension[]> {
	const problems: Problem[] = [];
	const dimensions = names.flatMap((name, index) => {
		const dimension = dimensionOf(law, name);
		if (!dimension) problems.push(unknownDimension(law, name));
		else if (names.indexOf(name) < index) problems.push(namedTwice(name));
		return dimension ?? [];
	});
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: dimensions };
}

function dimensionOf(law: Law, name: string): Dimension | undefined {
	const fact = usualDimensions[name] ?? name;
	if (fact === 'place') return placeDimension(law, name, { zh: '地区', en: 'place' });
	const declared = law.rules[fact] ?? law.variables[fact];
	if (!declared) return undefined;
	const { type, label } = declared;
	if (type.kind === 'place') return placeDimension(law, name, label, fact);
	const values = valuesOf(law, type);
	if (!values) return undefined;
	return { name, fact, label, values, indexOf: (number) => (Number.isNaN(number) ? values.length : number) };
}

function valuesOf(law: Law, type: Type): readonly Value[] | undefined {
	if (type.kind === 'boolean') return yesNo;
	if (type.kind !== 'choice') return undefined;
	const { values = {} } = law.enumerations[type.of] ?? {};
	return Object.entries(values).map(([value, label]) => ({ name: value, label }));
}

/** Places are counted by province, as people of a city are people of its province. */
function placeDimension(law: Law, name: string, label: Words, fact = 'place'): Dimension {
	const { places, provinces } = codeOf(law);
	const listed = places.flatMap((place, index) => (provinces[index] === index ? [{ place, index }] : []));
	const values = listed.map(({ place }): Value => {
		const words = law.places[place];
		const whole = !place.includes('-');
		return whole || !words ? elsewhere : { name: place, label: words.label };
	});
	const at = places.map((_, index) => {
		const province = provinces[index];
		const found = listed.findIndex((each) => each.index === province);
		return found < 0 ? values.length : found;
	});
	return { name, fact, label, values, indexOf: (number) => at[number] ?? values.length };
}

function unknownDimension(law: Law, name: string): Problem {
	const known = Object.keys(usualDimensions);
	const others = [...Object.values(law.rules), ...Object.values(law.variables)]
		.filter(({ type }) => valuesOf(law, type))
		.map((declared) => declared.name);
	const near = nearest(name, [...new Set([...known, ...others])]);
	return {
		code: 'unknown-dimension',
		says: {
			en: `People cannot be broken down by "${name}".`,
			zh: `不能按“${name}”分组。`,
		},
		fix:
			near.length > 0
				? { en: `Did you mean ${near.join(', ')}?`, zh: `是否应为 ${near.join('、')}？` }
				: { en: `Usual are ${known.join(', ')}.`, zh: `常用的有 ${known.join('、')}。` },
	};
}

function namedTwice(name: string): Problem {
	return {
		code: 'dimension-twice',
		says: { en: `"${name}" is asked for twice.`, zh: `“${name}”重复。` },
		fix: { en: 'Leave one out.', zh: '请去掉一个。' },
	};
}
