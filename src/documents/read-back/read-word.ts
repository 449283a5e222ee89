import { strFromU8, unzipSync } from 'fflate';
import { fullValueOf, gathered, idOf, type ReadNumber } from './read-number.ts';

/** The numbers of a report for Word: links to bookmarks that stand in the rows of the annex. */
export function readWord(bytes: Uint8Array): readonly ReadNumber[] {
	const part = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml'];
	const xml = part ? strFromU8(part) : '';
	const rows = new Map<string, { id: string; value: number }>();
	for (const [row] of xml.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr [^>]*>.*?<\/w:tr>/gs)) {
		const anchor = /<w:bookmarkStart w:name="(n_\d+)"/.exec(row)?.[1];
		if (!anchor) continue;
		const cells = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell));
		rows.set(anchor, { id: idOf(cells.at(-1) ?? '') ?? '', value: fullValueOf(cells[2] ?? '') });
	}
	const links = xml.matchAll(/<w:hyperlink [^>]*w:anchor="(n_\d+)"[^>]*>(.*?)<\/w:hyperlink>/gs);
	return gathered(
		rows,
		[...links].map(([, anchor = '', inside = '']) => ({ anchor, text: textOf(inside) })),
	);
}

function textOf(xml: string): string {
	const runs = [...xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)].map(([, text = '']) => text);
	const escaped = runs.join('');
	return escaped
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');
}
