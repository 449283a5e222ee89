import type { Block, Inline, Inlines, Section } from './model.ts';

/** The same section with every inline replaced by what `of` makes of it; blocks are passed in order of the text. */
export function mapInlines(section: Section, of: (inline: Inline) => Inline): Section {
	const line = (text: Inlines): Inlines => text.map(of);
	const blocks = (list: readonly Block[]): readonly Block[] => list.map(block);
	const block = (each: Block): Block => {
		switch (each.kind) {
			case 'heading':
			case 'paragraph':
			case 'pending':
				return { ...each, text: line(each.text) };
			case 'list':
				return { ...each, items: each.items.map(blocks) };
			case 'message':
			case 'quote':
				return { ...each, blocks: blocks(each.blocks) };
			case 'table':
				return {
					...each,
					caption: line(each.caption),
					columns: each.columns.map((column) => ({ ...column, title: line(column.title) })),
					rows: each.rows.map((row) => ({ ...row, cells: row.cells.map(line) })),
					notes: each.notes.map(line),
				};
			case 'figure':
				return { ...each, caption: line(each.caption), notes: each.notes.map(line) };
		}
	};
	const spoken = section.spoken && { spoken: blocks(section.spoken) };
	return { ...section, title: line(section.title), blocks: blocks(section.blocks), ...spoken };
}

/** Every block of a list and the blocks inside them, in order of the text. */
export function* allBlocks(blocks: readonly Block[]): Generator<Block> {
	for (const block of blocks) {
		yield block;
		if (block.kind === 'list') for (const item of block.items) yield* allBlocks(item);
		else if (block.kind === 'message' || block.kind === 'quote') yield* allBlocks(block.blocks);
	}
}

/** The numbered tables or figures of a document's text, in order. */
export function floatsOf<Kind extends 'table' | 'figure'>(
	sections: readonly Section[],
	kind: Kind,
): readonly Extract<Block, { readonly kind: Kind }>[] {
	return sections.flatMap(({ blocks }) =>
		blocks.filter((block): block is Extract<Block, { readonly kind: Kind }> => block.kind === kind),
	);
}

/** Every inline of a section, in order of the text; what the speaker says comes last. */
export function allInlines(section: Section): readonly Inline[] {
	const found: Inline[] = [];
	mapInlines(section, (inline) => {
		found.push(inline);
		return inline;
	});
	return found;
}

/** Inlines as plain text, as a reader sees them. */
export function plainText(inlines: Inlines): string {
	return inlines.map((inline) => (inline.kind === 'break' ? ' ' : inline.text)).join('');
}
