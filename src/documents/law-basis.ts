import type { Law } from '../law/index.ts';
import type { Language } from '../study/index.ts';
import type { LawAnswer } from './law-answers.ts';

const weakMark: Readonly<Record<Language, string>> = { en: ' (C)', zh: '（C）' };

/** The law that an answer rests on first, with its articles; weak sources are marked. */
export function basisText(
	{ articles, sources, confidence }: Pick<LawAnswer, 'articles' | 'sources' | 'confidence'>,
	law: Law,
	language: Language,
): string {
	const [source = ''] = sources;
	const title = law.sources[source]?.title[language] ?? '';
	const parts = [
		title,
		language === 'zh' ? articleInChinese(articles[0] ?? '') : articlesInEnglish(articles[0] ?? ''),
	];
	const weak = confidence === 'C' ? weakMark[language] : '';
	return `${parts.filter((part) => part !== '').join(language === 'zh' ? '' : ', ')}${weak}`;
}

/** 第三十五条 follows a title as it is; what is no article, 六 or Art. 5, stands in brackets. */
function articleInChinese(article: string): string {
	return article === '' || article.startsWith('第') ? article : `（${article}）`;
}

/** Articles as laws number them, 第三十五条、第三十六条, for English readers: Art. 35, 36; what is not like that stays out. */
function articlesInEnglish(articles: string): string {
	const numbers = [...articles.matchAll(/第([一二三四五六七八九十百]+)条/g)].map(([, numeral = '']) =>
		numeralOf(numeral),
	);
	return numbers.length > 0 ? `Art. ${numbers.join(', ')}` : '';
}

function numeralOf(numeral: string): number {
	const digits = '零一二三四五六七八九';
	const [hundreds, below] = numeral.includes('百') ? numeral.split('百') : ['', numeral];
	const [tens, ones] = below?.includes('十') ? below.split('十') : ['', below];
	const of = (text: string | undefined, none: number) =>
		text === undefined || text === '' ? none : digits.indexOf(text.replace('零', '') || '零');
	const ten = below?.includes('十') ? of(tens, 1) : 0;
	const hundred = numeral.includes('百') ? of(hundreds, 1) : 0;
	return hundred * 100 + ten * 10 + of(ones, 0);
}
