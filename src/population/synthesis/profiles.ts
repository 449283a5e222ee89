import { z } from 'zod';
import { type Outcome, readShaped, type TextFile } from '../../study/index.ts';

/** How people of a form of work stand to the other side. */
export interface Profile {
	readonly yes: readonly string[];
	readonly with?: string | undefined;
	readonly term?: string | undefined;
	/** Hours a day and a week. */
	readonly hours: readonly [number, number];
}

export interface FormProfiles {
	/** Assumption that tells the share of managed ones where a form has both profiles. */
	readonly share?: string | undefined;
	readonly managed?: Profile | undefined;
	readonly free?: Profile | undefined;
}

export interface Profiles {
	/** The facts that are told of everybody in work, yes or no. */
	readonly facts: readonly string[];
	readonly forms: Readonly<Record<string, FormProfiles>>;
}

/** Reads `profiles.yaml`. */
export function readProfiles(file: TextFile): Outcome<Profiles> {
	const profile = z.strictObject({
		yes: z.array(z.string()),
		with: z.string().optional(),
		term: z.string().optional(),
		hours: z.tuple([z.number(), z.number()]),
	});
	const form = z.strictObject({
		share: z.string().optional(),
		managed: profile.optional(),
		free: profile.optional(),
	});
	const shape = z.strictObject({ facts: z.array(z.string()), forms: z.record(z.string(), form) });
	const read = readShaped(file, shape);
	return read.ok ? { ok: true, value: read.value.data } : read;
}
