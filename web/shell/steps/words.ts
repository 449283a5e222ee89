import type { Catalogue } from '../words.ts';

/** The words of steps and of reasons why something is not known. */
export const words = {
	'answer.unknown': { en: 'not known', zh: '未知' },
	'told.not_told': { en: 'not told', zh: '未填写' },

	'reason.fact-missing': { en: '“{name}” has not been told.', zh: '尚未填写“{name}”。' },
	'reason.unsure': { en: 'You do not know “{name}”.', zh: '您不清楚“{name}”。' },
	'reason.value-unknown': { en: '“{name}” is not known{where}.', zh: '“{name}”{where}尚无已知内容。' },
	'reason.not-yet-in-force': {
		en: '“{name}” was not yet in force{where}.',
		zh: '“{name}”{where}当时尚未施行。',
	},
	'reason.expired': { en: '“{name}” was no longer in force{where}.', zh: '“{name}”{where}当时已经失效。' },
	'reason.not-yet-known': {
		en: '“{name}” had not been made public by the day you chose{where}.',
		zh: '截至所选日期，“{name}”{where}尚未公布。',
	},
	'reason.outside-table': {
		en: 'The law’s table “{name}” has no row for this value.',
		zh: '法定表格“{name}”中没有对应的档次。',
	},
	'reason.no-career': {
		en: 'The working life has not been told, or no month of it counts for this.',
		zh: '尚未填写工作经历，或其中没有可计入的月份。',
	},
	'reason.division-by-zero': {
		en: '“{name}” cannot be worked out: it would divide by zero.',
		zh: '“{name}”无法计算：除数为零。',
	},
	'reason.where': { en: ' ({where})', zh: '（{where}）' },
	'reason.reported': {
		en: 'Reported, but not relied on: {value}.',
		zh: '有未经证实的说法：{value}，不予采用。',
	},

	'step.given': { en: 'from the case', zh: '个案填写' },
	'step.parameter': { en: 'laid down', zh: '法规规定' },
	'step.rule': { en: 'worked out', zh: '计算得出' },
	'step.assumption': { en: 'assumed', zh: '假设' },
	'step.provisional': { en: 'provisional', zh: '暂定' },
	'step.formula': { en: 'Formula as written', zh: '公式原文' },
	'step.in_force': { en: '{place}, in force since {since}', zh: '{place}，自{since}起施行' },
	'step.read_for': { en: 'read for {date}', zh: '适用日期：{date}' },
	'step.in_law': { en: 'In the law', zh: '查看法规' },
	'step.periods': { en: 'Period by period: {name}', zh: '逐段明细：{name}' },
	'step.periods.period': { en: 'Period', zh: '时段' },
	'step.periods.months': { en: 'Months', zh: '月数' },
	'step.periods.place': { en: 'Place', zh: '地区' },
	'step.periods.value': { en: 'Value', zh: '数值' },
	'step.from': { en: 'Worked out from', zh: '由以下各项得出' },
	'step.periods.span': { en: '{from} to {to}', zh: '{from}至{to}' },
	'step.confidence.A': { en: 'confidence A: official text', zh: '可信度 A：官方文本' },
	'step.confidence.B': { en: 'confidence B: one credible source', zh: '可信度 B：单一可信来源' },
	'step.confidence.C': { en: 'confidence C: weak', zh: '可信度 C：依据薄弱' },
	'list.colon': { en: ': ', zh: '：' },
	'list.semicolon': { en: '; ', zh: '；' },
} satisfies Catalogue;
