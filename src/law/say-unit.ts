import type { Language, Words } from '../study/index.ts';
import type { Type } from './type.ts';

/** Base units, as they are counted (`many`) and as something is reckoned for each of them (`each`). */
const bases: Readonly<Record<string, { readonly many: Words; readonly each: Words }>> = {
	CNY: { many: { en: 'yuan', zh: '元' }, each: { en: 'yuan', zh: '元' } },
	EUR: { many: { en: 'euro', zh: '欧元' }, each: { en: 'euro', zh: '欧元' } },
	SGD: {
		many: { en: 'Singapore dollars', zh: '新加坡元' },
		each: { en: 'Singapore dollar', zh: '新加坡元' },
	},
	KRW: { many: { en: 'won', zh: '韩元' }, each: { en: 'won', zh: '韩元' } },
	UYU: { many: { en: 'Uruguayan pesos', zh: '乌拉圭比索' }, each: { en: 'peso', zh: '比索' } },
	MYR: { many: { en: 'ringgit', zh: '林吉特' }, each: { en: 'ringgit', zh: '林吉特' } },
	CLP: { many: { en: 'Chilean pesos', zh: '智利比索' }, each: { en: 'peso', zh: '比索' } },
	IDR: { many: { en: 'rupiah', zh: '印尼盾' }, each: { en: 'rupiah', zh: '印尼盾' } },
	month: { many: { en: 'months', zh: '个月' }, each: { en: 'a month', zh: '月' } },
	year: { many: { en: 'years', zh: '年' }, each: { en: 'a year', zh: '年' } },
	week: { many: { en: 'weeks', zh: '周' }, each: { en: 'a week', zh: '周' } },
	day: { many: { en: 'days', zh: '天' }, each: { en: 'a day', zh: '日' } },
	hour: { many: { en: 'hours', zh: '小时' }, each: { en: 'an hour', zh: '小时' } },
	order: { many: { en: 'orders', zh: '单' }, each: { en: 'an order', zh: '单' } },
	person: { many: { en: 'persons', zh: '人' }, each: { en: 'a person', zh: '人' } },
};

/** A unit in words: `yuan a month`, 元/月; nothing for plain numbers and shares. */
export function sayUnit(type: Type, language: Language): string {
	if (type.kind !== 'number') return '';
	const powers = Object.entries(type.unit);
	const word = (base: string, how: 'many' | 'each'): string => bases[base]?.[how][language] ?? base;
	const many = powers.flatMap(([base, power]) => Array<string>(Math.max(0, power)).fill(word(base, 'many')));
	const each = powers.flatMap(([base, power]) => Array<string>(Math.max(0, -power)).fill(word(base, 'each')));
	return language === 'zh' ? [many.join('·'), ...each].join('/') : [many.join('-'), ...each].join(' ').trim();
}
