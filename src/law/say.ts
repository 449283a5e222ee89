import type { Language, Words } from '../study/index.ts';
import { isoDay, isoMonth } from './date.ts';
import { sayUnit } from './say-unit.ts';
import type { Type } from './type.ts';
import type { Expression, Fold, Law, Scalar } from './typed.ts';

/** A value in words: 2,992.55 yuan a month, 8 %, 2025年3月, employee. */
export function sayValue(law: Law, type: Type, value: Scalar, language: Language): string {
	switch (type.kind) {
		case 'boolean':
			return value ? { en: 'yes', zh: '是' }[language] : { en: 'no', zh: '否' }[language];
		case 'choice':
			return law.enumerations[type.of]?.values[String(value)]?.[language] ?? String(value);
		case 'place':
			return law.places[String(value)]?.label[language] ?? String(value);
		case 'month': {
			const iso = isoMonth(Number(value));
			return language === 'zh' ? `${iso.slice(0, 4)}年${Number(iso.slice(5))}月` : iso;
		}
		case 'date':
			return isoDay(Number(value));
		case 'number':
			return sayNumber(type, Number(value), language);
	}
}

/** Numbers without a unit may be calendar years: 2016 stays together, 12,000 does not. */
const plainGrouping = { useGrouping: 'min2' } as const;

function sayNumber(type: Type & { kind: 'number' }, value: number, language: Language): string {
	const unit = sayUnit(type, language);
	const join = unit === '' || language === 'zh' ? '' : ' ';
	if (type.share) {
		const percent = new Intl.NumberFormat('en', { maximumFractionDigits: 3 }).format(value * 100);
		return `${percent}${language === 'zh' ? '' : ' '}%${join}${unit}`;
	}
	const money = Object.keys(type.unit).some((base) => /^[A-Z]{3}$/.test(base)) && !('order' in type.unit);
	const digits = money
		? { minimumFractionDigits: Number.isInteger(value) ? 0 : 2, maximumFractionDigits: 2 }
		: { maximumFractionDigits: 4, ...(unit === '' ? plainGrouping : {}) };
	return `${new Intl.NumberFormat('en', digits).format(value)}${join}${unit}`;
}

/** The label of a fact, parameter or rule. */
export function labelOf(law: Law, name: string): Words {
	return (law.variables[name] ?? law.parameters[name] ?? law.rules[name])?.label ?? { en: name, zh: name };
}

const said = new WeakMap<Expression, Words>();

/** A formula in words of both languages, with the labels of what it names. */
export function sayFormula(law: Law, formula: Expression): Words {
	const known = said.get(formula);
	if (known) return known;
	const words = { en: sentence(law, formula, 'en', 0), zh: sentence(law, formula, 'zh', 0) };
	said.set(formula, words);
	return words;
}

/** How tightly an operation binds: a part that binds less than what is around it stands in brackets. */
const binding = { if: 1, or: 2, and: 3, compare: 5, add: 6, multiply: 7, single: 8 } as const;

const contexts: Readonly<Record<string, Words>> = {
	on: { en: 'the month asked for', zh: '所问月份' },
	place: { en: 'the place', zh: '所在地' },
	year: { en: 'the year', zh: '该年' },
	spell_start: { en: 'the month this job began', zh: '该段经历开始的月份' },
};

const operators: Readonly<Record<string, string>> = { add: '+', subtract: '−', multiply: '×', divide: '÷' };
const comparisons: Readonly<Record<string, string>> = {
	'=': '=',
	'!=': '≠',
	'<': '<',
	'<=': '≤',
	'>': '>',
	'>=': '≥',
};

const roundings: Readonly<Record<string, (digits: number) => Words>> = {
	'half up': (digits) => ({
		en: `, rounded half up to ${digits} decimals`,
		zh: `（四舍五入保留 ${digits} 位小数）`,
	}),
	up: (digits) => ({ en: `, rounded up to ${digits} decimals`, zh: `（向上进位保留 ${digits} 位小数）` }),
	down: (digits) => ({ en: `, cut to ${digits} decimals`, zh: `（截尾保留 ${digits} 位小数）` }),
};

function sentence(law: Law, part: Expression, language: Language, around: number): string {
	const en = language === 'en';
	const say = (inner: Expression, tightness = 0): string => sentence(law, inner, language, tightness);
	const bracketed = (text: string, tightness: number): string => {
		if (tightness >= around) return text;
		return en ? `(${text})` : `（${text}）`;
	};
	const list = (items: readonly Expression[], word: string, tightness: number): string =>
		bracketed(items.map((item) => say(item, tightness + 1)).join(en ? ` ${word} ` : word), tightness);
	const label = (name: string): string => labelOf(law, name)[language];
	switch (part.op) {
		case 'constant':
			return part.type.kind === 'number'
				? String(part.value)
				: en || part.type.kind !== 'choice'
					? sayValue(law, part.type, part.value, language)
					: `“${sayValue(law, part.type, part.value, language)}”`;
		case 'fact':
		case 'rule':
			// "whether a qualifies" is a claim once it stands in a condition
			return part.type.kind === 'boolean'
				? label(part.name).replace(/^(whether |是否)/, '')
				: label(part.name);
		case 'parameter': {
			const keys = part.keys.map((key) => say(key)).join(en ? ', ' : '、');
			const named =
				keys === ''
					? label(part.name)
					: en
						? `${label(part.name)} for ${keys}`
						: `${label(part.name)}（按${keys}）`;
			const where = part.inPlace ? (en ? ` in ${say(part.inPlace)}` : `（${say(part.inPlace)}）`) : '';
			const when = part.asOf ? (en ? ` as of ${say(part.asOf)}` : `（按${say(part.asOf)}）`) : '';
			return `${named}${where}${when}`;
		}
		case 'context':
			return contexts[part.what]?.[language] ?? part.what;
		case 'previous':
			return en ? `last year's ${label(part.name)}` : `上一年的${label(part.name)}`;
		case 'add':
		case 'subtract':
		case 'multiply':
		case 'divide': {
			const tightness = part.op === 'add' || part.op === 'subtract' ? binding.add : binding.multiply;
			const right = say(
				part.right,
				part.op === 'subtract' || part.op === 'divide' ? tightness + 1 : tightness,
			);
			return bracketed(`${say(part.left, tightness)} ${operators[part.op]} ${right}`, tightness);
		}
		case 'compare':
			return bracketed(
				`${say(part.left, binding.add)} ${comparisons[part.how]} ${say(part.right, binding.add)}`,
				binding.compare,
			);
		case 'and':
			return list(part.of, en ? 'and' : '且', binding.and);
		case 'or':
			return list(part.of, en ? 'or' : '或', binding.or);
		case 'if':
			return bracketed(
				en
					? `if ${say(part.test)} then ${say(part.yes, 2)}, otherwise ${say(part.no, 1)}`
					: `若${say(part.test)}，则${say(part.yes, 2)}；否则${say(part.no, 1)}`,
				binding.if,
			);
		case 'min':
		case 'max': {
			const items = part.of.map((item) => say(item, 1)).join(en ? ' and ' : '与');
			return en
				? `the ${part.op === 'min' ? 'smaller' : 'larger'} of (${items})`
				: `（${items}）中的${part.op === 'min' ? '较小' : '较大'}者`;
		}
		case 'round':
			return bracketed(
				`${say(part.of, binding.add)}${roundings[part.how]?.(part.digits)[language] ?? ''}`,
				binding.add,
			);
		case 'one of':
			return bracketed(
				`${say(part.of, binding.single)} ${en ? 'is one of' : '属于'} ${part.choices.map((choice) => say(choice)).join(en ? ', ' : '、')}`,
				binding.compare,
			);
		default:
			return single(part, say, bracketed, language, law);
	}
}

function single(
	part: Exclude<
		Expression,
		{
			op:
				| 'constant'
				| 'fact'
				| 'rule'
				| 'parameter'
				| 'context'
				| 'previous'
				| 'add'
				| 'subtract'
				| 'multiply'
				| 'divide'
				| 'compare'
				| 'and'
				| 'or'
				| 'if'
				| 'min'
				| 'max'
				| 'round'
				| 'one of';
		}
	>,
	say: (inner: Expression, tightness?: number) => string,
	bracketed: (text: string, tightness: number) => string,
	language: Language,
	law: Law,
): string {
	const en = language === 'en';
	switch (part.op) {
		case 'negate':
			return `−${say(part.of, binding.single)}`;
		case 'not':
			return en ? `not (${say(part.of)})` : `非（${say(part.of)}）`;
		case 'abs':
			return en ? `the size of (${say(part.of)})` : `（${say(part.of)}）的绝对值`;
		case 'floor':
			return en ? `the whole part of (${say(part.of)})` : `（${say(part.of)}）取整`;
		case 'ceiling':
			return en ? `(${say(part.of)}) up to the next whole` : `（${say(part.of)}）向上取整`;
		case 'is defined':
			return en ? `${say(part.of)} is known` : `${say(part.of)}已知`;
		case 'province':
			return en ? `the province of ${say(part.of)}` : `${say(part.of)}所属省份`;
		case 'within':
			return bracketed(
				en
					? `${say(part.of)} is in ${law.places[part.area]?.label.en}`
					: `${say(part.of)}在${law.places[part.area]?.label.zh}`,
				binding.compare,
			);
		case 'year of':
			return en ? `the year of ${say(part.of)}` : `${say(part.of)}的年份`;
		case 'month of':
			return en ? `the calendar month of ${say(part.of)}` : `${say(part.of)}的月份`;
		case 'fold':
			return foldWords(part, say, language);
	}
}

const folds: Readonly<Record<Fold['how'], Words>> = {
	total: { en: 'the sum of {of} over the career', zh: '历年{of}之和' },
	this_year: { en: "the year's sum of {of}", zh: '当年{of}之和' },
	count: { en: 'the number of {over} in which {of}', zh: '符合“{of}”的{over}数' },
	mean: { en: 'the mean of {of}', zh: '{of}的平均值' },
	latest: { en: 'the latest {of}', zh: '最近的{of}' },
	first: { en: 'the first {of}', zh: '最早的{of}' },
	largest: { en: 'the largest {of}', zh: '最高的{of}' },
	smallest: { en: 'the smallest {of}', zh: '最低的{of}' },
	best: { en: 'the mean of the {n} best {over} of {of}', zh: '{of}最高的{n}个{over}的平均值' },
	recent: { en: 'the mean of {of} over the {n} before', zh: '此前{n}的{of}平均值' },
	count_same: { en: 'the number of months with the same {of}', zh: '{of}相同的月数' },
};

function foldWords(part: Fold, say: (inner: Expression) => string, language: Language): string {
	const over = { en: `${part.over}s`, zh: part.over === 'month' ? '月' : '年' }[language];
	const text = folds[part.how][language]
		.replace('{of}', say(part.of))
		.replace('{over}', over)
		.replace('{n}', part.n ? say(part.n) : '');
	if (!part.where || part.how === 'count') return text;
	return language === 'en' ? `${text} where ${say(part.where)}` : `${text}（限${say(part.where)}）`;
}
