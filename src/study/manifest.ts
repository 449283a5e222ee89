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
	/** The synthetic people that a build makes. */
	readonly people?: ManifestPeople;
}

/** How many synthetic people a build makes, from which seed, and of how many assumptions are varied for intervals. */
export interface ManifestPeople {
	readonly size: number;
	readonly seed: number;
	readonly varied: number;
}

/** Reads `study.yaml`. */
export function readManifest(file: TextFile): Outcome<Manifest> {
	const shape = z.strictObject({
		id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'not a name such as china'),
		title: wordsShape(),
		place: z.string(),
		people: z
			.strictObject({ size: z.int().min(100), seed: z.int().min(0), varied: z.int().min(0) })
			.optional(),
	});
	const read = readShaped(file, shape);
	if (!read.ok) return read;
	const { people, ...rest } = read.value.data;
	return { ok: true, value: people ? { ...rest, people } : rest };
}
