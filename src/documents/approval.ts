import type { Block, Inline, Inlines, NumberUse, Section } from './model.ts';
import { allBlocks } from './walk.ts';

// Whoever has read a sentence with its numbers approves it; when a number changes later, the sentence needs another look.

/** What stood in the sentences of a chapter when they were last read: by sentence, the numbers by id. */
export type Approved = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A sentence that holds numbers. */
export interface NumberedSentence {
	/** Tells the sentence by its words, whatever its numbers are. */
	readonly key: string;
	readonly text: string;
	readonly numbers: Readonly<Record<string, string>>;
}

/** A sentence that needs another look: it is new, or numbers in it have changed. */
export interface Stale {
	readonly sentence: NumberedSentence;
	readonly changed: readonly {
		readonly id: string;
		readonly from: string | undefined;
		readonly to: string;
	}[];
}

/** The sentences of sections that hold numbers. */
export function numberedSentences(sections: readonly Section[]): readonly NumberedSentence[] {
	const sentences: NumberedSentence[] = [];
	for (const section of sections)
		for (const block of allBlocks(section.blocks))
			for (const sentence of sentencesOf(block)) {
				const numbers = sentence.filter((inline) => inline.kind === 'number');
				if (numbers.length === 0) continue;
				const words = sentence.map((inline) =>
					inline.kind === 'number' ? `{${inline.id}}` : textOf(inline),
				);
				sentences.push({
					key: fingerprint(words.join('')),
					text: sentence.map(textOf).join('').trim(),
					numbers: Object.fromEntries(numbers.map(({ id, text }) => [id, text])),
				});
			}
	return sentences;
}

/** The sentences that nobody has read as they stand now. */
export function staleSentences(sentences: readonly NumberedSentence[], approved: Approved): readonly Stale[] {
	return sentences.flatMap((sentence) => {
		const before = approved[sentence.key];
		const changed = Object.entries(sentence.numbers)
			.filter(([id, text]) => before?.[id] !== text)
			.map(([id, to]) => ({ id, from: before?.[id], to }));
		return changed.length > 0 ? [{ sentence, changed }] : [];
	});
}

/** Sentences as read and found right. */
export function approve(sentences: readonly NumberedSentence[]): Approved {
	return Object.fromEntries(sentences.map(({ key, numbers }) => [key, numbers]));
}

/** The numbers whose value, and not only whose wording, differs from what was approved. */
export function changedNumbers(
	stale: readonly Stale[],
	uses: Readonly<Record<string, NumberUse>>,
): readonly NumberUse[] {
	const ids = new Set(stale.flatMap(({ changed }) => changed.filter(({ from }) => from).map(({ id }) => id)));
	return [...ids].flatMap((id) => uses[id] ?? []);
}

const textOf = (inline: Inline) => (inline.kind === 'break' ? ' ' : inline.text);

function sentencesOf(block: Block): readonly Inlines[] {
	if (block.kind !== 'paragraph') return [];
	const sentences: Inline[][] = [[]];
	for (const inline of block.text) {
		if (inline.kind !== 'text') {
			sentences.at(-1)?.push(inline);
			continue;
		}
		const parts = inline.text.split(/(?<=[.!?] |[。！？])/);
		parts.forEach((text, at) => {
			sentences.at(-1)?.push({ ...inline, text });
			if (at < parts.length - 1) sentences.push([]);
		});
	}
	return sentences;
}

/** FNV-1a over the text's UTF-16 units, in two runs: enough to tell the sentences of a study apart. */
function fingerprint(text: string): string {
	const run = (start: number) => {
		let hash = start;
		for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
		return (hash >>> 0).toString(16).padStart(8, '0');
	};
	return `${run(0x811c9dc5)}${run(0x9747b28c)}`;
}
