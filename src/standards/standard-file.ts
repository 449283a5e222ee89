import { z } from 'zod';
import { wordsShape } from '../study/index.ts';

// The shapes of what a study's `standards` folder holds beside law, before names are checked.

const id = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$/, 'not a name in snake case, dotted');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'not a day such as 2026-10-01');
const query = z.object({ id: z.string() }).catchall(z.string());

const judgement = () =>
	z.strictObject({
		verdict: z.enum(['met', 'partly', 'not_met', 'not_applicable']),
		by: wordsShape(),
		on: day,
		why: wordsShape(),
		sources: z.array(z.string()).min(1),
	});

const criterion = () =>
	z.strictObject({
		article: wordsShape(),
		wording: wordsShape(),
		topic: z.string(),
		confidence: z.enum(['A', 'B', 'C']),
		advisory: z.boolean().default(false),
		forms: z.union([z.enum(['all', 'whole']), z.array(z.string()).min(1)]).default('all'),
		role: z.string().default('worker'),
		measure: z.record(id, z.strictObject({ of: query, over: query.optional() })).default({}),
		judgement: z.record(z.string(), judgement()).optional(),
		unread: wordsShape().optional(),
	});

/** An instrument and its criteria; the law beside them in the same file is read with the comparative law. */
export const standardFile = () =>
	z.object({
		instrument: z.strictObject({
			id,
			label: wordsShape(),
			source: z.string(),
			note: wordsShape().optional(),
		}),
		criteria: z.record(id, criterion()),
	});

export type StandardFile = z.infer<ReturnType<typeof standardFile>>;
export type CriterionEntry = StandardFile['criteria'][string];

/** `standards/personas.yaml`. */
export const personasFile = () =>
	z.record(
		id,
		z.strictObject({
			label: wordsShape(),
			role: z.string().default('worker'),
			forms: z.array(z.string()).min(1),
			age: z.int().positive(),
			given: z.record(z.string(), z.unknown()).default({}),
			career: z.array(z.object({ years: z.int().positive() }).catchall(z.unknown())).default([]),
		}),
	);

/** `standards/scope.yaml`. */
export const scopeFile = () =>
	z.strictObject({
		on: day,
		places: z.array(z.string()).min(1),
		forms: z.array(z.string()).min(1),
		standard_form: z.string(),
		people: z.record(z.string(), query).default({}),
	});
