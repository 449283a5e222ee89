import type { Catalogue } from '../shell/index.ts';

export const words = {
	'page.title': { en: 'One person’s case', zh: '个人情况' },
} satisfies Catalogue;
