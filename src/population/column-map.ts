import { z } from 'zod';
import { type Outcome, readYaml, schemaProblems, type TextFile } from '../study/index.ts';

/**
 * How a data holder's column is to be read: as which of the law's names, what its codes stand for (null: not known), in
 * which unit its numbers are, and how its dates are written (as in `%Y%m`).
 */
export interface ColumnReading {
	readonly as: string;
	readonly values?: Readonly<Record<string, string | number | boolean | null>>;
	readonly unit?: string;
	readonly dates?: string;
}

/** Readings of the columns of both tables, by the holder's own column names. */
export interface ColumnMap {
	readonly persons: Readonly<Record<string, ColumnReading>>;
	readonly careers: Readonly<Record<string, ColumnReading>>;
}

export const noMap: ColumnMap = { persons: {}, careers: {} };

const reading = z.union([
	z.string().transform((as): ColumnReading => ({ as })),
	z.strictObject({
		as: z.string(),
		values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
		unit: z.string().optional(),
		dates: z.string().optional(),
	}),
]);

const columnMap = z.strictObject({
	persons: z.record(z.string(), reading).default({}),
	careers: z.record(z.string(), reading).default({}),
});

/**
 * Reads a column map: under `persons` and `careers`, the holder's column names, each with the law's name, or with
 * `{as, values, unit, dates}`.
 */
export function readColumnMap(file: TextFile): Outcome<ColumnMap> {
	const yaml = readYaml(file);
	if (!('data' in yaml)) return { ok: false, problems: yaml };
	const parsed = columnMap.safeParse(yaml.data ?? {});
	if (!parsed.success) return { ok: false, problems: schemaProblems(yaml, parsed.error) };
	return { ok: true, value: parsed.data };
}
