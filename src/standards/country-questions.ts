import { z } from 'zod';
import { type Outcome, readShaped, type TextFile, type Words, wordsShape } from '../study/index.ts';

/** One of the questions that a study asks of every country. */
export interface CountryQuestion {
	readonly label: Words;
	readonly asks: Words;
	/** Short answers to choose from, by id; none where only words can answer. */
	readonly choices: Readonly<Record<string, Words>>;
}

/** What country cases are written with. */
export interface CountryVocabulary {
	/** In the study's order. */
	readonly questions: Readonly<Record<string, CountryQuestion>>;
	/** Who pays a contribution. */
	readonly payers: Readonly<Record<string, Words>>;
}

/** Reads `countries/questions.yaml`. */
export function readCountryVocabulary(file: TextFile): Outcome<CountryVocabulary> {
	const question = z.strictObject({
		label: wordsShape(),
		asks: wordsShape(),
		choices: z.record(z.string(), wordsShape()).default({}),
	});
	const shape = z.strictObject({
		questions: z.record(z.string(), question),
		payers: z.record(z.string(), wordsShape()),
	});
	const read = readShaped(file, shape);
	return read.ok ? { ok: true, value: read.value.data } : read;
}
