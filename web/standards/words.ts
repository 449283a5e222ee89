import type { Catalogue } from '../shell/index.ts';

/** The words of the room. */
export const words = {
	'page.title': { en: 'Standards', zh: '标准' },
	'nav.pages': { en: 'Pages about standards', zh: '标准栏目的页面' },
	'nav.matrix': { en: 'Gaps', zh: '差距' },
	'nav.uncertain': { en: 'Different answers', zh: '各地不一' },
	'nav.reform': { en: 'Try a change', zh: '试改规定' },

	'list.and': { en: ', ', zh: '、' },
	'list.colon': { en: ': ', zh: '：' },
	'list.semicolon': { en: '; ', zh: '；' },
	'list.stop': { en: '. ', zh: '。' },

	'verdict.met': { en: 'met', zh: '符合' },
	'verdict.partly': { en: 'partly', zh: '部分符合' },
	'verdict.not_met': { en: 'not met', zh: '不符合' },
	'verdict.not_applicable': { en: 'does not apply', zh: '不适用' },
	'verdict.unknown': { en: 'unknown', zh: '未知' },
	'verdict.help.met': { en: 'the law gives what the standard asks', zh: '法律达到标准的要求' },
	'verdict.help.partly': { en: 'it gives a part of it', zh: '达到其中一部分' },
	'verdict.help.not_met': { en: 'it does not give it', zh: '没有达到' },
	'verdict.help.not_applicable': { en: 'the question does not arise here', zh: '此处不存在这一问题' },
	'verdict.help.unknown': {
		en: 'law, figures or the standard’s text are not known well enough; nothing passes by default',
		zh: '法律、数据或标准原文尚不够清楚；不会默认符合',
	},
	'standing.unverified': { en: '{verdict}, not verified', zh: '未核实：{verdict}' },
	'standing.judged': { en: 'judged', zh: '专家判断' },
	'standing.worse': { en: 'worse than the standard worker', zh: '不如标准劳动者' },
	'standing.not_asked': { en: 'not asked', zh: '不涉及' },
	'legend.title': { en: 'How to read the marks', zh: '标记说明' },
	'legend.worse': {
		en: 'comes out worse than for the standard worker of the same place',
		zh: '结果不如同一地区的标准劳动者',
	},
	'legend.unverified': {
		en: 'not verified: what weak sources or assumptions alone would give; the outcome stays unknown',
		zh: '未核实：仅凭薄弱来源或假设会得出的结果；结论仍为未知',
	},
	'legend.judged': {
		en: 'judged: decided by signed, reasoned judgement, since a machine cannot',
		zh: '专家判断：无法由程序判定，由署名并说明理由的判断得出',
	},

	'form.standard': { en: 'standard employee', zh: '标准职工' },
	'form.all': { en: 'the whole legal order', zh: '整个法律制度' },

	'matrix.title': { en: 'Law held against international standards', zh: '对照国际标准' },
	'matrix.lead': {
		en: 'Each cell is a test that runs on the law of {date}: what a standard asks, for one form of work at one place. Open it for the rule, the article and the figure behind it.',
		zh: '每一格都是对 {date} 法律的一次检验：某项标准在某地对某种就业形式的要求是否达到。点开可见规则、条款和数字。',
	},
	'matrix.caption': { en: '{standard}: criteria by {across}', zh: '{standard}：各项准则' },
	'matrix.forms': { en: 'forms of work', zh: '就业形式' },
	'matrix.places': { en: 'places', zh: '地区' },
	'matrix.criterion': { en: 'What is asked', zh: '要求' },
	'matrix.worse_count': { en: 'Worse than the standard employee', zh: '不如标准职工的项数' },
	'matrix.advised': { en: 'advised', zh: '建议' },
	'matrix.empty': {
		en: 'No criterion of this choice comes out worse than for the standard employee.',
		zh: '所选范围内没有结果不如标准职工的准则。',
	},
	'matrix.keys': {
		en: 'In the table the arrow keys go from cell to cell.',
		zh: '在表格中可用方向键逐格移动。',
	},
	'summary.standard': {
		en: '{place}, standard employee: {counts}.',
		zh: '{place}，标准职工：{counts}。',
	},
	'summary.count': { en: '{verdict} {count}', zh: '{verdict} {count} 项' },
	'summary.worst': {
		en: 'Most often worse off: {form}, in {count} of {all} criteria.',
		zh: '差距最大的是{form}：{all} 项准则中有 {count} 项不如标准职工。',
	},
	'summary.none_worse': {
		en: 'As far as is known, no form of work comes out worse.',
		zh: '就已知情况看，没有哪种就业形式更差。',
	},
	'summary.worst_place': {
		en: '{form}: worse than the standard employee in most criteria in {place} ({count} of {all}).',
		zh: '{form}：在{place}不如标准职工的准则最多（{all} 项中有 {count} 项）。',
	},
	'field.standard': { en: 'Standard', zh: '标准' },
	'field.across': { en: 'Columns', zh: '各列为' },
	'field.place': { en: 'Place', zh: '地区' },
	'field.form': { en: 'Form of work', zh: '就业形式' },
	'field.topic': { en: 'Subject', zh: '主题' },
	'field.topic.all': { en: 'all subjects', zh: '全部主题' },
	'field.worse': { en: 'only where worse than the standard employee', zh: '只看不如标准职工的准则' },
	'field.countries': { en: 'with other countries', zh: '同时列出其他国家' },

	'criterion.back': { en: 'All criteria of this standard', zh: '该标准的全部准则' },
	'criterion.advisory': {
		en: 'Advised beyond the minimum of the instrument: shown, but no gap.',
		zh: '文书最低要求之外的建议：仅作展示，不计为差距。',
	},
	'criterion.outcome': { en: 'Outcome', zh: '结果' },
	'criterion.beside': { en: 'Beside it: the standard employee', zh: '对照：标准职工' },
	'criterion.range': { en: 'between {range} as assumptions vary', zh: '随假设变动介于 {range}' },
	'criterion.better': { en: 'Better for: {persons}', zh: '对以下人员结果更好：{persons}' },
	'criterion.assumes': {
		en: 'Rests on assumptions of the study, over whose whole range it stays the same: {names}.',
		zh: '依赖本研究的假设，但在其取值范围内结果不变：{names}。',
	},
	'criterion.unknown': { en: 'Why it is not known', zh: '为何未知' },
	'criterion.not_asked': {
		en: 'This criterion is not asked of this form of work.',
		zh: '该准则不涉及这种就业形式。',
	},
	'criterion.whole': {
		en: 'It is about the legal order as a whole, whatever the form of work.',
		zh: '该准则针对整个法律制度，与就业形式无关。',
	},
	'criterion.unread': { en: 'The text has not been read', zh: '原文尚未读到' },
	'criterion.test': { en: 'The test', zh: '检验方法' },
	'criterion.test.by_judgement': {
		en: 'A machine cannot decide this; it is decided by the judgement given here.',
		zh: '该准则无法由程序判定，由此处的专家判断得出。',
	},
	'criterion.test.figure': { en: 'The figure is', zh: '数值' },
	'criterion.test.applies': { en: 'It applies if', zh: '适用条件' },
	'criterion.test.met': { en: 'It is met if', zh: '符合的条件' },
	'criterion.test.partly': { en: 'It is partly met if', zh: '部分符合的条件' },
	'criterion.test.formula': { en: 'The rules as written', zh: '规则原文' },
	'criterion.measured': { en: 'Measured', zh: '实测' },
	'criterion.measured.year': { en: '{value} ({year})', zh: '{value}（{year}年）' },
	'criterion.law': { en: 'The law behind it', zh: '法律依据' },
	'criterion.law.lead': {
		en: 'What the test read, and what that was worked out from.',
		zh: '检验所依据的事项，以及这些事项由何得出。',
	},
	'criterion.in_law': { en: 'read in the law', zh: '查看法规' },
	'criterion.judgement': { en: 'Judgement', zh: '判断' },
	'criterion.signed': { en: '{by}, {on}', zh: '{by}，{on}' },
	'criterion.people': { en: 'People affected', zh: '涉及人数' },
	'criterion.people.count': {
		en: '{count} people work so in {place} ({year}).',
		zh: '{place}以此形式就业的有 {count}（{year}年）。',
	},
	'criterion.people.unknown': {
		en: 'How many people work so in {place} has not been published or was not found.',
		zh: '{place}以此形式就业的人数没有公布或没有找到。',
	},
	'criterion.elsewhere': {
		en: 'The same criterion in every place and form of work',
		zh: '同一准则在各地、各种就业形式下的结果',
	},
	'criterion.measures': { en: 'Measures that answer this', zh: '可以应对的措施' },
	'criterion.measures.lead': {
		en: 'From the bank of measures, strongest evidence first.',
		zh: '取自措施库，证据最强者在前。',
	},
	'criterion.measures.none': {
		en: 'The bank of measures has none for this.',
		zh: '措施库中没有针对此项的措施。',
	},
	'criterion.measures.all': { en: 'All {count} in the bank', zh: '查看措施库中全部 {count} 项' },
	'criterion.missing': { en: 'There is no criterion “{id}”.', zh: '没有准则“{id}”。' },

	'uncertain.title': {
		en: 'Different answers under one national law',
		zh: '同一国家法律，各地答案不一',
	},
	'uncertain.lead': {
		en: 'Where provinces answer one criterion differently for the same form of work, what a worker may expect depends on the place. What differs in the law is named.',
		zh: '对同一种就业形式，各省对同一准则给出不同的答案，劳动者能得到什么取决于所在地。下面指出法律上的不同之处。',
	},
	'uncertain.count': {
		en: '{count} criteria of {all} have different answers in {places}; most of them for {form}.',
		zh: '{all} 项准则中有 {count} 项在{places}之间答案不一，其中涉及{form}的最多。',
	},
	'uncertain.forms': { en: 'Forms of work', zh: '就业形式' },
	'uncertain.answers': { en: 'Answers', zh: '各地结果' },
	'uncertain.why': { en: 'What differs', zh: '不同之处' },

	'reform.title': { en: 'What would a change of law do to the gaps?', zh: '改动一项规定，差距会怎样变化？' },
	'reform.lead': {
		en: 'Choose a parameter of the law and give it another value. Every criterion is asked again of the law as it would be; this takes some seconds and stays on this computer.',
		zh: '选择一个法定参数并给出新值，随即按改动后的法律重新检验每项准则；需要几秒钟，全部在本机完成。',
	},
	'reform.parameter': { en: 'Parameter', zh: '参数' },
	'reform.parameter.choose': { en: 'type to search', zh: '输入文字查找' },
	'reform.value': { en: 'New value', zh: '新值' },
	'reform.now': { en: 'In force in {place} on {date}: {value}', zh: '{place} {date} 的现行值：{value}' },
	'reform.run': { en: 'Ask again', zh: '重新检验' },
	'reform.running': { en: 'Asking every criterion again…', zh: '正在重新检验各项准则……' },
	'reform.count': {
		en: '{count} outcomes change in {place}.',
		zh: '{place}有 {count} 项结果变化。',
	},
	'reform.none': {
		en: 'No outcome changes in {place}.',
		zh: '{place}没有结果发生变化。',
	},
	'reform.change': { en: 'Change', zh: '变化' },
	'reform.kind.closer': { en: 'closer to the standard', zh: '更接近标准' },
	'reform.kind.further': { en: 'further from the standard', zh: '离标准更远' },
	'reform.kind.settled': { en: 'known now', zh: '由未知变为已知' },
	'reform.kind.unsettled': { en: 'no longer known', zh: '由已知变为未知' },
	'reform.kind.figure': { en: 'another figure', zh: '数值变化' },
} satisfies Catalogue;
