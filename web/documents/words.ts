import type { Catalogue } from '../shell/index.ts';

/** What the room says. */
export const words = {
	'page.title': { en: 'Documents', zh: '文件' },
	'page.intro': {
		en: 'The study writes itself: every number in a text is a finding, and leads to where it comes from.',
		zh: '研究报告由数据生成：文中每个数字都是一项结果，可追溯到出处。',
	},
	'chapters.title': { en: 'Chapters', zh: '章节' },
	'chapters.stale': { en: '{count} sentences to look at', zh: '{count} 句待核读' },
	'slides.title': { en: 'Slides', zh: '幻灯片' },
	'deliverables.title': { en: 'Deliverables', zh: '成果' },
	'deliverable.number': { en: 'Deliverable {number}', zh: '成果{number}' },
	'deliverable.chapters': { en: 'Chapters: {list}', zh: '章节：{list}' },
	'deliverable.write': { en: 'Write', zh: '生成' },
	'deliverable.write_label': { en: 'Write {title}', zh: '生成《{title}》' },
	'deliverable.writing': { en: 'Writing … {done} of {of}', zh: '正在生成……第 {done} 个，共 {of} 个' },
	'deliverable.files': { en: 'Files of {title}', zh: '《{title}》的文件' },
	'deliverable.none': { en: 'Not written yet.', zh: '尚未生成。' },
	'deliverable.failed': {
		en: 'It could not be written. The last good files stay.',
		zh: '未能生成，原有文件保留。',
	},
	'deliverable.busy': {
		en: 'Other documents are being written; try again in a minute.',
		zh: '正在生成其他文件，请稍后再试。',
	},
	'deliverable.reading_only': {
		en: 'Documents can be written where the workbench runs: canopy report.',
		zh: '请在运行工作台的计算机上生成文件：canopy report。',
	},
	'text.side_by_side': { en: 'Both languages', zh: '双语对照' },
	'text.one': { en: 'One language', zh: '单语' },
	'text.layout': { en: 'How the text is shown', zh: '正文显示方式' },
	'text.back': { en: 'All documents', zh: '全部文件' },
	'text.references': { en: 'References', zh: '参考文献' },
	'text.missing': { en: 'There is no chapter of this name.', zh: '没有此章节。' },
	'stale.title': { en: 'Sentences to look at', zh: '待核读的句子' },
	'stale.help': {
		en: 'Their numbers are new, or have changed since somebody read them. When they are right: canopy report --approve.',
		zh: '其中的数字是新的，或自上次核读后已变化。核对无误后运行：canopy report --approve。',
	},
	'stale.new': { en: '{to} (new)', zh: '{to}（新）' },
	'stale.changed': { en: '{from} → {to}', zh: '{from} → {to}' },
	'number.title': {
		en: '{says}: {value} {unit}, {kind}, confidence {confidence}',
		zh: '{says}：{value} {unit}，{kind}，可信度 {confidence}',
	},
	'figure.label': { en: 'Figure {number}', zh: '图{number}' },
	'table.label': { en: 'Table {number}', zh: '表{number}' },
	'figure.category': { en: 'Category', zh: '类别' },
} satisfies Catalogue;
