import type { Catalogue } from '../shell/index.ts';

export const words = {
	'page.title': {
		en: 'Who is covered by social security in China',
		zh: '中国社会保障覆盖了哪些人',
	},
} satisfies Catalogue;
