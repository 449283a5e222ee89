import type { Catalogue } from '../shell/index.ts';

export const words = {
	'page.title': { en: 'Proposals', zh: '方案' },
	'page.lead': {
		en: 'Lay a proposal over the law in force, move what may be moved, and see what it does to people in work: who is covered, what they get, who pays, who gains and who loses.',
		zh: '把方案叠加在现行规定之上，调整其参数，查看对就业人员的影响：谁被覆盖、能领多少、由谁缴费、谁受益、谁受损。',
	},
	'page.simulated': {
		en: 'Everything here is simulated: worked out in this browser for synthetic people who match published totals. Nobody among them exists.',
		zh: '本页结果均为模拟：在本浏览器中，用与公布总数一致的合成人口算出，其中没有任何真实的个人。',
	},
	'page.questions': { en: 'Open questions', zh: '未决问题' },
	'page.validation': { en: 'Validation', zh: '验证' },
	'page.try': { en: 'Try proposals', zh: '试算方案' },
	'page.parts': { en: 'Pages of this room', zh: '本栏目页面' },
	'page.damaged_link': {
		en: 'The link is damaged, so the page begins as usual.',
		zh: '链接已损坏，页面按默认方式打开。',
	},

	'status.opening': { en: 'Reading law and proposals…', zh: '正在读取法规和方案……' },
	'status.gathering': {
		en: 'Making {size} synthetic people… A million takes about a minute.',
		zh: '正在生成 {size} 条合成人口记录……一百万条约需一分钟。',
	},
	'status.working': { en: 'Working it out…', zh: '正在计算……' },
	'status.ready': {
		en: 'Worked out for {records} records of people in work, by the law of {month}, in {took} ms.',
		zh: '按{month}的规定，对 {records} 条就业人员记录完成计算，用时 {took} 毫秒。',
	},
	'status.failed': { en: 'The calculation stopped: {message}', zh: '计算中止：{message}' },
	'status.again': { en: 'Reload the page to begin anew.', zh: '请刷新页面重新开始。' },
	'size.label': { en: 'Synthetic people', zh: '合成人口' },
	'size.records': { en: '{size} records', zh: '{size} 条记录' },

	'pick.title': { en: 'Proposals side by side', zh: '方案对照' },
	'pick.label': { en: 'Add a proposal', zh: '添加方案' },
	'pick.choose': { en: 'Choose a proposal…', zh: '选择方案……' },
	'pick.full': {
		en: 'Four at a time: remove one to add another.',
		zh: '最多同时对照四个：移除一个后可再添加。',
	},
	'pick.none': {
		en: 'No proposal is on the desk. Add one to see what it does.',
		zh: '尚未选择方案。添加一个即可查看其影响。',
	},
	'pick.file': { en: 'Open a file', zh: '打开文件' },
	'pick.link': { en: 'Copy a link', zh: '复制链接' },
	'pick.linked': {
		en: 'Link copied. What you tried stands after the # and is sent to no server.',
		zh: '链接已复制。试算内容在 # 之后，不会发送到任何服务器。',
	},
	'pick.by_hand': { en: 'Copy this link by hand', zh: '请手动复制此链接' },
	'pick.print': { en: 'Print results', zh: '打印结果' },
	'pick.csv': { en: 'All results (CSV)', zh: '全部结果（CSV）' },
	'pick.too_long': {
		en: 'The file is larger than a proposal can be (200 kB).',
		zh: '文件超过方案的大小上限（200 kB）。',
	},

	'slot.from': {
		en: 'In force from {month}; effects by the law of {full}',
		zh: '自 {month} 起实行；按 {full} 的规定测算',
	},
	'slot.author': { en: 'Author: {author}', zh: '作者：{author}' },
	'slot.remove': { en: 'Remove', zh: '移除' },
	'slot.save': { en: 'Save (YAML)', zh: '保存（YAML）' },
	'slot.edit': { en: 'Edit text', zh: '编辑文本' },
	'slot.edit.close': { en: 'Close the editor', zh: '关闭编辑器' },
	'slot.reset': { en: 'As proposed', zh: '恢复原值' },
	'slot.nothing': { en: 'This proposal has nothing to move.', zh: '本方案没有可调整的参数。' },
	'slot.kept': {
		en: 'What is on the screen is still that of before.',
		zh: '屏幕上仍是更改之前的结果。',
	},
	'move.range': { en: '{low} to {high}', zh: '{low} 至 {high}' },
	'move.slider': { en: '{label}, slider', zh: '{label}（滑块）' },
	'move.outside': { en: 'Between {low} and {high}, please.', zh: '请输入 {low} 至 {high} 之间的数值。' },
	'move.number': { en: 'Please write a number.', zh: '请输入数字。' },

	'result.title': { en: 'What it comes to', zh: '总体结果' },
	'result.caption': {
		en: 'People in work, all of China: simulated, with the change from the law in force',
		zh: '全国就业人员：模拟结果，以及与现行规定相比的变化',
	},
	'result.measure': { en: 'Measure', zh: '指标' },
	'result.in_force': { en: 'Law in force', zh: '现行规定' },
	'result.interval': { en: '9 in 10 draws: {low} to {high}', zh: '90%区间：{low} 至 {high}' },
	'result.interval.note': {
		en: 'Intervals of change: nine in ten draws of all assumptions together, for the proposal as proposed; a moved parameter has none.',
		zh: '变化的区间：所有假定同时随机抽取，十次中九次落在其中；只对未调整参数的方案给出。',
	},
	'result.month': {
		en: 'Proposals that hold in full in different months are compared with the law of their own month; the column “Law in force” is that of the first.',
		zh: '完全实行月份不同的方案，各与当月的现行规定比较；“现行规定”一栏按第一个方案的月份。',
	},
	'result.new': { en: 'only with a proposal', zh: '仅在方案下有意义' },

	'pay.title': { en: 'Who pays', zh: '由谁缴费' },
	'pay.summary': {
		en: 'Contributions and subsidies a month, in billions of CNY. Law in force: {before} bn; {title}: {after} bn.',
		zh: '每月缴费和补贴（亿元）。现行规定：{before}亿元；{title}：{after}亿元。',
	},
	'pay.unit': { en: 'CNY bn a month', zh: '亿元/月' },
	'pay.law': { en: 'Law', zh: '规定' },
	'group.title': { en: 'By group', zh: '按群体' },
	'group.summary': {
		en: '{measure}, by {dimension}. Law in force {before} for everybody; {title} {after}.',
		zh: '{measure}，按{dimension}。全体：现行规定 {before}；{title} {after}。',
	},
	'group.measure': { en: 'Measure', zh: '指标' },
	'group.dimension': { en: 'By', zh: '分组' },
	'group.group': { en: 'Group', zh: '群体' },
	'group.persons': { en: 'Persons', zh: '人数' },
	'group.everybody': { en: 'everybody', zh: '全体' },
	'win.title': { en: 'Gains and losses', zh: '得与失' },
	'win.summary': {
		en: '{title}: {gains} of people in work are better off over their lives, {loses} worse off; the others notice nothing.',
		zh: '{title}：就业人员中 {gains} 终身受益，{loses} 受损，其余没有明显变化。',
	},
	'win.proposal': { en: 'Proposal', zh: '方案' },
	'win.gains': { en: 'better off', zh: '受益' },
	'win.loses': { en: 'worse off', zh: '受损' },
	'win.note': {
		en: 'Better or worse off: the pension over the years it is drawn less contributions still to come, at today’s level, differs by CNY 100 or more.',
		zh: '受益或受损：领取期养老金减去今后个人缴费（按今天的水平），相差100元及以上。',
	},
	'kind.simulated': { en: 'simulated', zh: '模拟' },

	'part.title': { en: 'Which part does what', zh: '各部分的作用' },
	'part.summary': {
		en: '{measure}: how much of the change each part of the proposal brings (Shapley shares, which add up to the change).',
		zh: '{measure}：方案各部分带来的变化（夏普利分解，合计等于总变化）。',
	},
	'part.part': { en: 'Part', zh: '部分' },
	'part.share': { en: 'Share in the change', zh: '在变化中的份额' },

	'fund.title': { en: 'Funding to 2075', zh: '基金收支（至2075年）' },

	'person.title': { en: 'What one person pays and gets', zh: '一个人缴多少、得多少' },
	'person.label': { en: 'Person', zh: '人物' },
	'person.note': {
		en: 'Somebody invented, so that totals have a face. Open a line to see the steps, with formulas and articles of law.',
		zh: '人物为虚构，使总数有具体的对应。点开一行可看计算步骤、公式和法条。',
	},
	'person.steps_of': { en: 'Steps of', zh: '步骤' },
	'person.room': { en: 'Work out a case of your own in the room Person', zh: '在“个人”栏目试算自己的情况' },
	'person.before': { en: 'Law in force', zh: '现行规定' },
	'person.unknown': { en: 'unknown', zh: '未知' },
	'person.waiting': { en: 'Working out this person’s case…', zh: '正在计算此人的情况……' },
	'person.yes': { en: 'yes', zh: '是' },
	'person.no': { en: 'no', zh: '否' },

	'edit.title': { en: 'Text of “{title}”', zh: '“{title}”的文本' },
	'edit.help': {
		en: 'YAML, as canopy propose takes it. It is read as you type; once it is without errors, results follow. Escape, then Tab, leaves the field.',
		zh: 'YAML 格式，canopy propose 可直接使用。键入时即检查；没有错误时结果随之更新。按 Esc 再按 Tab 可离开此框。',
	},
	'edit.fine': { en: 'No errors.', zh: '没有错误。' },
	'edit.checking': { en: 'Checking…', zh: '正在检查……' },
	'edit.problems': { en: 'Errors: {count}', zh: '错误：{count} 处' },
	'edit.line': { en: 'Line {line}, column {column}', zh: '第 {line} 行第 {column} 列' },
	'edit.formulas': { en: 'Formulas', zh: '公式' },
	'edit.formula': { en: 'Formula of {name}', zh: '{name} 的公式' },
	'edit.formula.choose': { en: 'Edit a formula', zh: '编辑公式' },

	'questions.title': { en: 'Open questions', zh: '未决问题' },
	'questions.lead': {
		en: 'Whatever is published nowhere, or not known for sure, had to be set. Here is all of it: the value, the range in which it may well lie, why, and by which source.',
		zh: '没有公布或尚不确定的，只能设定。下面列出全部假定：取值、可能的范围、理由和来源。',
	},
	'questions.people': { en: 'Of people', zh: '关于人口' },
	'questions.law': { en: 'Of behaviour and effects', zh: '关于行为和效果' },
	'questions.funds': { en: 'Of funds', zh: '关于基金' },
	'questions.what': { en: 'Question', zh: '问题' },
	'questions.value': { en: 'Set to', zh: '取值' },
	'questions.range': { en: 'Range', zh: '范围' },
	'questions.why': { en: 'Why', zh: '理由' },
	'questions.sources': { en: 'Source', zh: '来源' },
	'questions.own': { en: 'own judgement', zh: '自行判断' },
	'questions.filter': { en: 'Find', zh: '查找' },
	'questions.found': { en: '{count} of {all}', zh: '{count} / {all} 项' },
	'questions.csv': { en: 'All open questions (CSV)', zh: '全部未决问题（CSV）' },

	'valid.title': { en: 'Validation', zh: '验证' },
	'valid.lead': {
		en: 'Published figures that the same rules and people should give back. Where ours lies outside the tolerance, the reason stands beside it.',
		zh: '同一套规则和人口应当重现的公布数据。超出容许误差的，旁边注明原因。',
	},
	'valid.none': {
		en: 'No validation has been built yet: run canopy build.',
		zh: '尚未生成验证结果：请运行 canopy build。',
	},
} satisfies Catalogue;
