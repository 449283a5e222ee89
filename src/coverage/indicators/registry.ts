import { z } from 'zod';
import type { Law } from '../../law/index.ts';
import {
	type Dimension,
	dimensions,
	type Outcome,
	type Problem,
	readShaped,
	type TextFile,
	unknownName,
	type Words,
	wordsShape,
} from '../../study/index.ts';
import { type SchemeKey, schemes, steps } from '../cascade/steps.ts';
import type { CountedStep, Who } from '../groups/condition.ts';

/** What an indicator tells of: cover by law, cover in fact, whether benefits are enough, or who people are. */
export const measures = ['legal', 'effective', 'adequacy', 'context'] as const;
export type Measure = (typeof measures)[number];

/** How often its figures come out where they are published. */
export const frequencies = [
	'monthly',
	'quarterly',
	'yearly',
	'five_years',
	'ten_years',
	'once',
	'never',
] as const;

/** Something monitored: what it is, how it is counted, by what it is broken down, and what stands beside it. */
export interface CoverageIndicator {
	readonly id: string;
	readonly label: Words;
	readonly definition: Words;
	readonly measure: Measure;
	/** Who is counted: all that is listed holds of each. */
	readonly numerator: readonly Who[];
	/** Of whom a share is taken; none where persons are counted. */
	readonly denominator: readonly Who[] | undefined;
	/** Where figures come from, in words, and how often. */
	readonly source: Words;
	readonly frequency: (typeof frequencies)[number];
	readonly breakdowns: readonly string[];
	/** Where it stands in others' frameworks. */
	readonly codes: { readonly sdg?: string; readonly ilo_ssi?: string; readonly eu?: string };
	/** Figures that are published of just this: used in place of what is worked out. */
	readonly published: Selection | undefined;
	/** Figures of others to be shown beside it, and how they differ in what they mean. */
	readonly beside: readonly Beside[];
}

/** Findings by the values of their fields. */
export type Selection = Readonly<Partial<Record<'id' | 'method' | Dimension, string>>>;

export interface Beside {
	readonly where: Selection;
	readonly note: Words;
}

export type Registry = Readonly<Record<string, CoverageIndicator>>;

/** What figures may be broken down by, beside place. */
export const breakdownNames = ['sex', 'age', 'hukou', 'origin', 'migrant', 'form', 'sector'] as const;

/** Reads `indicators.yaml`; rules that the people's law does not have, or that are no yes or no, are problems. */
export function readRegistry(file: TextFile, law: Law): Outcome<Registry> {
	const read = readShaped(file, shape());
	if (!read.ok) return read;
	const { data, yaml } = read.value;
	const problems: Problem[] = [];
	const rules = [...Object.values(law.rules), ...Object.values(law.variables)];
	const yesOrNo = rules.filter(({ type }) => type.kind === 'boolean').map(({ name }) => name);
	for (const [id, { numerator, denominator = [] }] of Object.entries(data.indicators)) {
		for (const who of [...numerator, ...denominator]) {
			if (!('rule' in who) || yesOrNo.includes(who.rule)) continue;
			const what = { zh: '是否类的规则或事实', en: 'yes-or-no rule or fact' };
			problems.push(unknownName(yaml.spot(['indicators', id]), what, who.rule, yesOrNo));
		}
	}
	if (problems.length > 0) return { ok: false, problems };
	const ofSchemes = schemes.flatMap(({ key }) =>
		Object.entries(data.of_each_scheme).map(([id, family]) => memberOf(law, key, id, family)),
	);
	const others = Object.entries(data.indicators).map(
		([id, each]): CoverageIndicator => ({
			id,
			...each,
			denominator: each.denominator,
			published: each.published,
		}),
	);
	return { ok: true, value: Object.fromEntries([...ofSchemes, ...others].map((each) => [each.id, each])) };
}

/** One indicator of a family that every scheme has. */
function memberOf(law: Law, key: SchemeKey, id: string, family: Family): CoverageIndicator {
	const name = law.schemes[`coverage.${key}`]?.label ?? { zh: key, en: key };
	const named = ({ zh, en }: Words): Words => ({
		zh: zh.replace('{scheme}', name.zh),
		en: en.replace('{scheme}', name.en),
	});
	return {
		...family,
		id: `${id}_${key}`,
		label: named(family.label),
		definition: family.definition,
		numerator: [{ scheme: key, step: family.numerator.step }],
		denominator: family.denominator,
		published: undefined,
		beside: family.beside[key] ?? [],
	};
}

type Family = z.infer<ReturnType<typeof familyShape>>;

const stepShape = () => z.enum<CountedStep[]>([...steps, 'enrolled_in_all', 'contributing_in_all']);
const schemeShape = () => z.enum<SchemeKey[]>(schemes.map(({ key }) => key));

const whoShape = () => {
	const who = z.union([
		z.strictObject({ rule: z.string() }),
		z.strictObject({ scheme: schemeShape(), step: stepShape() }),
	]);
	return z.union([who.transform((one): readonly Who[] => [one]), z.array(who)]);
};

const selectionShape = () => z.partialRecord(z.enum(['id', 'method', ...dimensions]), z.string());
const besideShape = () => z.array(z.strictObject({ where: selectionShape(), note: wordsShape() }));

const commonShape = () => ({
	label: wordsShape(),
	definition: wordsShape(),
	measure: z.enum(measures),
	denominator: whoShape().optional(),
	source: wordsShape(),
	frequency: z.enum(frequencies),
	breakdowns: z.array(z.enum(breakdownNames)).default([]),
	codes: z.strictObject({ sdg: z.string(), ilo_ssi: z.string(), eu: z.string() }).partial().default({}),
});

const familyShape = () =>
	z.strictObject({
		...commonShape(),
		numerator: z.strictObject({ step: stepShape() }),
		beside: z.partialRecord(schemeShape(), besideShape()).default({}),
	});

const idShape = () => z.string().regex(/^[a-z][a-z0-9_]*$/);

function shape() {
	const indicator = z.strictObject({
		...commonShape(),
		numerator: whoShape(),
		published: selectionShape().optional(),
		beside: besideShape().default([]),
	});
	return z.strictObject({
		of_each_scheme: z.record(idShape(), familyShape()).default({}),
		indicators: z.record(idShape(), indicator),
	});
}
