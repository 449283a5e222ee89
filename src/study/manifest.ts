import { z } from 'zod';
import type { Outcome } from './problem.ts';
import { readShaped, wordsShape } from './shape.ts';
import type { TextFile } from './text.ts';
import type { Words } from './words.ts';

/** What a study is about: its `study.yaml`. */
export interface Manifest {
	/** Kebab-case name, the same as its folder's. */
	readonly id: string;
	readonly title: Words;
	/** Code of the place it studies. */
	readonly place: string;
}

/** Reads `study.yaml`. */
export function readManifest(file: TextFile): Outcome<Manifest> {
	const shape = z.strictObject({
		id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'not a name such as china'),
		title: wordsShape(),
		place: z.string(),
	});
	const read = readShaped(file, shape);
	return read.ok ? { ok: true, value: read.value.data } : read;
}
