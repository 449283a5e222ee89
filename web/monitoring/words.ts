import type { Catalogue } from '../shell/index.ts';

/** The words of the room. `{…}` are filled from the review; no figure is written here. */
export const words = {
	'room.title': { en: 'What is monitored of coverage, and what is not', zh: '覆盖情况：监测了什么，缺什么' },
	'room.lead': {
		en: 'For every indicator, breakdown and place: is a figure published, can it be derived, does only a survey tell it, or is there none? And who could publish it. Read off the statistics themselves.',
		zh: '逐项指标、分组和地区：数字已公布、可推算、仅有调查，还是没有？谁能公布？均由统计资料本身得出。',
	},
	'list.comma': { en: ', ', zh: '，' },
	'list.semicolon': { en: '; ', zh: '；' },
	'list.colon': { en: ': ', zh: '：' },
	yes: { en: 'yes', zh: '是' },
	no: { en: 'no', zh: '否' },

	'state.published': { en: 'published', zh: '已公布' },
	'state.derivable': { en: 'derivable', zh: '可推算' },
	'state.survey': { en: 'only by survey', zh: '仅有调查' },
	'state.not_available': { en: 'not available', zh: '没有' },
	'state.lapsed': { en: 'lapsed', zh: '已过时' },

	'table.indicator': { en: 'Indicator', zh: '指标' },
	'table.breakdown': { en: 'Breakdown', zh: '分组' },
	'table.place': { en: 'Place', zh: '地区' },
	'table.state': { en: 'State', zh: '状态' },
	'table.year': { en: 'Last year', zh: '最近年份' },
	'table.looked_for': { en: 'Looked for in vain', zh: '曾查找而未得' },
	'table.figures': { en: 'Figures', zh: '所据数字' },
	'table.what': { en: 'What', zh: '内容' },
	'table.unit': { en: 'Unit', zh: '单位' },
	'table.source': { en: 'Source', zh: '来源' },

	'states.title': { en: 'How much can be had, by breakdown', zh: '各分组能得到多少数字' },
	'states.summary': {
		en: 'Over all places, {share} of what should be known is published or can be derived; of what should be known by sex, {sex}.',
		zh: '所有地区合计，应有的数字中已公布或可推算的占{share}；分性别的占{sex}。',
	},
	'states.note': {
		en: 'Counted are indicators times places. Claims of confidence C do not count as figures.',
		zh: '按指标×地区计数。可信度 C 的说法不算数字。',
	},

	'matrix.title': { en: 'Indicator by breakdown: {place}', zh: '指标与分组对照：{place}' },
	'matrix.summary': {
		en: '{known} of {all} cells are published or derivable; the figures of {old} have lapsed.',
		zh: '{all} 格中 {known} 格已公布或可推算；{old} 格的数字已过时。',
	},
	'matrix.choose': { en: 'Place', zh: '选择地区' },
	'matrix.legend': { en: 'What the marks mean', zh: '图例' },
	'matrix.not_asked': { en: 'not asked', zh: '不适用' },
	'matrix.open': { en: 'Figures: {indicator}, {breakdown}', zh: '所据数字：{indicator}，{breakdown}' },
	'matrix.rests_on': {
		en: '{breakdown}: {state}. Figures it rests on',
		zh: '{breakdown}：{state}。所据数字',
	},
	'matrix.in_year': { en: ' ({year})', zh: '（{year}）' },
	'matrix.confidence': { en: 'confidence {letter}', zh: '可信度 {letter}' },
	'matrix.note.from': {
		en: 'Nobody wrote these states: they follow from the statistics. When a figure is added, its cell changes. Choose a year to see the figures behind it.',
		zh: '状态并非人工填写，而由统计资料得出；增加数字后相应格即改变。点年份可看所据数字。',
	},
	'matrix.note.lapsed': {
		en: 'A crossed year is more than {years} years before {last}.',
		zh: '划线年份早于 {last} 年 {years} 年以上。',
	},
	'matrix.note.legal': {
		en: 'Cover by law is left out: it follows from the law, and no statistic could tell it. An empty cell is a breakdown that the indicator does not have.',
		zh: '不含法律覆盖面：它由法规得出，非统计可知。空格为该指标没有的分组。',
	},

	'gaps.title': { en: 'What published templates lack', zh: '现有公布内容所缺' },
	'gaps.summary': {
		en: 'In {recorded} of {all} gaps, the records already hold what would be published.',
		zh: '{all} 处缺口中，有 {recorded} 处记录里已有所需信息。',
	},
	'gaps.holder': { en: 'Who holds records', zh: '记录持有者' },
	'gaps.template': { en: 'What it publishes', zh: '公布形式' },
	'gaps.lacking': { en: 'Indicators lacking', zh: '所缺指标' },
	'gaps.recorded': { en: 'In the records', zh: '记录中已有' },
	'gaps.count': { en: '{count} lacking', zh: '缺 {count} 项' },
	'gaps.none': { en: 'none lacking', zh: '不缺' },
	'gaps.in_records': { en: 'in the records', zh: '记录中已有' },
	'gaps.not_in_records': { en: 'not recorded', zh: '未记录' },

	'recommendations.title': { en: 'Recommended additions', zh: '建议增加的内容' },
	'recommendations.summary': {
		en: 'Worked out from the matrix. Publishing what is already recorded would fill {cells} cells.',
		zh: '由对照表得出。仅公布已有记录即可补上 {cells} 格。',
	},
	'recommendations.kind': { en: 'Kind', zh: '类别' },
	'recommendations.text': { en: 'Recommendation', zh: '建议' },
	'recommendations.cells': { en: 'Cells filled', zh: '可补格数' },
	'recommendations.serves': { en: 'Serves', zh: '服务于' },
	'recommendations.for': { en: 'For {list}.', zh: '服务于{list}。' },
	'recommendations.note': {
		en: 'A cell is one indicator, one breakdown and one place.',
		zh: '一格为一项指标、一种分组、一个地区。',
	},
	'framework.sdg': { en: 'SDG 1.3.1', zh: '可持续发展目标1.3.1' },
	'framework.ilo_ssi': { en: 'the ILO social security inquiry', zh: '国际劳工组织社会保障调查' },
	'framework.eu': { en: 'the EU monitoring framework', zh: '欧盟监测框架' },
	'definition.title': { en: 'Whom to count: the definition proposed', zh: '统计谁：建议的定义' },
	'definition.counts': {
		en: 'How many this and other definitions count',
		zh: '该定义和其他定义各计入多少人',
	},

	'targets.title': { en: 'Targets of the five-year plans and what came of them', zh: '五年规划目标与结果' },
	'targets.summary': {
		en: 'Of {all} targets, {met} were met and {missed} were not; of {unknown} no outcome is known.',
		zh: '{all} 项目标中，{met} 项实现，{missed} 项未实现，{unknown} 项结果未知。',
	},
	'targets.other_plan': { en: 'Other targets', zh: '其他目标' },
	'targets.plan': { en: 'Plan', zh: '规划' },
	'targets.target': { en: 'Target', zh: '目标' },
	'targets.outcome': { en: 'Outcome', zh: '结果' },
	'targets.share': { en: 'Outcome as percent of the target', zh: '结果占目标（%）' },
	'targets.verdict': { en: 'Met', zh: '是否实现' },
	'targets.met': { en: 'met', zh: '已实现' },
	'targets.not_met': { en: 'not met', zh: '未实现' },
	'targets.unknown': { en: 'unknown', zh: '未知' },
	'targets.floor': { en: 'target: at least {value}', zh: '目标：不低于{value}' },
	'targets.ceiling': { en: 'target: at most {value}', zh: '目标：不高于{value}' },
	'targets.came': { en: 'outcome {value} ({year})', zh: '结果{value}（{year}）' },
	'targets.no_outcome': { en: 'no outcome known', zh: '结果未知' },
	'targets.note': {
		en: 'The line marks the target. The outcome is the latest reported up to the plan’s end.',
		zh: '竖线为目标。结果取规划期内最近一次公布的数字。',
	},
} satisfies Catalogue;
