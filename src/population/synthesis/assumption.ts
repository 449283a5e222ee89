import { z } from 'zod';
import {
	type Confidence,
	type Outcome,
	type Problem,
	readShaped,
	type TextFile,
	type Words,
	wordsShape,
} from '../../study/index.ts';

/** Something that is not published and had to be set: with the range in which it may well lie, and why. */
export interface Assumption {
	readonly id: string;
	readonly label: Words;
	readonly unit: string;
	readonly value: number;
	readonly low: number;
	readonly high: number;
	readonly why: Words;
	/** Ids of sources that speak for it; none where it is our own judgement. */
	readonly sources: readonly string[];
	readonly confidence: Confidence;
}

export type Assumptions = Readonly<Record<string, Assumption>>;

/** Reads `assumptions.yaml`; a value outside its own range is a problem. */
export function readAssumptions(file: TextFile): Outcome<Assumptions> {
	const assumption = z.strictObject({
		label: wordsShape(),
		is: z.strictObject({ unit: z.string(), value: z.number(), low: z.number(), high: z.number() }),
		why: wordsShape(),
		sources: z.array(z.string()).default([]),
		confidence: z.enum(['A', 'B', 'C']).default('C'),
	});
	const read = readShaped(file, z.strictObject({ assumptions: z.record(z.string(), assumption) }));
	if (!read.ok) return read;
	const { data, yaml } = read.value;
	const problems = Object.entries(data.assumptions).flatMap(
		([
			id,
			{
				is: { value, low, high },
			},
		]): readonly Problem[] =>
			low <= value && value <= high
				? []
				: [
						{
							code: 'assumption-outside-its-range',
							spot: yaml.spot(['assumptions', id, 'is']),
							...outside(id),
						},
					],
	);
	if (problems.length > 0) return { ok: false, problems };
	const entries = Object.entries(data.assumptions).map(([id, { is, ...each }]): [string, Assumption] => [
		id,
		{ id, ...is, ...each },
	]);
	return { ok: true, value: Object.fromEntries(entries) };
}

function outside(id: string): Pick<Problem, 'says' | 'fix'> {
	return {
		says: {
			en: `The value of ${id} is not between its low and its high.`,
			zh: `${id} 的取值不在其上下限之间。`,
		},
		fix: { en: 'Correct the value or the range.', zh: '请改正取值或范围。' },
	};
}

/** The value of an assumption in a run: the one it is varied to, or its own. */
export type Assumed = (id: string) => number;

/** Values of assumptions, some of them varied. Asking for one that the study does not make is a defect of the study's code. */
export function assumedOf(assumptions: Assumptions, varied: Readonly<Record<string, number>> = {}): Assumed {
	return (id) => {
		const value = varied[id] ?? assumptions[id]?.value;
		if (value === undefined) throw new RangeError(`the study makes no assumption "${id}"`);
		return value;
	};
}
