import type { Words } from '../../src/study/index.ts';
import { useLanguage } from './language.ts';

/** Words that appear on screen, by the place where they stand; `{name}` in a text is a value that `say` fills in. */
export type Catalogue = Readonly<Record<string, Words>>;

export type Say<C extends Catalogue> = (
	key: keyof C,
	values?: Readonly<Record<string, string | number>>,
) => string;

/** Puts values into the places that a text leaves for them; a value that is not given is a defect. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
	return text.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = values[name];
		if (value === undefined) throw new Error(`The text "${text}" needs a value for {${name}}`);
		return String(value);
	});
}

/** Says the words of a catalogue in the language of the page: `say('row.count', {count: 3})`. */
export function useWords<C extends Catalogue>(catalogue: C): Say<C> {
	const language = useLanguage();
	return (key, values) => {
		const text = catalogue[key];
		if (!text) throw new Error(`No words for ${String(key)}`);
		return fill(text[language], values);
	};
}

/** The shell's own words. */
export const words = {
	'brand.name': { en: 'Canopy', zh: 'Canopy' },
	'brand.tagline': {
		en: 'Social security for people whom it misses',
		zh: '让社会保障覆盖被遗漏的人',
	},
	'skip.to_content': { en: 'Skip to content', zh: '跳到正文' },
	'nav.rooms': { en: 'Rooms', zh: '栏目' },
	'nav.overview': { en: 'Overview', zh: '概览' },
	'nav.coverage': { en: 'Coverage', zh: '覆盖' },
	'nav.law': { en: 'Law', zh: '法规' },
	'nav.standards': { en: 'Standards', zh: '标准' },
	'nav.countries': { en: 'Countries', zh: '各国' },
	'nav.person': { en: 'Person', zh: '个人' },
	'nav.monitoring': { en: 'Monitoring', zh: '监测' },
	'nav.proposals': { en: 'Proposals', zh: '方案' },
	'nav.documents': { en: 'Documents', zh: '文件' },
	'nav.language': { en: 'Language', zh: '语言' },
	'footer.method': {
		en: 'Every figure names its source and how it came about. What is not known is shown as unknown.',
		zh: '每个数字都注明来源和得出方式；未知的，如实标为未知。',
	},
	'footer.private': {
		en: 'What you enter stays on this computer.',
		zh: '您输入的内容只留在本机。',
	},
	'loading.page': { en: 'Loading…', zh: '正在加载……' },
	'failure.title': { en: 'This page could not be shown', zh: '无法显示本页' },
	'failure.unreachable': {
		en: 'The file {file} could not be fetched: the server did not answer. Check that it is still running, then try again.',
		zh: '无法取得文件 {file}：服务器没有应答。请确认服务仍在运行，然后重试。',
	},
	'failure.missing': {
		en: 'The file {file} is not there yet. Build the study (canopy build studies/china), then try again.',
		zh: '尚无文件 {file}。请先生成研究数据（canopy build studies/china），然后重试。',
	},
	'failure.unreadable': {
		en: 'The file {file} is damaged or from another version. Build the study again (canopy build studies/china).',
		zh: '文件 {file} 已损坏或版本不符。请重新生成研究数据（canopy build studies/china）。',
	},
	'failure.defect': {
		en: 'This is a defect of Canopy itself. What it said: {message}',
		zh: '这是 Canopy 本身的缺陷。程序提示：{message}',
	},
	'failure.retry': { en: 'Try again', zh: '重试' },
	'not_found.title': { en: 'There is no page at this address', zh: '此地址没有页面' },
	'not_found.text': {
		en: 'The address may be mistyped or the page may have moved.',
		zh: '地址可能有误，或页面已移动。',
	},
	'not_found.home': { en: 'Go to the overview', zh: '前往概览' },

	'source.label': { en: 'Source', zh: '来源' },
	'source.labels': { en: 'Sources', zh: '来源' },
	'source.count': { en: '{count}', zh: '{count} 个' },
	'source.confidence': { en: 'Confidence {letters}', zh: '可信度 {letters}' },
	'source.unknown': { en: 'not in the list of sources: {id}', zh: '来源列表中没有：{id}' },
	'source.open': { en: 'opens the publisher’s page', zh: '打开发布机构网页' },

	'figure.show_table': { en: 'Show as a table', zh: '显示数据表' },
	'figure.hide_table': { en: 'Hide the table', zh: '隐藏数据表' },
	'figure.download_csv': { en: 'Data (CSV)', zh: '数据（CSV）' },
	'figure.download_svg': { en: 'Picture (SVG)', zh: '图片（SVG）' },
	'figure.download_png': { en: 'Picture (PNG)', zh: '图片（PNG）' },
	'figure.actions': { en: 'Data and picture of: {title}', zh: '“{title}”的数据与图片' },
	'figure.foot': { en: 'Sources: {sources}. Made with Canopy.', zh: '来源：{sources}。由 Canopy 生成。' },
	'figure.notes': { en: 'Read with care', zh: '阅读提示' },
	'figure.drawing': { en: 'Drawing the chart…', zh: '正在绘图……' },
	'figure.cannot_draw': {
		en: 'The chart could not be drawn; its data are in the table.',
		zh: '无法绘图，数据见下表。',
	},
	'figure.described_by_table': {
		en: 'Every value is in the table of this figure.',
		zh: '全部数值见本图的数据表。',
	},
	'figure.empty': { en: 'No figure has been found for this yet.', zh: '尚未找到这方面的数字。' },
	'day.any': { en: 'any', zh: '不限' },
	'day.calendar': { en: 'Calendar', zh: '日历' },
	'table.unknown': { en: 'unknown', zh: '未知' },
} satisfies Catalogue;
