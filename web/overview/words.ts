import type { Catalogue } from '../shell/index.ts';

/** The words of the overview. `{…}` are filled with findings; no figure is written here. */
export const words = {
	'page.title': {
		en: 'Who is covered by social security in China',
		zh: '中国社会保障覆盖了哪些人',
	},
	'page.lead': {
		en: 'What published statistics and surveys say about people in flexible, migrant and platform work, and where they fall silent. Every figure can be taken away with its data and sources.',
		zh: '关于灵活就业人员、农民工和平台从业人员，公开统计与调查说明了什么，又有哪些空白。每幅图均可连同数据和来源下载。',
	},

	'headline.pension': { en: 'people in a basic pension scheme', zh: '参加基本养老保险的人数' },
	'headline.migrants': {
		en: 'of rural migrant workers insured against work injury',
		zh: '参加工伤保险的农民工占比',
	},
	'headline.flexible': {
		en: 'people in the employees’ pension as flexible workers',
		zh: '以灵活就业人员身份参加职工养老保险的人数',
	},
	'headline.occupational': {
		en: 'platform workers ever covered against occupational injury',
		zh: '累计纳入职业伤害保障的平台从业人员',
	},

	'chart.note.marks': {
		en: 'A hollow point is a rounded, derived or second-hand figure (confidence B or C). A dotted line spans years for which no figure was found.',
		zh: '空心点表示约数、推导数或转引数（可信度 B 或 C）。虚线跨越未找到数字的年份。',
	},

	'insured.title': { en: 'People insured, by scheme', zh: '各险种参保人数' },
	'insured.summary': {
		en: 'The latest known figures: {list}.',
		zh: '最近已知的数字：{list}。',
	},
	'insured.choose': { en: 'Schemes to show', zh: '选择险种' },
	'insured.group.pension': { en: 'Pension', zh: '养老' },
	'insured.group.medical': { en: 'Medical', zh: '医疗' },
	'insured.group.work': { en: 'Work-related', zh: '工伤、失业、生育' },
	'insured.note.contributing': {
		en: 'Insured is not the same as contributing: the employees’ pension counts retirees, and workers who have stopped paying.',
		zh: '参保不等于正在缴费：职工养老保险的参保人数包括退休人员，也包括已中断缴费的职工。',
	},
	'insured.note.preliminary': {
		en: 'Recent years mix preliminary and final counts; some were worked out from a published increase or a rounded total.',
		zh: '近年数字兼有初步数与最终数；部分由公布的增量或约整的合计推导而来。',
	},
	'insured.note.medical': {
		en: 'Urban residents’ medical insurance was later merged with the rural cooperative scheme into residents’ medical insurance; the two lines are not one series.',
		zh: '城镇居民医保后与新农合整合为城乡居民医保，两条线不是同一序列。',
	},

	'migrants.title.share': {
		en: 'Rural migrant workers insured, as a share of all of them',
		zh: '农民工参保比例',
	},
	'migrants.title.persons': { en: 'Rural migrant workers insured', zh: '农民工参保人数' },
	'migrants.summary.share': {
		en: 'Most rural migrant workers are outside the schemes for employees. Latest known shares: {list}.',
		zh: '多数农民工未参加职工社会保险。最近已知的比例：{list}。',
	},
	'migrants.summary.persons': {
		en: 'Latest known numbers: {list}.',
		zh: '最近已知的人数：{list}。',
	},
	'migrants.choose': { en: 'What to show', zh: '选择显示内容' },
	'migrants.measure.share': { en: 'Share', zh: '比例' },
	'migrants.measure.persons': { en: 'People', zh: '人数' },
	'migrants.note.share': {
		en: 'Computed here as insured rural migrant workers over all rural migrant workers of the same year, except where a share was published as such.',
		zh: '比例为同年参保农民工人数除以农民工总量，由本研究推算；直接公布的比例除外。',
	},
	'migrants.note.later': {
		en: 'Later official bulletins no longer give most of these numbers, or could not be retrieved.',
		zh: '此后的官方公报大多不再公布这些数字，或未能取得。',
	},

	'flexible.title': { en: 'Flexible workers insured as such', zh: '以灵活就业身份参保的人员' },
	'flexible.summary': {
		en: 'Known so far: {list}.',
		zh: '目前已知：{list}。',
	},
	'flexible.all': { en: 'All flexible workers', zh: '灵活就业人员总数' },
	'flexible.insured': { en: 'Insured: {scheme}', zh: '参加{scheme}' },
	'flexible.note.base': {
		en: 'The total is published only as “more than”, without a survey definition, and for another year. A share of it would be false precision, so none is given.',
		zh: '总数仅公布为“超过”某数，没有调查定义，年份也不同；据此计算比例会造成虚假的精确，故不给出。',
	},
	'flexible.note.published_as': {
		en: 'Flexible workers may also be insured as residents, or as an enterprise’s employees; those are not counted here.',
		zh: '灵活就业人员也可能参加居民保险，或以单位职工身份参保，此处均未计入。',
	},

	'occupational.title': {
		en: 'Occupational injury protection for new forms of employment',
		zh: '新就业形态人员职业伤害保障',
	},
	'occupational.summary': {
		en: 'By {period}, {value} people had ever been covered; the pilot ran in {provinces}.',
		zh: '截至{period}，累计{value}纳入保障；试点覆盖{provinces}。',
	},
	'occupational.end': { en: 'the end of {year}', zh: '{year}底' },
	'occupational.note.cumulative': {
		en: 'The counts are cumulative: people ever covered, not people covered on one day.',
		zh: '人数为累计数：指曾经纳入保障的人，而非某一时点在保的人。',
	},
	'occupational.note.scope': {
		en: 'Sources count differently as the pilot grew: one platform’s riders in the earliest, more provinces and platforms later.',
		zh: '随着试点扩大，各来源口径不同：最早仅为一家平台的骑手，之后为更多省份和平台。',
	},

	'targets.title': { en: 'Five-year plans: targets and outcomes', zh: '五年规划：目标与结果' },
	'targets.summary': {
		en: 'Of {all} coverage targets in the 13th and 14th five-year plans, {met} were reached by the latest figure known.',
		zh: '“十三五”“十四五”规划共有 {all} 项覆盖目标，按最近已知数字，其中 {met} 项已达到。',
	},
	'targets.label': {
		en: '{scheme}, {plan}\n{period}, target {target}',
		zh: '{scheme}，{plan}\n{period}，目标{target}',
	},
	'targets.target': { en: 'Target', zh: '目标' },
	'targets.outcome': { en: 'Outcome', zh: '结果' },
	'targets.note.tick': {
		en: 'The dark tick is the target; targets were set as “more than”.',
		zh: '深色竖线为目标；目标表述均为“超过”或“达到”。',
	},
	'targets.note.rate': {
		en: 'The pension rate is of the people who should be insured; how they are counted is not published.',
		zh: '养老保险参保率以应参保人员为基数，其统计方法未公布。',
	},
	'targets.note.difference': {
		en: 'Reaching a target in the aggregate says nothing about who remains outside.',
		zh: '总量达标并不说明哪些人仍在保障之外。',
	},

	'provinces.title': { en: 'What is known by province', zh: '分省情况' },
	'provinces.choose': { en: 'Indicator', zh: '指标' },
	'provinces.pension': {
		en: 'Insured in the employees’ pension, share of residents',
		zh: '职工养老保险参保人数占常住人口比例',
	},
	'provinces.injury': { en: 'Insured against work injury, people', zh: '工伤保险参保人数' },
	'provinces.outsiders': {
		en: 'Residents registered in another province, share of residents',
		zh: '户籍在外省的常住人口比例',
	},
	'provinces.summary': {
		en: '{title}, {year}: known for {known} of {all} units. This is the latest year for which it is known for all four provinces of the study.',
		zh: '{title}，{year}：{all} 个省级单位中已知 {known} 个。这是研究所涉四省市均有数字的最近年份。',
	},
	'provinces.blank': { en: 'No figure found', zh: '未找到数字' },
	'provinces.note.latest': {
		en: 'Newer provincial figures exist for single provinces only, by differing definitions, so they are not set side by side.',
		zh: '较新的分省数字只见于个别省份且口径不一，因此不并列比较。',
	},
	'provinces.note.residents': {
		en: 'Computed here as people insured in the province, retirees included, over all its residents of the census year.',
		zh: '由本研究推算：该省参保人数（含离退休人员）除以普查年份常住人口。',
	},
	'provinces.note.counts': {
		en: 'Counts of people follow the size of a province; they are not rates of coverage.',
		zh: '人数随省份规模而变，并非覆盖率。',
	},
	'provinces.note.census': {
		en: 'From the census, for the whole population, not workers alone: it shows where rights earned elsewhere must be carried over.',
		zh: '据人口普查，为全部人口而非仅劳动者；可反映社会保险权益需要跨省转移接续的规模。',
	},

	'surveys.title': { en: 'What platform and flexible workers said in surveys', zh: '平台与灵活就业人员调查' },
	'surveys.summary': {
		en: 'In {period}, {flexible} of flexible workers asked had no pension plan at all, against {stable} of employees in stable jobs.',
		zh: '{period}，受访灵活就业人员中有{flexible}没有任何养老保障，稳定就业职工中为{stable}。',
	},
	'surveys.label': { en: '{asks}, {period}', zh: '{asks}（{period}）' },
	'surveys.flexible.no_pension': {
		en: 'Flexible workers without any pension plan',
		zh: '没有任何养老保障的灵活就业人员',
	},
	'surveys.stable.no_pension': {
		en: 'Employees in stable jobs without any pension plan',
		zh: '没有任何养老保障的稳定就业职工',
	},
	'surveys.flexible.pays_none': {
		en: 'Flexible workers who pay no social insurance at all',
		zh: '未缴纳任何社会保险的灵活就业人员',
	},
	'surveys.riders.nothing': {
		en: 'Delivery riders without any insurance or welfare',
		zh: '没有任何保险和福利的外卖骑手',
	},
	'surveys.beijing.neither': {
		en: 'Full-time platform workers in Beijing with neither contract nor insurance through an employer',
		zh: '北京全职平台从业人员中既无劳动合同也无单位保险者',
	},
	'surveys.platform.as_employee': {
		en: 'Platform workers in the employees’ pension through an enterprise',
		zh: '以单位职工身份参加养老保险的平台从业人员',
	},
	'surveys.riders.accept': {
		en: 'Delivery riders who would accept the present personal contribution',
		zh: '愿意承担现行个人缴费的外卖骑手',
	},
	'surveys.note.samples': {
		en: 'The surveys asked different people in different ways, mostly convenience samples: they cannot be compared exactly or projected to all workers.',
		zh: '各调查对象和方法不同，多为便利抽样，不能精确对比，也不能推及全体。',
	},
	'surveys.note.rounded': {
		en: 'Hollow bars are figures given as “about”, “under” or “more than”, or quoted second-hand (confidence B).',
		zh: '空心条为“约”“不足”“超过”等约数或转引数（可信度 B）。',
	},

	'not_found.title': { en: 'Looked for and not found', zh: '查找而未得的统计' },
	'not_found.summary': {
		en: 'Published figures alone cannot tell who remains outside: {count} statistics were looked for and not found.',
		zh: '仅凭公开数字无法说明谁仍在保障之外：有 {count} 项统计经查找未得。',
	},
	'not_found.subject': { en: 'Subject', zh: '主题' },
	'not_found.wanted': { en: 'Looked for', zh: '所查统计' },
	'not_found.instead': { en: 'What there is', zh: '现有替代' },
	'not_found.any_year': { en: 'any', zh: '任何年份' },
	'not_found.nothing': { en: 'nothing', zh: '无' },
	'not_found.coverage': { en: 'Coverage', zh: '参保' },
	'not_found.demography': { en: 'Population', zh: '人口' },
	'not_found.employment': { en: 'Work', zh: '就业' },
	'not_found.funds': { en: 'Funds', zh: '基金' },
	'not_found.surveys': { en: 'Surveys', zh: '调查' },
	'not_found.targets': { en: 'Targets', zh: '目标' },
	'not_found.wages': { en: 'Wages', zh: '工资' },

	'table.scheme': { en: 'Scheme', zh: '险种' },
	'table.place': { en: 'Place', zh: '地区' },
	'table.what': { en: 'What', zh: '内容' },
	'table.year': { en: 'Time', zh: '时间' },
	'table.value': { en: 'Value', zh: '数值' },
	'table.note': { en: 'Note', zh: '备注' },
	'table.survey': { en: 'Survey', zh: '调查' },
	'table.sample': { en: 'People asked', zh: '受访人数' },
	'table.unit': { en: 'Unit', zh: '单位' },
	'table.kind': { en: 'Kind', zh: '性质' },
	'table.confidence': { en: 'Confidence', zh: '可信度' },
	'table.source': { en: 'Source', zh: '来源' },
	'table.unknown': { en: 'unknown', zh: '未知' },
} satisfies Catalogue;
