import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { Outcome, Problem } from '../../study/index.ts';
import type { Document } from '../model.ts';
import { charactersOf, missingGlyphs } from './glyphs.ts';
import { paperOf } from './paper.ts';

/** A report on paper: a tagged PDF for keeping (PDF/A-2a). */
export interface PrintedReport {
	readonly bytes: Uint8Array;
	readonly pages: number;
	/** The page on which each section begins, by its id; `references` ends the last. */
	readonly begins: Readonly<Record<string, number>>;
}

const home = dirname(fileURLToPath(import.meta.url));
const packages = join(home, '../../../node_modules/@expo-google-fonts');
const fonts = [
	'noto-serif-sc/400Regular',
	'noto-serif-sc/700Bold',
	'noto-sans-sc/400Regular',
	'noto-sans-sc/700Bold',
];
/** Files exist in the compiler's memory only; it needs a root to name them by. */
const root = '/report';

/** Prints a document. The same document gives the same bytes. */
export function writePdf(document: Document): Outcome<PrintedReport> {
	const missing = fonts.filter((font) => !existsSync(join(packages, font)));
	if (missing.length > 0) return { ok: false, problems: [noFont(missing)] };
	const missingCharacters = missingGlyphs(JSON.stringify(document), draws());
	if (missingCharacters.length > 0) return { ok: false, problems: [noGlyph(document, missingCharacters)] };
	const compiler = typesetter();
	const { data, pictures } = paperOf(document);
	compiler.resetShadow();
	compiler.mapShadow(`${root}/document.json`, Buffer.from(JSON.stringify(data)));
	for (const [name, svg] of pictures) compiler.mapShadow(`${root}/${name}`, Buffer.from(svg));
	compiler.addSource(`${root}/report.typ`, readFileSync(join(home, 'report.typ'), 'utf8'));
	const compiled = compiler.compile({ mainFilePath: `${root}/report.typ` });
	const told = [compiled.takeDiagnostics(), compiled.takeWarnings()].flatMap(
		(each) => each?.shortDiagnostics ?? [],
	);
	if (!compiled.result) return { ok: false, problems: told.map((each) => notPrinted(document, each)) };
	const unknownFont = told.filter((each) => /unknown font family/.test(messageOf(each)));
	if (unknownFont.length > 0) return { ok: false, problems: [noFont(unknownFont.map(messageOf))] };
	const bytes = compiler.pdf(compiled.result, {
		pdfStandard: PdfStandard.A_2a,
		creationTimestamp: Date.parse(`${document.day}T00:00:00Z`) / 1000,
	});
	const begins = beginsOf(compiler.query(compiled.result, { selector: '<begins>', field: 'value' }));
	// what it remembers of a report grows by hundreds of megabytes, and helps the next one little
	compiler.evictCache(0);
	return { ok: true, value: { bytes, pages: compiled.result.numOfPages, begins } };
}

let compilerOnce: NodeCompiler | undefined;

/** The typesetter with the reports' fonts; made once, as the fonts are large. */
function typesetter(): NodeCompiler {
	compilerOnce ??= NodeCompiler.create({
		workspace: root,
		fontArgs: [{ fontPaths: fonts.map((font) => join(packages, font)) }],
	});
	return compilerOnce;
}

let known: ((character: number) => boolean) | undefined;

/** Whether the reports' font draws a character; read once, as the font is large. */
function draws(): (character: number) => boolean {
	known ??= charactersOf(readFileSync(join(packages, 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')));
	return known;
}

function beginsOf(answer: unknown): Readonly<Record<string, number>> {
	if (!Array.isArray(answer)) throw new TypeError('the compiler tells no pages');
	return Object.fromEntries(answer.map(({ id, page }) => [String(id), Number(page)]));
}

function messageOf(diagnostic: unknown): string {
	const told = typeof diagnostic === 'object' && diagnostic !== null && 'message' in diagnostic;
	return told ? String(diagnostic.message) : String(diagnostic);
}

function noFont(names: readonly string[]): Problem {
	return {
		code: 'font-missing',
		says: { en: `Fonts are missing: ${names.join(', ')}.`, zh: `缺少字体：${names.join('、')}。` },
		fix: { en: 'Install the dependencies again: npm ci.', zh: '请重新安装依赖：npm ci。' },
	};
}

function noGlyph({ id, language }: Document, characters: readonly string[]): Problem {
	const list = characters
		.map(
			(character) =>
				`“${character}” (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
		)
		.join(' ');
	return {
		code: 'missing-glyph',
		spot: { file: `${id}.${language}.pdf` },
		says: { en: `The reports' font cannot draw ${list}.`, zh: `报告所用字体缺少字符 ${list}。` },
		fix: {
			en: 'Write it otherwise, or change the font in report.typ.',
			zh: '请改用其他写法，或在 report.typ 中更换字体。',
		},
	};
}

function notPrinted({ id, language }: Document, diagnostic: unknown): Problem {
	return {
		code: 'not-printed',
		spot: { file: `${id}.${language}.pdf` },
		says: {
			en: `The report could not be printed: ${messageOf(diagnostic)}.`,
			zh: `报告未能排版：${messageOf(diagnostic)}。`,
		},
	};
}
