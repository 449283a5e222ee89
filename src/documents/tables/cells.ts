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
