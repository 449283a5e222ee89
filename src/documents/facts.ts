import { z } from 'zod';
import type { Words } from '../study/index.ts';
import type { LawName } from './law-answers.ts';
import type { Writing } from './quantity.ts';

// What a chapter's two texts speak of: one file beside them names every number, table and figure, so that both
// languages show the same.

/** Which finding is meant: its id and the dimensions that matter; others are `all` or empty. */
export interface FindingName {
	readonly id: string;
	readonly [dimension: string]: string;
}

/** A number of the text: a finding, what the law says, or what follows from numbers named before. */
export interface NumberFact {
	readonly says: Words;
	readonly finding?: FindingName;
	readonly law?: LawName;
	readonly share?: readonly [string, string];
	readonly ratio?: readonly [string, string];
	readonly difference?: readonly [string, string];
	readonly growth?: readonly [string, string];
	readonly sum?: readonly string[];
	readonly write?: Writing;
}

/** A table or figure of findings: one dimension down, one across; `all` takes every value that findings have. */
export interface GridFact {
	readonly caption: Words;
	readonly finding: FindingName;
	readonly rows: Spread;
	readonly columns: Spread;
	readonly write?: Writing;
	/** For a table: whether each cell gives the interval of its finding. */
	readonly interval?: boolean;
	readonly notes?: readonly Words[];
	/** For a figure: how it is drawn, rows being series and columns categories. */
	readonly kind?: 'bars' | 'stacked' | 'lines';
}

/** Values of one dimension, or names of findings, in the order shown. */
export interface Spread {
	readonly dimension: string;
	readonly values: readonly string[];
}

/** A table that another part of the build makes, such as the gap matrix; `of` chooses from it. */
export interface MadeFact {
	readonly caption: Words;
	readonly from: string;
	readonly of?: Readonly<Record<string, string | readonly string[]>>;
	readonly notes?: readonly Words[];
}

export interface ChapterFacts {
	readonly numbers: Readonly<Record<string, NumberFact>>;
	readonly tables: Readonly<Record<string, GridFact | MadeFact>>;
	readonly figures: Readonly<Record<string, GridFact>>;
}

const words = () => z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const name = () => z.string().regex(/^[a-z][a-z0-9_]*$/, 'not a name in snake case');
const text = () => z.union([z.string(), z.number()]).transform(String);
const finding = () => z.object({ id: z.string() }).catchall(text());
const law = () =>
	z.strictObject({
		name: z.string(),
		place: z.string().optional(),
		on: z.string().optional(),
		key: text().optional(),
		given: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
		person: z.string().optional(),
	});
const writing = () =>
	z.strictObject({ digits: z.int().min(0).max(6), full: z.boolean(), points: z.boolean() }).partial();

const spread = () =>
	z
		.record(z.string(), z.array(text()).min(1))
		.refine((value) => Object.keys(value).length === 1, 'name one dimension')
		.transform((value): Spread => {
			const [dimension = '', values = []] = Object.entries(value)[0] ?? [];
			return { dimension, values };
		});

const number = () => {
	const pair = z.tuple([name(), name()]).optional();
	return z
		.strictObject({
			says: words(),
			finding: finding().optional(),
			law: law().optional(),
			share: pair,
			ratio: pair,
			difference: pair,
			growth: pair,
			sum: z.array(name()).min(2).optional(),
			write: writing().optional(),
		})
		.refine(
			({ finding, law, share, ratio, difference, growth, sum }) =>
				[finding, law, share, ratio, difference, growth, sum].filter((way) => way !== undefined).length === 1,
			'give exactly one of finding, law, share, ratio, difference, growth, sum',
		);
};

const grid = () =>
	z.strictObject({
		caption: words(),
		finding: finding(),
		rows: spread(),
		columns: spread(),
		write: writing().optional(),
		interval: z.boolean().optional(),
		notes: z.array(words()).optional(),
		kind: z.enum(['bars', 'stacked', 'lines']).optional(),
	});

const made = () =>
	z.strictObject({
		caption: words(),
		from: z.string(),
		of: z.record(z.string(), z.union([text(), z.array(text())])).optional(),
		notes: z.array(words()).optional(),
	});

/** The shape of a chapter's `facts.yaml`. */
export const factsShape = () =>
	z.strictObject({
		numbers: z.record(name(), number()).default({}),
		tables: z.record(name(), z.union([made(), grid()])).default({}),
		figures: z.record(name(), grid()).default({}),
	});
