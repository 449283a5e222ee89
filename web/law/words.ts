import type { Catalogue } from '../shell/index.ts';

export const words = {
	'page.title': { en: 'The law', zh: '法规' },
} satisfies Catalogue;
