import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { languages } from '../../study/index.ts';
import { numbersHead } from '../annex-of-numbers.ts';
import { fullValueOf, idOf, type ReadNumber } from './read-number.ts';

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
	const annex = new Map(pages.map((page) => [page.ref, rowsOf(page)]));
	const rows = [...annex.values()].flat();
	const shown = pages.flatMap((page) =>
		page.links.flatMap(({ to, top, rect }) => {
			const row = annex.get(to)?.find(({ y }) => y < top - aboveText[0] && y > top - aboveText[1]);
			return row ? [{ row, text: textIn(page, rect) }] : [];
		}),
	);
	return rows.map((row) => {
		const texts = shown.filter((each) => each.row === row).map(({ text }) => text);
		return { id: row.id, value: row.value, texts: joined(texts, row.written) };
	});
}

/** A link that goes on in the next line comes in two parts. */
function joined(texts: readonly string[], written: string): readonly string[] {
	const whole: string[] = [];
	let part = '';
	for (const text of texts) {
		part += text;
		const begins = withoutSpaces(written).startsWith(withoutSpaces(part));
		if (begins && withoutSpaces(part).length < withoutSpaces(written).length) continue;
		whole.push(part);
		part = '';
	}
	return part === '' ? whole : [...whole, part];
}

function withoutSpaces(text: string): string {
	return text.replaceAll(/[\s\u200b]/g, '');
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

/** A link leads this far above the line it means, in points: from, to. */
const aboveText = [10, 24] as const;
/** Lines of one row are closer than this, rows are not; what stands lower on a page is its foot. */
const betweenRows = 12.5;
const foot = 55;

interface Row {
	readonly id: string;
	readonly written: string;
	readonly value: number;
	/** Of its first line. */
	readonly y: number;
}

/** The rows of the annex on a page, from above; none on other pages. */
function rowsOf({ pieces }: Page): readonly Row[] {
	const columns = columnsOf(pieces);
	if (!columns) return [];
	const body = pieces.filter(({ y }) => y < columns.y - 2 && y > foot).sort((a, b) => b.y - a.y || a.x - b.x);
	const groups: Piece[][] = [];
	let last = Number.POSITIVE_INFINITY;
	for (const piece of body) {
		if (last - piece.y > betweenRows) groups.push([]);
		groups.at(-1)?.push(piece);
		last = piece.y;
	}
	return groups.flatMap((group) => {
		const [, second = 0, third = 0, fourth = 0] = columns.x;
		const cell = (from: number, to: number) =>
			group
				.filter(({ x }) => x >= from - 2 && x < to - 2)
				.map(({ text }) => text)
				.join('');
		const id = idOf(cell(fourth, Number.POSITIVE_INFINITY));
		const row = { written: cell(0, second), value: fullValueOf(cell(third, fourth)), y: group[0]?.y ?? 0 };
		return id === undefined ? [] : [{ id, ...row }];
	});
}

interface Columns {
	/** Where each of the four begins. */
	readonly x: readonly number[];
	/** Height of their heads. */
	readonly y: number;
}

/** Where the annex's columns begin: its head, which every page repeats, tells. */
function columnsOf(pieces: readonly Piece[]): Columns | undefined {
	const head = pieces.find(({ text }) => heads.includes(withoutSpaces(text)));
	if (!head) return undefined;
	const line = pieces
		.filter(({ y }) => Math.abs(y - head.y) < 2)
		.map(({ x }) => x)
		.sort((a, b) => a - b);
	const x = line.filter((each, at) => at === 0 || each - (line[at - 1] ?? 0) > 40);
	return x.length === 4 ? { x, y: head.y } : undefined;
}

const heads = languages.map((language) => withoutSpaces(numbersHead[language]));

/** The text under a link. A bracket at either end of a line may be wider than what the line leaves it. */
function textIn({ pieces }: Page, [left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): string {
	return pieces
		.filter(
			({ x, y, width }) =>
				x + width / 2 >= left - 1 && x + width / 2 <= right + 1 && y >= bottom - 1 && y <= top,
		)
		.map(({ text }) => text)
		.join('');
}
