import { z } from 'zod';
import { type Outcome, readShaped, type TextFile, type Words, wordsShape } from '../study/index.ts';

// Which chapters make up which deliverable, and how long each may be: the study's terms as data.

/** A chapter as the study's terms ask for it. */
export interface ChapterPlan {
	/** The block of the study that it belongs to. */
	readonly block: string;
	/** Most pages it may have on paper. */
	readonly pages: number;
}

/** One of the study's deliverables: a report, and the slides that present it where there is a dialogue. */
export interface Deliverable {
	readonly id: string;
	readonly number: number;
	readonly title: Words;
	readonly subtitle: Words;
	readonly chapters: readonly string[];
	/** Name of the set of slides. */
	readonly slides?: string | undefined;
}

export interface Deliverables {
	/** The blocks of the study; each report has a chapter of every one. */
	readonly blocks: Readonly<Record<string, Words>>;
	readonly chapters: Readonly<Record<string, ChapterPlan>>;
	readonly deliverables: readonly Deliverable[];
	readonly slides: Readonly<Record<string, { readonly title: Words; readonly subtitle: Words }>>;
	/** Day that the reports bear. */
	readonly day: string;
}

const name = () => z.string().regex(/^[a-z][a-z0-9-]*$/, 'not a name such as first-dialogue');
const shape = () =>
	z
		.strictObject({
			day: z.iso.date(),
			blocks: z.record(name(), wordsShape()),
			chapters: z.record(name(), z.strictObject({ block: name(), pages: z.int().positive() })),
			slides: z.record(name(), z.strictObject({ title: wordsShape(), subtitle: wordsShape() })),
			deliverables: z.record(
				name(),
				z.strictObject({
					number: z.int().positive(),
					title: wordsShape(),
					subtitle: wordsShape(),
					chapters: z.array(name()).min(1),
					slides: name().optional(),
				}),
			),
		})
		.superRefine(({ blocks, chapters, slides, deliverables }, context) => {
			const tell = (path: (string | number)[], message: string) =>
				context.addIssue({ code: 'custom', path, message });
			for (const [id, { block }] of Object.entries(chapters))
				if (!Object.hasOwn(blocks, block)) tell(['chapters', id, 'block'], `there is no block "${block}"`);
			for (const [id, { chapters: list, slides: set }] of Object.entries(deliverables)) {
				list.forEach((chapter, at) => {
					if (!Object.hasOwn(chapters, chapter))
						tell(['deliverables', id, 'chapters', at], `there is no chapter "${chapter}"`);
				});
				if (set && !Object.hasOwn(slides, set))
					tell(['deliverables', id, 'slides'], `there are no slides "${set}"`);
				const had = new Set(list.map((chapter) => chapters[chapter]?.block));
				const lacks = Object.keys(blocks).filter((block) => !had.has(block));
				if (lacks.length > 0) tell(['deliverables', id, 'chapters'], `no chapter on ${lacks.join(', ')}`);
			}
		});

/** Reads `reports/deliverables.yaml`: chapters, blocks and slides that are named have to exist, and no block may be left out. */
export function readDeliverables(file: TextFile): Outcome<Deliverables> {
	const read = readShaped(file, shape());
	if (!read.ok) return read;
	const { deliverables, ...rest } = read.value.data;
	const list = Object.entries(deliverables).map(([id, deliverable]) => ({ id, ...deliverable }));
	return { ok: true, value: { ...rest, deliverables: list.sort((a, b) => a.number - b.number) } };
}
