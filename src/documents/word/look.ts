import { AlignmentType, BorderStyle } from 'docx';
import type { Language } from '../../study/index.ts';

// How reports look in Word: fonts that Word has in both languages, and the styles that editors change in one place.

const fonts = {
	ascii: 'Times New Roman',
	hAnsi: 'Times New Roman',
	eastAsia: 'SimSun',
	cs: 'Times New Roman',
};
export const headings = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'SimHei', cs: 'Arial' };
const languages: Readonly<Record<Language, { value: string; eastAsia: string }>> = {
	en: { value: 'en-GB', eastAsia: 'zh-CN' },
	zh: { value: 'zh-CN', eastAsia: 'zh-CN' },
};
export const accent = '0B57C5';
export const quiet = '525C6B';
export const line = { style: BorderStyle.SINGLE, size: 4, color: 'D8DDE5' };
export const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };

/** The styles of a report. */
export function stylesOf(language: Language) {
	const heading = (size: number, before: number) => ({
		run: { font: headings, size, bold: true, color: '18212F' },
		paragraph: { spacing: { before, after: 160 }, keepNext: true },
	});
	const indent = language === 'zh' ? { firstLine: 420 } : {};
	return {
		default: {
			document: { run: { font: fonts, size: 21, language: languages[language] } },
			heading1: heading(34, 480),
			heading2: heading(27, 360),
			heading3: heading(23, 280),
			heading4: heading(21, 240),
		},
		paragraphStyles: [
			{
				id: 'Body',
				name: 'Body',
				basedOn: 'Normal',
				quickFormat: true,
				paragraph: { spacing: { after: 140, line: 320 }, indent, alignment: AlignmentType.BOTH },
			},
			{
				id: 'Caption',
				name: 'Caption',
				basedOn: 'Normal',
				quickFormat: true,
				run: { font: headings, size: 18 },
				paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
			},
			{
				id: 'Cell',
				name: 'Cell',
				basedOn: 'Normal',
				run: { font: headings, size: 17 },
				paragraph: { spacing: { before: 30, after: 30 } },
			},
			{
				id: 'Note',
				name: 'Note',
				basedOn: 'Normal',
				run: { font: headings, size: 16, color: quiet },
				paragraph: { spacing: { before: 60, after: 60 } },
			},
		],
	};
}
