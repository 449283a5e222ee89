import type { Cells } from '../context.ts';
import type { Inlines } from '../model.ts';

/** A cell of plain text. */
export function textCell(text: string): Inlines {
	return [{ kind: 'text', text }];
}

/** What `of` gives for a key, as a list. */
export function listOf(value: string | readonly string[] | undefined): readonly string[] {
	if (value === undefined) return [];
	return typeof value === 'string' ? [value] : value;
}

/** A note below a table that cites what its cells rest on; in the cells, names of sources would bury what is said. */
export function sourcesNote(sources: readonly string[], { language, cite }: Cells): readonly Inlines[] {
	const cited = [...new Set(sources)];
	if (cited.length === 0) return [];
	return [[...textCell(language === 'zh' ? '来源：' : 'Sources: '), ...cite(cited)]];
}
