import { z } from 'zod';
import { dayOf } from '../date.ts';

/** The shape of a law file, before names, types and dates are checked. */
const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const dateText = z
	.union([z.string(), z.number()])
	.refine((text) => dayOf(text) !== undefined, 'not a date such as 2024, 2024-07 or 2024-07-01');
const scalar = z.union([z.number(), z.string(), z.boolean()]);
const confidence = z.enum(['A', 'B', 'C']);
const name = z
	.string()
	.regex(/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$/, 'not a name in snake case, dotted by scheme');
const named = <T extends z.ZodType>(of: T) => z.record(name, of);

const citation = {
	source: z.string().optional(),
	article: z.string().optional(),
	confidence: confidence.optional(),
	note: words.optional(),
};
const inForce = { from: dateText, to: dateText.optional(), known: dateText.optional() };

const source = z.strictObject({
	title: words,
	number: z.string().optional(),
	issuer: words.optional(),
	issued: dateText.optional(),
	url: z.url().optional(),
	confidence,
	note: words.optional(),
});

const table = z.record(z.string(), z.union([scalar, z.record(z.string(), scalar)]));

const parameter = z.strictObject({
	label: words.optional(),
	help: words.optional(),
	unit: z.string().optional(),
	type: z.string().optional(),
	key: z.union([z.string(), z.array(z.string()).min(1).max(2)]).optional(),
	provisional: z.literal('latest').optional(),
	assumption: z.strictObject({ range: z.tuple([z.number(), z.number()]), why: words }).optional(),
	...citation,
	values: z
		.array(
			z.strictObject({
				...inForce,
				...citation,
				value: scalar.optional(),
				table: table.optional(),
				steps: z.record(z.string(), scalar).optional(),
				unknown: words.optional(),
				reported: scalar.optional(),
			}),
		)
		.min(1),
});

const variable = z.strictObject({
	label: words,
	help: words.optional(),
	unit: z.string().optional(),
	type: z.string().optional(),
	period: z.enum(['career', 'month']).optional(),
	range: z.tuple([scalar, scalar]).optional(),
});

const rule = z.strictObject({
	label: words.optional(),
	help: words.optional(),
	unit: z.string().optional(),
	type: z.string().optional(),
	period: z
		.string()
		.regex(/^(month|year|career|event [a-z_]+)$/, 'not month, year, career or event <name>')
		.optional(),
	initial: z.number().optional(),
	...citation,
	versions: z
		.array(
			z.strictObject({
				...inForce,
				...citation,
				formula: z.union([z.string(), z.number(), z.boolean()]).optional(),
				unknown: words.optional(),
			}),
		)
		.min(1),
});

const factor = z.strictObject({
	fact: name,
	points: z.enum(['for', 'against', 'neither']),
	strength: z.enum(['decisive', 'strong', 'weak']),
	...citation,
});

const facts = z.record(z.string(), z.unknown());

export const caseShape = {
	title: words.optional(),
	place: z.string().optional(),
	on: dateText.optional(),
	known: dateText.optional(),
	given: facts.optional(),
	career: z.array(facts).optional(),
	ask: z.array(z.string()).optional(),
};

const test = z.strictObject({
	name: words,
	place: caseShape.place,
	on: caseShape.on,
	known: caseShape.known,
	given: caseShape.given,
	career: caseShape.career,
	expect: z.record(z.string(), scalar).optional(),
	expect_not: z.record(z.string(), scalar).optional(),
	expect_unknown: z.array(z.string()).optional(),
	tolerance: z.number().nonnegative().optional(),
	source: z.string().optional(),
	constructed: z.boolean().optional(),
	note: words.optional(),
});

export const lawFile = z.strictObject({
	place: z.string(),
	sources: z.record(z.string(), source).optional(),
	schemes: named(z.strictObject({ label: words })).optional(),
	enumerations: named(z.strictObject({ label: words, values: z.record(z.string(), words) })).optional(),
	events: named(z.strictObject({ label: words, month: name, place: name.optional() })).optional(),
	variables: named(variable).optional(),
	parameters: named(parameter).optional(),
	rules: named(rule).optional(),
	weighings: named(z.strictObject({ label: words, rule: name, factors: z.array(factor).min(1) })).optional(),
	questions: named(
		z.strictObject({ label: words, help: words.optional(), ask: z.array(name).min(1) }),
	).optional(),
	constraints: named(z.strictObject({ that: z.string(), says: words })).optional(),
	tests: z.array(test).optional(),
});

export type LawFile = z.infer<typeof lawFile>;
export type ParameterEntry = z.infer<typeof parameter>;
export type RuleEntry = z.infer<typeof rule>;
export type VariableEntry = z.infer<typeof variable>;
