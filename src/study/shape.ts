import { z } from 'zod';
import type { Outcome } from './problem.ts';
import type { Source } from './source.ts';
import type { TextFile } from './text.ts';
import { readYaml, schemaProblems, type YamlText } from './yaml-text.ts';

// Shapes are made where they are used, so that a page that reads no files need not load what makes them.

/** The shape of a text in both languages. */
export const wordsShape = () => z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** The shape of `sources`, the documents that a file rests on, by id. */
export const sourcesShape = () => {
	const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'not an id such as oecd-2018-nonstandard');
	const source = z.strictObject({
		title: wordsShape(),
		number: z.string().optional(),
		issuer: wordsShape().optional(),
		issued: z.union([z.string(), z.number()]).transform(String).optional(),
		url: z.url().optional(),
		confidence: z.enum(['A', 'B', 'C']),
		note: wordsShape().optional(),
	});
	return z.record(id, source).transform((sources): Readonly<Record<string, Source>> => {
		return Object.fromEntries(Object.entries(sources).map(([name, each]) => [name, { id: name, ...each }]));
	});
};

/** Data of a known shape, and the YAML text that tells where each part of it stands. */
export interface Shaped<T> {
	readonly data: T;
	readonly yaml: YamlText;
}

/** Reads a YAML file that has to have a shape. */
export function readShaped<T>(file: TextFile, shape: z.ZodType<T>): Outcome<Shaped<T>> {
	const yaml = readYaml(file);
	if (!('data' in yaml)) return { ok: false, problems: yaml };
	const parsed = shape.safeParse(yaml.data);
	if (!parsed.success) return { ok: false, problems: schemaProblems(yaml, parsed.error) };
	return { ok: true, value: { data: parsed.data, yaml } };
}
