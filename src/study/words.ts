/** The languages every text of a study is written in. */
export type Language = 'en' | 'zh';
export const languages: readonly Language[] = ['en', 'zh'];

/** A text in both languages of the study. */
export interface Words {
	readonly zh: string;
	readonly en: string;
}
