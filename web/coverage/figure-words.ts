import type { Catalogue } from '../shell/index.ts';

/** The words of the figures: titles, what they say, and how to read them. */
export const figureWords = {
	'cascade.title': {
		en: '{scheme}: from work to a benefit that is enough',
		zh: '{scheme}：从在业到待遇充足',
	},
	'cascade.summary': {
		en: '{group}: of {in_work} in work, {contributing} are contributing ({share}). Most are lost because of one reason: {reason} ({lost}).',
		zh: '{group}：在业{in_work}，其中{contributing}正在缴费（{share}）。流失最多的原因是{reason}（{lost}）。',
	},
	'cascade.summary.none': {
		en: '{group}: of {in_work} in work, {contributing} are contributing ({share}).',
		zh: '{group}：在业{in_work}，其中{contributing}正在缴费（{share}）。',
	},
	'cascade.nobody': { en: 'Nobody in work is of this group.', zh: '没有属于这一人群的在业人员。' },
	'cascade.amount': { en: '{persons} · {share}', zh: '{persons} · {share}' },
	'cascade.cover': {
		en: 'mandatory for {mandatory}, voluntary for {voluntary} (lighter)',
		zh: '应当参加{mandatory}，可自愿参加{voluntary}（浅色）',
	},
	'cascade.beyond': {
		en: '{persons} more are enrolled whom law does not reach',
		zh: '另有{persons}在法律覆盖之外参保',
	},
	'cascade.loss': { en: '−{persons} {reason} {interval}', zh: '−{persons}，{reason}{interval}' },
	'cascade.note.read': {
		en: 'A solid bar is those who reach the step; beside it, in patterns, those lost at it; the thin line is the interval. The full width is everybody in work.',
		zh: '实心条为到达该步骤的人；旁边带图案的为在该步骤流失的人；细线为区间。全宽为全部在业人员。',
	},
	'cascade.note.covered': {
		en: '“Covered” and “may join” are the law run over people. “Enrolled” and “contributing” are published totals and assumptions. “On track” and “adequate” are the law run over projected lives.',
		zh: '“法律覆盖”和“可在当地参加”由法规运行于人口得出；“已参保”“正在缴费”依据公布总数和假定；“可望达到”“待遇充足”由法规运行于推演的职业生涯得出。',
	},
	'cascade.note.beyond': {
		en: 'Those enrolled although law does not reach them are left out of the steps.',
		zh: '法律覆盖之外而已参保的人不计入各步骤。',
	},
	'cascade.note.interval': {
		en: 'Intervals join the effects of single assumptions as if these were independent; they do not contain errors that no assumption names.',
		zh: '区间把各项假定视为相互独立而合并；不含未列为假定的误差。',
	},

	'schemes.title': { en: 'All schemes, step by step', zh: '各险种逐步对照' },
	'schemes.summary': {
		en: '{group}: the most are contributing to {most} ({most_share}), the fewest to {least} ({least_share}).',
		zh: '{group}：正在缴费比例最高的是{most}（{most_share}），最低的是{least}（{least_share}）。',
	},
	'schemes.note': {
		en: 'Shares of those in work. A scheme is meant for some of them only: nobody need be in all. The name of a scheme opens its cascade.',
		zh: '均为占在业人员的比例。各险种对象不同，并非人人都应参加全部险种。点险种名称可看其阶梯。',
	},

	'groups.title': { en: '{step} by group: {scheme}', zh: '各类人群“{step}”比例：{scheme}' },
	'groups.summary': {
		en: 'Highest: {most} ({most_share}); lowest: {least} ({least_share}).',
		zh: '最高：{most}（{most_share}）；最低：{least}（{least_share}）。',
	},
	'groups.by': { en: 'Break down by', zh: '分组方式' },
	'groups.by_what': { en: 'By {what}', zh: '按{what}分' },
	'groups.note.share': {
		en: 'Share of the group’s people in work who reach the step; the thin line is the interval. Groups with few records have none.',
		zh: '该人群在业者中到达所看步骤的比例；细线为区间，记录过少的人群没有区间。',
	},
	'groups.legend': { en: 'upper bars: {first}; lower bars: {second}', zh: '上条：{first}；下条：{second}' },

	'places.title': { en: '{step} by place: {scheme}', zh: '各地“{step}”比例：{scheme}' },
	'places.summary': {
		en: 'Of the four provinces, highest in {most} ({most_share}), lowest in {least} ({least_share}).',
		zh: '四省市中，{most}最高（{most_share}），{least}最低（{least_share}）。',
	},
	'places.in_rest': { en: 'counted with the other provinces', zh: '计入其他省份' },
	'places.note': {
		en: 'The synthetic population tells four provinces apart; the others are one place, and their squares are blank.',
		zh: '合成人口单列四个省市；其余省份合为一地，其方格留空。',
	},

	'pyramid.title': { en: '{step} by age and sex: {scheme}', zh: '分年龄和性别的“{step}”：{scheme}' },
	'pyramid.summary': {
		en: '{place}: {women} of women and {men} of men in work reach the step.',
		zh: '{place}：在业女性{women}、在业男性{men}到达该步骤。',
	},
	'pyramid.note': {
		en: 'The outline is everybody in work of that age, the filled part those who reach the step; the share stands at the end. No intervals are worked out for age by sex.',
		zh: '外框为该年龄全部在业人员，实心部分为到达该步骤者，末端为比例。年龄与性别交叉分组未计算区间。',
	},
	'pyramid.men_in_work': { en: 'Men in work', zh: '在业男性' },
	'pyramid.men_reach': { en: 'Men who reach the step', zh: '到达该步骤的男性' },
	'pyramid.men_share': { en: 'Men, percent', zh: '男性（%）' },
	'pyramid.women_in_work': { en: 'Women in work', zh: '在业女性' },
	'pyramid.women_reach': { en: 'Women who reach the step', zh: '到达该步骤的女性' },
	'pyramid.women_share': { en: 'Women, percent', zh: '女性（%）' },

	'indicators.title': { en: 'Indicators: {group}', zh: '指标：{group}' },
	'indicators.summary': {
		en: '{count} of the {all} indicators of the registry; values that are published take the place of simulated ones.',
		zh: '登记表共 {all} 项指标，此处列 {count} 项；有公布值的采用公布值。',
	},
	'indicators.choose': { en: 'Kind of indicator', zh: '指标类别' },
	'indicators.gap': { en: 'women less men {gap}', zh: '女性减男性 {gap}' },
	'indicators.definition': { en: 'Definition and source', zh: '定义与来源' },
	'indicators.source': { en: 'Source', zh: '来源' },
	'indicators.codes': { en: 'In other frameworks', zh: '对应的其他框架' },
	'indicators.note.gap': {
		en: 'The gap between the sexes is an indicator of its own: women’s share less men’s, of the place and group.',
		zh: '男女差距为独立指标：该地区、该人群中女性比例减男性比例。',
	},
	'indicators.note.scheme': {
		en: 'Of indicators that every scheme has, those of the chosen scheme are shown.',
		zh: '各险种共有的指标，只列所选险种的。',
	},
	'measure.legal': { en: 'By law', zh: '法律覆盖' },
	'measure.effective': { en: 'In fact', zh: '实际覆盖' },
	'measure.adequacy': { en: 'Benefits', zh: '待遇' },
	'measure.context': { en: 'Workers', zh: '劳动者' },
	'frequency.monthly': { en: 'monthly', zh: '每月' },
	'frequency.quarterly': { en: 'quarterly', zh: '每季' },
	'frequency.yearly': { en: 'yearly', zh: '每年' },
	'frequency.five_years': { en: 'every five years', zh: '每五年' },
	'frequency.ten_years': { en: 'every ten years', zh: '每十年' },
	'frequency.once': { en: 'once', zh: '一次' },
	'frequency.never': { en: 'not published', zh: '未公布' },
	'codes.sdg': { en: 'SDG {code}', zh: '可持续发展目标 {code}' },
	'codes.ilo_ssi': { en: 'ILO social security inquiry: {code}', zh: '国际劳工组织社会保障调查：{code}' },
	'codes.eu': { en: 'EU monitoring framework: {code}', zh: '欧盟监测框架：{code}' },

	'others.title': { en: 'Figures of others beside ours', zh: '其他来源的数字与本研究对照' },
	'others.summary': {
		en: '{count} indicators can be compared with a published or surveyed figure; {outside} of these figures lie outside our interval.',
		zh: '{count} 项可与公布或调查数字对照，其中 {outside} 项在本研究区间之外。',
	},
	'others.ours': { en: 'This study', zh: '本研究' },
	'others.theirs': { en: 'Other source', zh: '其他来源' },
	'others.differ': { en: 'How they differ in meaning', zh: '口径差异' },
	'others.inside': { en: 'within our interval', zh: '在本研究区间之内' },
	'others.outside': { en: 'outside our interval', zh: '在本研究区间之外' },
	'others.note': {
		en: 'Filled bars are ours (simulated), hollow ones the other source. Disagreement is shown as it is: most of these figures mean something else, as stated with each.',
		zh: '实心条为本研究（模拟），空心条为其他来源。分歧如实列出：多数数字口径不同，已逐一说明。',
	},

	'trend.title': {
		en: 'Published counts over time: {scheme}, {place}',
		zh: '历年公布人数：{scheme}，{place}',
	},
	'trend.summary': {
		en: 'Latest published, {line}: {persons} ({year}).',
		zh: '最近公布（{line}）：{persons}（{year}）。',
	},
	'trend.ours': {
		en: 'Simulated, persons in work who are enrolled: {persons} {interval}.',
		zh: '模拟的在业参保人数：{persons}{interval}。',
	},
	'trend.all': { en: 'all insured', zh: '全部参保人' },
	'trend.workers': { en: 'workers', zh: '职工' },
	'trend.platform': { en: 'platform workers, ever covered', zh: '平台从业人员（累计）' },
	'trend.flexible': { en: 'flexible workers', zh: '灵活就业人员' },
	'trend.migrants': { en: 'rural migrant workers', zh: '农民工' },
	'trend.own': { en: 'simulated: in work and enrolled', zh: '模拟：在业且参保' },
	'trend.note.meaning': {
		en: 'Published counts also contain retirees, children or people who stopped paying, as the scheme has it.',
		zh: '公布人数因险种而异，可能含退休人员、儿童或已中断缴费者。',
	},
	'trend.note.marks': {
		en: 'A hollow point is a rounded, derived, second-hand or simulated figure. A dotted line spans years for which no figure was found.',
		zh: '空心点为约数、推导数、转引数或模拟数。虚线跨越未找到数字的年份。',
	},

	'definitions.title': { en: 'Who is a platform worker? {place}', zh: '谁是平台从业人员？{place}' },
	'definitions.summary': {
		en: 'Depending on the definition, {least} to {most}; by the one proposed here, {proposed}.',
		zh: '因定义不同，为{least}至{most}；按本研究建议的定义为{proposed}。',
	},
	'definitions.proposed': { en: '{label} (ours)', zh: '{label}（本研究）' },
	'definitions.why': { en: 'The definition proposed, and why', zh: '建议的定义及理由' },
	'definitions.degrees': {
		en: 'By it, platform work is: {list}.',
		zh: '按此定义，平台工作：{list}。',
	},
	'definitions.degree': { en: '{degree} for {persons}', zh: '{degree}{persons}' },
	'definitions.undecided': { en: 'Not decided by the facts', zh: '事实不足以判定' },
	'definitions.women': { en: 'Women (percent)', zh: '女性（%）' },
	'definitions.pension': { en: 'In the employees’ pension (percent)', zh: '参加职工养老保险（%）' },
	'definitions.injury': { en: 'In work injury insurance (percent)', zh: '参加工伤保险（%）' },
	'definitions.injury_new_form': {
		en: 'In occupational injury protection (percent)',
		zh: '参加职业伤害保障（%）',
	},
	'definitions.said': { en: '{what}: {share}', zh: '{what}：{share}' },
	'definitions.published': { en: 'Published under it', zh: '按此口径公布的数字' },
	'definitions.in_year': { en: ' ({year})', zh: '（{year}）' },
	'definitions.only_part': { en: ', a part of it only', zh: '，只是其中一部分' },
	'definitions.source': { en: '{source}, confidence {confidence}', zh: '{source}，可信度 {confidence}' },
	'definitions.note': {
		en: 'Counts are simulated: they show how far definitions differ, not how many there are. Open a definition to see whom it takes in and what was published under it.',
		zh: '人数为模拟结果，说明各定义相差多远，而非实际人数。展开定义可看其范围及按此口径公布的数字。',
	},

	'tornado.title': {
		en: 'What moves the number most: {step}, {scheme}',
		zh: '对“{step}”人数影响最大的假定：{scheme}',
	},
	'tornado.summary': {
		en: 'For the whole country, the widest move comes from: {label}. {count} assumptions were varied.',
		zh: '就全国而言，影响最大的是：{label}。共变动 {count} 项假定。',
	},
	'tornado.label': {
		en: '{label} ({low} to {high}; used: {value})',
		zh: '{label}（{low} 至 {high}；采用 {value}）',
	},
	'tornado.assumption': { en: 'Assumption', zh: '假定' },
	'tornado.of': { en: 'About', zh: '关于' },
	'tornado.of_law': { en: 'the law', zh: '法规' },
	'tornado.of_people': { en: 'people', zh: '人口' },
	'tornado.value': { en: 'Used', zh: '采用值' },
	'tornado.at_low': { en: 'Persons more or fewer at the low end', zh: '取下限时人数变化' },
	'tornado.at_high': { en: 'Persons more or fewer at the high end', zh: '取上限时人数变化' },
	'tornado.why': { en: 'Why', zh: '理由' },
	'tornado.note': {
		en: 'Each assumption is moved alone from one end of its range to the other, for fewer records and the same draw of random numbers. Why each has its range is in the table.',
		zh: '每项假定单独从下限变到上限，用较少记录和同一组随机数。各项范围的理由见数据表。',
	},

	'law.title': { en: 'Law behind it: {scheme}', zh: '所依据的法规：{scheme}' },
	'law.summary': {
		en: 'Each step answers a question. These are the rules that answer it, the text each follows, and the law below.',
		zh: '每一步回答一个问题。以下是回答问题的规则、所依据的条文和下层法规。',
	},
	'law.below': { en: 'Rules and amounts of the law below it ({count})', zh: '下层法律规则和数值（{count}）' },

	'margins.title': { en: 'Published figures that the people agree with', zh: '合成人口所校准的公布数字' },
	'margins.summary': {
		en: '{met} of {all} figures are met within the bounds set for them. Those of the chosen scheme come first.',
		zh: '{all} 项数字中有 {met} 项在规定误差内相符。所选险种的排在最前。',
	},
	'margins.what': { en: 'What is counted', zh: '统计内容' },
	'margins.place': { en: ', {place}', zh: '，{place}' },
	'margins.target': { en: 'Published', zh: '公布' },
	'margins.achieved': { en: 'Synthetic people', zh: '合成人口' },
	'margins.gap': { en: 'Gap (percent)', zh: '差距（%）' },
	'margins.hold': { en: 'How closely', zh: '要求' },
	'margins.hold.exact': { en: 'exactly', zh: '完全相符' },
	'margins.hold.within': { en: 'within bounds', zh: '误差之内' },
	'margins.hold.compared': { en: 'only compared', zh: '仅作对照' },
	'margins.reason': { en: 'To know', zh: '说明' },
	'margins.missed': { en: 'not met', zh: '未达到' },
	'margins.yuan': { en: '{amount} yuan a month', zh: '{amount}元/月' },
	'margins.note': {
		en: 'Figures of residents by single age and of work by industry are left out here; canopy people prints all of them.',
		zh: '此处不列分年龄人口和分行业就业；命令 canopy people 可列出全部。',
	},
} satisfies Catalogue;
