import { type Columns, columnsOf } from '../columns.ts';
import { type CsvRecord, readCsv } from '../csv.ts';
import { unknownName } from '../nearest.ts';
import type { Outcome, Problem } from '../problem.ts';
import { isConfidence, type Source } from '../source.ts';
import type { TextFile } from '../text.ts';
import type { Terms } from './vocabulary.ts';

const texts = ['id', 'title_en', 'title_zh', 'issuer_en', 'issuer_zh'] as const;
const names = [...texts, 'issued', 'url', 'seen', 'confidence'] as const;
type Name = (typeof names)[number];

/**
 * Reads `sources.csv`, where statistics come from. `seen` says in what form the source was read (a term, which becomes
 * the source's note); `confidence` is the most that a figure from it can have.
 */
export function readStatisticSources(
	file: TextFile,
	seen: Terms['seen'],
): Outcome<Readonly<Record<string, Source>>> {
	const table = readCsv(file);
	if (!table.ok) return table;
	const { columns, problems: wrong } = columnsOf(table.value, names, names);
	if (wrong.length > 0) return { ok: false, problems: wrong };
	const problems: Problem[] = [];
	const sources = new Map<string, Source>();
	for (const record of table.value.records) {
		const source = readSource(record, columns, seen);
		if (!('id' in source)) problems.push(...source);
		else if (sources.has(source.id)) problems.push({ ...twice(source.id), spot: columns.spot(record, 'id') });
		else sources.set(source.id, source);
	}
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: Object.fromEntries(sources) };
}

function readSource(
	record: CsvRecord,
	columns: Columns<Name>,
	seen: Terms['seen'],
): Source | readonly Problem[] {
	const cell = (name: Name) => columns.cell(record, name);
	const at = (name: Name) => columns.spot(record, name);
	const [confidence, url, issued] = [cell('confidence'), cell('url'), cell('issued')];
	const problems: Problem[] = texts
		.filter((name) => cell(name) === '')
		.map((name) => ({ ...missing, spot: at(name) }));
	if (url !== '' && !URL.canParse(url)) problems.push({ ...notAddress, spot: at('url') });
	const note = Object.hasOwn(seen, cell('seen')) ? seen[cell('seen')] : undefined;
	if (!note) {
		const what = { zh: '阅读形式', en: 'way of reading' };
		problems.push(unknownName(at('seen'), what, cell('seen'), Object.keys(seen)));
	}
	if (!isConfidence(confidence)) return [...problems, { ...notConfidence, spot: at('confidence') }];
	if (problems.length > 0) return problems;
	return {
		id: cell('id'),
		title: { zh: cell('title_zh'), en: cell('title_en') },
		issuer: { zh: cell('issuer_zh'), en: cell('issuer_en') },
		...(issued === '' ? {} : { issued }),
		...(url === '' ? {} : { url }),
		confidence,
		...(note ? { note } : {}),
	};
}

const missing = {
	code: 'cell-empty',
	says: { en: 'This cell may not be empty.', zh: '此单元格不能为空。' },
	fix: {
		en: 'A source needs an id, and its title and issuer in both languages.',
		zh: '来源须有编号，以及中英文标题和发布者。',
	},
};

/** What to say of a confidence that is none; used for sources and for figures. */
export const notConfidence = {
	code: 'unknown-confidence',
	says: { en: 'The confidence is not A, B or C.', zh: '可信度不是 A、B 或 C。' },
	fix: { en: 'Write A, B or C.', zh: '请写 A、B 或 C。' },
};

const notAddress = {
	code: 'not-an-address',
	says: { en: 'This is not an address.', zh: '这不是网址。' },
	fix: {
		en: "Give the publisher's own address in full, or leave it empty.",
		zh: '请写发布者的完整网址，或留空。',
	},
};

const twice = (id: string) => ({
	code: 'source-twice',
	says: { en: `The source ${id} is declared twice.`, zh: `来源 ${id} 声明了两次。` },
	fix: { en: 'Give one of them another id.', zh: '请为其中之一另取编号。' },
});
