import { z } from 'zod';
import {
	type Outcome,
	readShaped,
	type Source,
	type TextFile,
	type Words,
	wordsShape,
} from '../study/index.ts';

/** A source that texts cite; a work of the literature has the journal or series in which it came out. */
export interface Citable extends Source {
	readonly venue?: Words;
}

const shape = () =>
	z.record(
		z.string().regex(/^[a-z][a-z0-9-]*$/, 'not an id such as zhou-2020'),
		z.strictObject({
			authors: wordsShape().optional(),
			title: wordsShape(),
			venue: wordsShape().optional(),
			year: z.int(),
			url: z.url().optional(),
			confidence: z.enum(['A', 'B', 'C']),
			known: z.enum(['read', 'recalled']),
		}),
	);

/** Reads `reports/works.yaml`: works that texts cite and on which no number rests. */
export function readWorks(file: TextFile): Outcome<Readonly<Record<string, Citable>>> {
	const read = readShaped(file, shape());
	if (!read.ok) return read;
	const works = Object.entries(read.value.data).map(([id, work]) => {
		const { authors, title, venue, year, url, confidence, known } = work;
		const cited: Citable = {
			id,
			title,
			...(authors && { issuer: authors }),
			...(venue && { venue }),
			issued: String(year),
			...(url && { url }),
			confidence,
			note: notes[known],
		};
		return [id, cited] as const;
	});
	return { ok: true, value: Object.fromEntries(works) };
}

const notes = {
	read: { en: 'read, at least in part', zh: '已阅读，至少读过部分' },
	recalled: { en: 'from earlier reading, not opened again', zh: '据以往了解，未重新查阅' },
} as const satisfies Readonly<Record<string, Words>>;
