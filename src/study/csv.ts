import type { Outcome, Problem, Spot } from './problem.ts';
import type { TextFile } from './text.ts';

// Comma-separated values by RFC 4180, read strictly: every cell is given exactly as written, and a fault has its line
// and column.

/** A line of a table: its header or a row below it. */
export interface CsvRecord {
	readonly cells: readonly string[];
	/** Offset in the text at which it starts. */
	readonly start: number;
}

export interface CsvTable {
	readonly path: string;
	readonly header: CsvRecord;
	readonly records: readonly CsvRecord[];
	/** Line and column of a cell. */
	spot(record: CsvRecord, cell: number): Spot;
}

/** Reads a table whose first line names its columns; all records have as many cells as the header. */
export function readCsv({ path, text }: TextFile): Outcome<CsvTable> {
	const spotAt = (offset: number): Spot => {
		const before = text.slice(0, offset);
		return { file: path, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
	};
	const spot = (record: CsvRecord, cell: number) => spotAt(startOfCell(text, record.start, cell));
	const records: CsvRecord[] = [];
	for (let offset = 0; offset < text.length; ) {
		const read = readRecord(text, offset);
		if ('fault' in read) return { ok: false, problems: [faults[read.fault](spotAt(read.at))] };
		records.push({ cells: read.cells, start: offset });
		offset = read.next;
	}
	const [header, ...rest] = records;
	if (!header) return { ok: false, problems: [empty(path)] };
	const problems = rest
		.filter(({ cells }) => cells.length !== header.cells.length)
		.map((record) => wrongCount(spot(record, 0), record.cells.length, header.cells.length));
	if (problems.length > 0) return { ok: false, problems };
	return { ok: true, value: { path, header, records: rest, spot } };
}

type Fault = 'unclosed' | 'stray';
type Read =
	| { readonly cells: readonly string[]; readonly next: number }
	| { readonly fault: Fault; readonly at: number };

function readRecord(text: string, start: number): Read {
	const cells: string[] = [];
	for (let offset = start; ; offset++) {
		const end = endOfCell(text, offset);
		if (end === undefined) return { fault: 'unclosed', at: offset };
		const quoted = text[offset] === '"';
		cells.push(quoted ? text.slice(offset + 1, end - 1).replaceAll('""', '"') : text.slice(offset, end));
		offset = end;
		if (offset >= text.length) return { cells, next: offset };
		if (text[offset] === '\n') return { cells, next: offset + 1 };
		if (text.startsWith('\r\n', offset)) return { cells, next: offset + 2 };
		if (text[offset] !== ',') return { fault: 'stray', at: offset };
	}
}

/** Where the cell that starts at `start` ends; undefined for a quote that is never closed. */
function endOfCell(text: string, start: number): number | undefined {
	return text[start] === '"' ? endOfQuoted(text, start) : endOfPlain(text, start);
}

const endsPlain = new Set([...',"\r\n'].map((sign) => sign.charCodeAt(0)));

/** A cell without quotes ends at the next comma, quote or end of line. */
function endOfPlain(text: string, start: number): number {
	let end = start;
	while (end < text.length && !endsPlain.has(text.charCodeAt(end))) end++;
	return end;
}

/** A cell in quotes ends just after its closing quote; a quote inside is written twice. */
function endOfQuoted(text: string, start: number): number | undefined {
	for (let at = start + 1; ; at += 2) {
		at = text.indexOf('"', at);
		if (at < 0) return undefined;
		if (text[at + 1] !== '"') return at + 1;
	}
}

/** Where a cell of the record at `start` begins. */
function startOfCell(text: string, start: number, cell: number): number {
	let offset = start;
	for (let at = 0; at < cell; at++) offset = (endOfCell(text, offset) ?? offset) + 1;
	return offset;
}

const faults: Readonly<Record<Fault, (spot: Spot) => Problem>> = {
	unclosed: (spot) => ({
		code: 'csv-unclosed-quote',
		spot,
		says: { en: 'The quote that opens here is never closed.', zh: '此处的引号没有闭合。' },
		fix: {
			en: 'Close it with " before the next comma; write a quote inside the cell twice.',
			zh: '请在下一个逗号前用 " 闭合；单元格内的引号应写两次。',
		},
	}),
	stray: (spot) => ({
		code: 'csv-stray-quote',
		spot,
		says: {
			en: 'A cell may not have a quote or a carriage return here.',
			zh: '单元格此处不应有引号或回车符。',
		},
		fix: {
			en: 'Put the whole cell in quotes, and write a quote inside it twice.',
			zh: '请用引号括住整个单元格，其中的引号写两次。',
		},
	}),
};

function empty(path: string): Problem {
	return {
		code: 'csv-empty',
		spot: { file: path },
		says: { en: 'The table has no header.', zh: '表格没有表头。' },
		fix: { en: 'Name the columns in the first line.', zh: '请在第一行写明各列名称。' },
	};
}

function wrongCount(spot: Spot, count: number, wanted: number): Problem {
	return {
		code: 'csv-cells',
		spot,
		says: {
			en: `The row has ${count} cells, but the header names ${wanted}.`,
			zh: `该行有 ${count} 个单元格，而表头有 ${wanted} 列。`,
		},
		fix: {
			en: 'Add or remove commas; put a cell that contains a comma in quotes.',
			zh: '请增删逗号；含逗号的单元格应加引号。',
		},
	};
}

/** A table as text: commas, quotes where needed, every line ended by a line feed. */
export function writeCsv(rows: Iterable<readonly string[]>): string {
	let text = '';
	for (const row of rows)
		text += row.length === 1 && row[0] === '' ? '""\n' : `${row.map(quoted).join(',')}\n`;
	return text;
}

function quoted(cell: string): string {
	return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
