import { z } from 'zod';
import type { Outcome, Problem } from '../problem.ts';
import { readShaped } from '../shape.ts';
import type { TextFile } from '../text.ts';
import type { Words } from '../words.ts';

/** A unit that figures are printed or kept in. */
export interface Unit {
	readonly label: Words;
	/** The unit findings use in its place; itself where it is no multiple. */
	readonly base: string;
	/** Powers of ten between the two: 4 for 万, -2 for per cent. */
	readonly power: number;
}

export type Units = Readonly<Record<string, Unit>>;

/** Reads `units.yaml`. */
export function readUnits(file: TextFile): Outcome<Units> {
	const label = { zh: z.string().min(1), en: z.string().min(1) };
	const unit = z.strictObject({ ...label, is: z.string().optional(), power: z.int().optional() });
	const read = readShaped(file, z.record(z.string(), unit));
	if (!read.ok) return read;
	const { data, yaml } = read.value;
	const problems = Object.entries(data).flatMap(([name, { is, power }]): readonly Problem[] => {
		const base = is === undefined ? undefined : data[is];
		const sound =
			is === undefined ? power === undefined : base && base.is === undefined && power !== undefined;
		return sound ? [] : [{ code: 'unit-base', spot: yaml.spotOfKey([name]), ...unsound(name) }];
	});
	if (problems.length > 0) return { ok: false, problems };
	const entries = Object.entries(data).map(([name, { zh, en, is = name, power = 0 }]): [string, Unit] => [
		name,
		{ label: { zh, en }, base: is, power },
	]);
	return { ok: true, value: Object.fromEntries(entries) };
}

function unsound(name: string): Pick<Problem, 'says' | 'fix'> {
	return {
		says: {
			en: `${name} names no plain unit that it is a multiple of.`,
			zh: `${name} 没有指明它是哪个基本单位的倍数。`,
		},
		fix: {
			en: 'Give both `is`, a unit of this file that is no multiple itself, and `power`; or neither.',
			zh: '请同时给出 is（本文件中的基本单位）和 power，或两者都不写。',
		},
	};
}

const decimal = /^-?\d+(\.\d+)?$/;

/** The number that a figure printed in a unit stands for in its base unit; exact, as no rounding comes between. */
export function inBaseUnit(figure: string, unit: Unit): number | undefined {
	return decimal.test(figure) ? Number(`${figure}e${unit.power}`) : undefined;
}
