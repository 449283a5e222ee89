import { fullValueOf, gathered, idOf, type ReadNumber } from './read-number.ts';

/** The numbers of a report as a web page. */
export function readPage(html: string): readonly ReadNumber[] {
	const rows = new Map<string, { id: string; value: number }>();
	for (const [, anchor = '', inside = ''] of html.matchAll(/<tr[^>]* id="(n-[^"]*)">(.*?)<\/tr>/gs)) {
		const cells = [...inside.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => textOf(cell));
		rows.set(anchor, { id: idOf(cells.at(-1) ?? '') ?? '', value: fullValueOf(cells[2] ?? '') });
	}
	const links = html.matchAll(/<a class="number" href="#(n-[^"]*)"[^>]*>(.*?)<\/a>/gs);
	return gathered(
		rows,
		[...links].map(([, anchor = '', text = '']) => ({ anchor, text: textOf(text) })),
	);
}

function textOf(html: string): string {
	const plain = html.replaceAll(/<[^>]*>/g, '');
	return plain
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');
}
