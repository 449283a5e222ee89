import { z } from 'zod';
import {
	type Language,
	type Outcome,
	readShaped,
	type Source,
	type TextFile,
	type Words,
	wordsShape,
} from '../study/index.ts';
import type { AnnexMaker } from './assemble.ts';
import type { Block, Document, Section, TableBlock, TableColumn } from './model.ts';
import { textCell } from './tables/cells.ts';

// Annexes of a report besides that of numbers: assumptions, sources, how to reproduce, abbreviations, glossary.

/** Texts of the annexes, as `reports/annexes.yaml` holds them. */
export interface AnnexTexts {
	readonly reproduce: readonly Words[];
	readonly abbreviations: readonly { readonly short: string; readonly says: Words }[];
	readonly glossary: readonly { readonly term: Words; readonly says: Words }[];
}

/** An assumption of the study, with the range over which it is varied. */
export interface AnnexAssumption {
	readonly label: Words;
	readonly value: number;
	readonly low: number;
	readonly high: number;
	readonly why: Words;
}

const shape = () =>
	z.strictObject({
		reproduce: z.array(wordsShape()).min(1),
		abbreviations: z.array(z.strictObject({ short: z.string(), says: wordsShape() })),
		glossary: z.array(z.strictObject({ term: wordsShape(), says: wordsShape() })),
	});

/** Reads `reports/annexes.yaml`. */
export function readAnnexTexts(file: TextFile): Outcome<AnnexTexts> {
	const read = readShaped(file, shape());
	return read.ok ? { ok: true, value: read.value.data } : read;
}

/** Makes the annexes of a report in a language. */
export function studyAnnexes(
	texts: AnnexTexts,
	assumptions: readonly AnnexAssumption[],
	sources: Readonly<Record<string, Source>>,
): (language: Language) => AnnexMaker {
	return (language) => (document) => [
		assumptionsAnnex(assumptions, language),
		sourcesAnnex(document, sources, language),
		reproduceAnnex(texts, language),
		listAnnex('abbreviations', abbreviationsOf(texts, language), language),
		listAnnex('glossary', glossaryOf(texts, language), language),
	];
}

const words = {
	assumptions: { en: 'Assumptions', zh: '假设' },
	assumptionsIntro: {
		en: 'What is not published and had to be set, with the range over which each assumption is varied. Intervals of simulated numbers come from these ranges.',
		zh: '没有公布而必须设定的内容，以及每项假设的变动范围。模拟数字的区间即由此得出。',
	},
	assumption: { en: 'Assumption', zh: '假设' },
	value: { en: 'Value', zh: '取值' },
	range: { en: 'Range', zh: '范围' },
	why: { en: 'Why', zh: '理由' },
	sources: { en: 'Sources of the numbers', zh: '数字来源' },
	sourcesIntro: {
		en: 'Sources that stand behind the numbers of this document and are not in the list of references.',
		zh: '本文件数字所依据、而未列入参考文献的来源。',
	},
	source: { en: 'Source', zh: '来源' },
	issuer: { en: 'Issuer', zh: '发布者' },
	issued: { en: 'Date', zh: '日期' },
	confidence: { en: 'Confidence', zh: '可信度' },
	reproduce: { en: 'How to reproduce', zh: '如何重现' },
	abbreviations: { en: 'Abbreviations', zh: '缩略语' },
	glossary: { en: 'Glossary', zh: '术语' },
	term: { en: 'Term', zh: '术语' },
	meaning: { en: 'Meaning', zh: '含义' },
} satisfies Readonly<Record<string, Words>>;

function assumptionsAnnex(assumptions: readonly AnnexAssumption[], language: Language): Section {
	const number = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 5 });
	const rows = assumptions.map(({ label, value, low, high, why }) => [
		label[language],
		number(value),
		`${number(low)} – ${number(high)}`,
		why[language],
	]);
	const columns = [
		column(words.assumption, 4, language),
		column(words.value, 1.3, language, 'end'),
		column(words.range, 2, language, 'end'),
		column(words.why, 6, language),
	];
	return section('assumptions', words.assumptions, language, [
		paragraph(words.assumptionsIntro, language),
		table('assumptions', words.assumptions, columns, rows, language),
	]);
}

/** Sources of numbers that no text cites. */
function sourcesAnnex(
	document: Document,
	sources: Readonly<Record<string, Source>>,
	language: Language,
): Section {
	const listed = new Set(document.references.map(({ source }) => source));
	const behind = Object.values(document.numbers).flatMap(({ finding }) => finding.sources.split(' '));
	const ids = [...new Set(behind)].filter((id) => Object.hasOwn(sources, id) && !listed.has(id)).sort();
	const rows = ids.flatMap((id) => {
		const source = sources[id];
		if (!source) return [];
		const { title, issuer, issued, confidence } = source;
		return [[title[language], issuer?.[language] ?? '', String(issued ?? ''), confidence]];
	});
	const columns = [
		column(words.source, 6, language),
		column(words.issuer, 4, language),
		column(words.issued, 1.6, language),
		column(words.confidence, 1.4, language),
	];
	return section('sources', words.sources, language, [
		paragraph(words.sourcesIntro, language),
		table('sources', words.sources, columns, rows, language),
	]);
}

function reproduceAnnex({ reproduce }: AnnexTexts, language: Language): Section {
	const items = reproduce.map((step): readonly Block[] => [paragraph(step, language)]);
	return section('reproduce', words.reproduce, language, [{ kind: 'list', ordered: true, items }]);
}

const abbreviationsOf = ({ abbreviations }: AnnexTexts, language: Language) =>
	abbreviations.map(({ short, says }) => [short, says[language]]);

const glossaryOf = ({ glossary }: AnnexTexts, language: Language) =>
	glossary.map(({ term, says }) => {
		const other = language === 'zh' ? `（${term.en}）` : ` (${term.zh})`;
		return [`${term[language]}${other}`, says[language]];
	});

function listAnnex(
	id: 'abbreviations' | 'glossary',
	rows: readonly (readonly string[])[],
	language: Language,
): Section {
	const columns = [
		column(id === 'glossary' ? words.term : words.abbreviations, id === 'glossary' ? 3 : 1.4, language),
		column(words.meaning, 6, language),
	];
	return section(id, words[id], language, [table(id, words[id], columns, rows, language)]);
}

const section = (id: string, title: Words, language: Language, blocks: readonly Block[]): Section => ({
	id: `annex-${id}`,
	title: textCell(title[language]),
	blocks,
});

const paragraph = (says: Words, language: Language): Block => ({
	kind: 'paragraph',
	text: textCell(says[language]),
});

const column = (
	title: Words,
	width: number,
	language: Language,
	align: TableColumn['align'] = 'start',
): TableColumn => ({ title: textCell(title[language]), align, width });

function table(
	id: string,
	caption: Words,
	columns: readonly TableColumn[],
	rows: readonly (readonly string[])[],
	language: Language,
): TableBlock {
	return {
		kind: 'table',
		id: `annex.${id}`,
		number: 0,
		caption: textCell(caption[language]),
		columns,
		rows: rows.map((row) => ({ cells: row.map(textCell) })),
		notes: [],
	};
}
