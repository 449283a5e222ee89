import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { languages } from '../../study/index.ts';
import { numbersHead } from '../annex-of-numbers.ts';
import { fullValueOf, gathered, idOf, type ReadNumber } from './read-number.ts';

/** A piece of text on a page, in points from the lower left. */
interface Piece {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

interface Page {
	readonly ref: string;
	readonly pieces: readonly Piece[];
	readonly links: readonly { readonly to: string; readonly top: number; readonly rect: readonly number[] }[];
}

/** The numbers of a printed report: links from the text to the rows of the annex, which tell id and full value. */
export async function readPdf(bytes: Uint8Array): Promise<readonly ReadNumber[]> {
	const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
	const file = await task.promise;
	const pages: Page[] = [];
	for (let at = 1; at <= file.numPages; at++) pages.push(await pageOf(await file.getPage(at)));
	await task.destroy();
	const rows = new Map<string, { id: string; value: number }>();
	const shown: { anchor: string; text: string }[] = [];
	for (const page of pages)
		for (const link of page.links) {
			const row = rowAt(
				pages,
				pages.findIndex(({ ref }) => ref === link.to),
				link.top,
			);
			const id = row && idOf(row.origin);
			if (!row || !id) continue;
			rows.set(id, { id, value: fullValueOf(row.value) });
			shown.push({ anchor: id, text: textIn(page, link.rect) });
		}
	return gathered(rows, shown);
}

async function pageOf(page: PDFPageProxy): Promise<Page> {
	const { items } = await page.getTextContent();
	const pieces = items.flatMap((item): Piece[] => {
		if (!('str' in item) || item.str.trim() === '') return [];
		const [, , , , x = 0, y = 0] = item.transform.map(Number);
		return [{ text: item.str, x, y, width: item.width, height: item.height }];
	});
	const annotations = await page.getAnnotations();
	const links = annotations.flatMap((each) =>
		Array.isArray(each.dest) && each.dest[0]
			? [{ to: refText(each.dest[0]), top: Number(each.dest[3]), rect: each.rect.map(Number) }]
			: [],
	);
	return { ref: refText(page.ref), pieces, links };
}

function refText(ref: { num: number; gen: number } | null): string {
	return ref ? `${ref.num} ${ref.gen}` : '';
}

/** A link leads this far above the line it means, in points. */
const aboveText = 10;

/** The row of the annex that begins at a height: what its last two cells hold, on this page and the next. */
function rowAt(
	pages: readonly Page[],
	at: number,
	top: number,
): { readonly value: string; readonly origin: string } | undefined {
	const page = pages[at];
	const columns = page && columnsOf(page);
	if (!page || !columns) return undefined;
	const begins = page.pieces
		.filter(({ x, y }) => Math.abs(x - columns[0]) < 2 && y < top - aboveText)
		.map(({ y }) => y);
	const own = Math.max(...begins);
	const next = begins.filter((y) => y < own - 5 && isRow(page, columns, y));
	const bottom = next.length > 0 ? Math.max(...next) + 6 : 60;
	const cell = (from: number, to: number) =>
		page.pieces
			.filter(({ x, y }) => y <= own + 2 && y > bottom && x >= from - 2 && x < to - 2)
			.map(({ text }) => text)
			.join('');
	return { value: cell(columns[2], columns[3]), origin: cell(columns[3], Number.POSITIVE_INFINITY) };
}

/** Whether a line of the first column begins a row: a written number wraps, but its other cells begin beside its first line. */
function isRow({ pieces }: Page, columns: Columns, height: number): boolean {
	return pieces.some(
		({ x, y }) => Math.abs(x - columns[1]) < 2 && Math.abs(y - height) < 2 && y <= height + 2,
	);
}

type Columns = readonly [number, number, number, number];

/** Where the annex's columns begin: its head, which every page repeats, tells. */
function columnsOf({ pieces }: Page): Columns | undefined {
	const head = pieces.find(({ text }) => heads.includes(text.replaceAll(' ', '')));
	if (!head) return undefined;
	const line = pieces
		.filter(({ y }) => Math.abs(y - head.y) < 2)
		.map(({ x }) => x)
		.sort((a, b) => a - b);
	const [first, second, third, fourth] = line.filter((x, at) => at === 0 || x - (line[at - 1] ?? 0) > 40);
	return first === undefined || second === undefined || third === undefined || fourth === undefined
		? undefined
		: [first, second, third, fourth];
}

const heads = languages.map((language) => numbersHead[language].replaceAll(' ', ''));

/** The text under a link. */
function textIn({ pieces }: Page, [left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): string {
	return pieces
		.filter(({ x, y, width }) => x >= left - 1 && x + width <= right + 1 && y >= bottom - 1 && y <= top)
		.map(({ text }) => text)
		.join('');
}
