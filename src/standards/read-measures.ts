import { z } from 'zod';
import {
	type Outcome,
	type Problem,
	readShaped,
	sourcesShape,
	type TextFile,
	unknownName,
	type Words,
	wordsShape,
	type YamlText,
} from '../study/index.ts';
import { evidenceKinds, type Measure, type MeasureBank, measureKinds } from './measure.ts';
import { citingProblems, citingShape, type Sources } from './statement.ts';

/** What measures may name: places, facets of the comparative law, reasons of losses, sources of law and cases. */
export interface MeasureContext {
	readonly places: Readonly<Record<string, unknown>>;
	readonly facets: Readonly<Record<string, unknown>>;
	readonly losses: Readonly<Record<string, unknown>>;
	readonly sources: Sources;
}

function bankShape() {
	const measure = z.strictObject({
		kind: z.enum(measureKinds),
		label: wordsShape(),
		design: wordsShape(),
		where: z
			.array(z.strictObject({ place: z.string(), since: z.int().optional(), until: z.int().optional() }))
			.min(1),
		evidence: z.strictObject({ kind: z.enum(evidenceKinds), says: wordsShape() }),
		facets: z.array(z.string()).default([]),
		losses: z.array(z.string()).default([]),
		here: wordsShape().optional(),
		...citingShape(),
	});
	return z.strictObject({
		rule: wordsShape(),
		grades: z.record(z.string(), wordsShape()),
		kinds: z.record(z.enum(measureKinds), wordsShape()),
		evidence: z.record(z.enum(evidenceKinds), z.strictObject({ label: wordsShape(), grade: z.string() })),
		places: z.record(z.string(), wordsShape()).default({}),
		sources: sourcesShape().default({}),
		measures: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/, 'not a name in snake case'), measure),
	});
}

type BankFile = z.infer<ReturnType<typeof bankShape>>;

/** Reads `standards/measures.yaml`; every fault is told. */
export function readMeasures(file: TextFile, context: MeasureContext): Outcome<MeasureBank> {
	const read = readShaped(file, bankShape());
	if (!read.ok) return read;
	const { data, yaml } = read.value;
	const sources = { ...context.sources, ...data.sources };
	const problems: Problem[] = Object.entries(data.measures).flatMap(([id, measure]) => [
		...namingProblems(id, data, yaml, context),
		...citingProblems(measure, sources, yaml, ['measures', id]),
		...(measure.facets.length + measure.losses.length === 0
			? [{ ...answersNothing, spot: yaml.spotOfKey(['measures', id]) }]
			: []),
	]);
	for (const [kind, { grade }] of Object.entries(data.evidence)) {
		if (!Object.hasOwn(data.grades, grade)) {
			const spot = yaml.spot(['evidence', kind, 'grade']);
			problems.push(unknownName(spot, words.grade, grade, Object.keys(data.grades)));
		}
	}
	if (problems.length > 0) return { ok: false, problems };
	const measures = Object.entries(data.measures).map(
		([id, { evidence, ...measure }]): Measure => ({
			id,
			...measure,
			sources: measure.sources ?? [],
			evidence: { ...evidence, grade: data.evidence[evidence.kind].grade },
		}),
	);
	return { ok: true, value: { ...data, measures } };
}

const words = {
	place: { en: 'place', zh: '地区' },
	facet: { en: 'facet', zh: '要点' },
	loss: { en: 'reason of a loss', zh: '流失原因' },
	grade: { en: 'grade', zh: '等级' },
} as const satisfies Record<string, Words>;

function namingProblems(
	id: string,
	{ measures, places }: BankFile,
	yaml: YamlText,
	context: MeasureContext,
): readonly Problem[] {
	const measure = measures[id];
	if (!measure) return [];
	const named = [
		...measure.where.map(
			({ place }, at) =>
				[['where', at, 'place'], words.place, place, { ...context.places, ...places }] as const,
		),
		...measure.facets.map((facet, at) => [['facets', at], words.facet, facet, context.facets] as const),
		...measure.losses.map((loss, at) => [['losses', at], words.loss, loss, context.losses] as const),
	];
	return named
		.filter(([, , name, known]) => !Object.hasOwn(known, name))
		.map(([path, what, name, known]) =>
			unknownName(yaml.spot(['measures', id, ...path]), what, name, Object.keys(known)),
		);
}

const answersNothing = {
	code: 'measure-without-gap',
	says: {
		en: 'The measure names no facet and no reason of a loss: no gap that it answers.',
		zh: '此项措施没有写明所改变的要点或所应对的流失原因，即没有对应的差距。',
	},
	fix: {
		en: 'Add facets, losses, or both.',
		zh: '请补充 facets 或 losses。',
	},
};
