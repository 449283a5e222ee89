import { z } from 'zod';
import { fields } from '../finding.ts';
import type { Outcome } from '../problem.ts';
import { readShaped, wordsShape } from '../shape.ts';
import type { TextFile } from '../text.ts';
import type { Check, Demand, KnownDifference, Side, Term, Tolerance } from './check.ts';

/** Reads `checks.yaml`. */
export function readChecks(file: TextFile): Outcome<readonly Check[]> {
	const read = readShaped(file, z.record(z.string(), checkShape()));
	if (!read.ok) return read;
	const { data, yaml } = read.value;
	const checks = Object.entries(data).map(([id, rest]) => ({ id, ...rest, spot: yaml.spotOfKey([id]) }));
	return { ok: true, value: checks };
}

/** Reads `known-differences.yaml`. */
export function readKnownDifferences(file: TextFile): Outcome<readonly KnownDifference[]> {
	const where = z.partialRecord(z.enum(fields), textShape()).default({});
	const known = z.strictObject({ check: z.string(), where, difference: z.number(), why: wordsShape() });
	const read = readShaped(file, z.array(known));
	if (!read.ok) return read;
	const { data, yaml } = read.value;
	return { ok: true, value: data.map((each, index) => ({ ...each, spot: yaml.spot([index]) })) };
}

/** A text, or a number written without quotes, such as a year. */
const textShape = () => z.union([z.string(), z.number().transform(String)]);

const choiceShape = () => z.union([textShape(), z.array(textShape()).min(1)]);

function checkShape() {
	const each = z.partialRecord(z.enum(fields), choiceShape());
	const terms = z.array(termShape()).min(1);
	const right = z.union([terms, z.number().transform((number) => [constant(number)])]);
	const shape = z.strictObject({
		says: wordsShape(),
		each: each.default({}),
		of: z.partialRecord(z.enum(fields), textShape()).default({}),
		sum: terms.optional(),
		mean: terms.optional(),
		weight: each.optional(),
		over: terms.optional(),
		is: right.optional(),
		at_most: right.optional(),
		between: z.tuple([z.number(), z.number()]).optional(),
		within: toleranceShape().optional(),
		ages: z.tuple([z.int(), z.int()]).optional(),
		rises_from: z.int().optional(),
	});
	return shape.transform((written, context) => {
		const demand = demandOf(written);
		if (demand) return { says: written.says, each: written.each, of: written.of, demand };
		const message =
			'a check has sum (perhaps over), or mean and weight; and is with within, at_most, or between; or ages and rises_from alone';
		context.addIssue({ code: 'custom', message });
		return z.NEVER;
	});
}

function termShape() {
	const choices = Object.fromEntries(fields.map((field) => [field, choiceShape().optional()]));
	const shape = z.strictObject({
		...choices,
		times: z.number().optional(),
		before: z.int().positive().optional(),
		optional: z.boolean().optional(),
		number: z.number().optional(),
	});
	return shape.transform(({ times = 1, before = 0, optional = false, number, ...select }): Term => {
		const term = { select, times, before, optional };
		return number === undefined ? term : { ...term, number };
	});
}

const constant = (number: number): Term => ({ select: {}, times: 1, before: 0, optional: false, number });

function toleranceShape() {
	const positive = z.number().nonnegative();
	const full = z.strictObject({
		amount: positive.default(0),
		share: positive.default(0),
		rounded: z.number().positive().optional(),
	});
	return z.union([positive.transform((amount): Tolerance => ({ amount, share: 0 })), full]);
}

/** What stands in a check beside its words. */
interface Written {
	readonly sum?: readonly Term[] | undefined;
	readonly mean?: readonly Term[] | undefined;
	readonly weight?: Term['select'] | undefined;
	readonly over?: readonly Term[] | undefined;
	readonly is?: readonly Term[] | undefined;
	readonly at_most?: readonly Term[] | undefined;
	readonly between?: readonly [number, number] | undefined;
	readonly within?: Tolerance | undefined;
	readonly ages?: readonly [number, number] | undefined;
	readonly rises_from?: number | undefined;
}

function demandOf(written: Written): Demand | undefined {
	const { is, at_most, between, within, ages, rises_from } = written;
	if ([is, at_most, between, ages].filter((part) => part !== undefined).length !== 1) return undefined;
	const left = sideOf(written);
	if (ages && rises_from !== undefined && !left) {
		return { kind: 'ages', from: ages[0], to: ages[1], risesFrom: rises_from };
	}
	if (!left || rises_from !== undefined) return undefined;
	if (is && within) return { kind: 'is', left, right: is, within };
	if (at_most) return { kind: 'at most', left, right: at_most, ...(within ? { within } : {}) };
	if (between && !within) return { kind: 'between', left, low: between[0], high: between[1] };
	return undefined;
}

function sideOf({ sum, mean, weight, over }: Written): Side | undefined {
	if (sum && !mean && !weight) return { terms: sum, ...(over ? { over } : {}) };
	if (mean && weight && !sum && !over) return { terms: mean, weight };
	return undefined;
}
