import type { Language } from '../study/index.ts';

/** Words that writers put about what a document says: the titles of its lists, and what stands before a number. */
interface Furniture {
	readonly contents: string;
	readonly references: string;
	readonly figure: string;
	readonly figures: string;
	readonly table: string;
	readonly tables: string;
}

export const furniture: Readonly<Record<Language, Furniture>> = {
	en: {
		contents: 'Contents',
		references: 'References',
		figure: 'Figure ',
		figures: 'Figures',
		table: 'Table ',
		tables: 'Tables',
	},
	zh: {
		contents: '目录',
		references: '参考文献',
		figure: '图',
		figures: '图目录',
		table: '表',
		tables: '表目录',
	},
};
