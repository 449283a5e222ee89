import { z } from 'zod';
import type { Outcome } from '../problem.ts';
import { readShaped } from '../shape.ts';
import { type StatisticColumn, statisticColumns } from '../statistics/tables.ts';
import type { TextFile } from '../text.ts';
import type { YamlText } from '../yaml-text.ts';

/** How a column of somebody's table is read into a table of statistics. */
export interface ImportColumn {
	/** Column of the statistics that it becomes; undefined where it is left out on purpose. */
	readonly as?: StatisticColumn | undefined;
	/** What the holder's codes stand for; any other code is a problem. */
	readonly values?: Readonly<Record<string, string>> | undefined;
	/** Sign between thousands in numbers, to be taken out. */
	readonly thousands?: string | undefined;
	/** What else a figure of this column is, such as its sex, unit or year. */
	readonly with?: Readonly<Partial<Record<StatisticColumn, string>>> | undefined;
}

/** How a table of aggregates is read: every column of it has to be named. */
export interface ImportMap {
	readonly columns: Readonly<Record<string, ImportColumn>>;
	/** What every figure of the table is. */
	readonly always: Readonly<Partial<Record<StatisticColumn, string>>>;
	/** What stands in a cell for which there is no figure. */
	readonly noFigure: readonly string[];
	readonly yaml: YamlText;
}

/** Reads a map of columns. At least one column is read as `value`. */
export function readImportMap(file: TextFile): Outcome<ImportMap> {
	const column = z.enum(statisticColumns);
	const cells = z.partialRecord(column, z.union([z.string(), z.number()]).transform(String));
	const reading = z.union([
		z.null().transform((): ImportColumn => ({})),
		column.transform((as): ImportColumn => ({ as })),
		z.strictObject({
			as: column,
			values: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)).optional(),
			thousands: z.string().length(1).optional(),
			with: cells.optional(),
		}),
	]);
	const shape = z.strictObject({
		columns: z.record(z.string(), reading),
		always: cells.default({}),
		no_figure: z.array(z.string()).default([]),
	});
	const read = readShaped(file, shape);
	if (!read.ok) return read;
	const { data, yaml } = read.value;
	if (!Object.values(data.columns).some(({ as }) => as === 'value')) {
		const problem = {
			code: 'no-value-column',
			spot: yaml.spot(['columns']),
			says: { en: 'No column is read as value.', zh: '没有任何列读作数值（value）。' },
			fix: {
				en: 'Say which column holds the figures: {as: value}.',
				zh: '请指明哪一列为数值：{as: value}。',
			},
		};
		return { ok: false, problems: [problem] };
	}
	return {
		ok: true,
		value: { columns: data.columns, always: data.always, noFigure: data.no_figure, yaml },
	};
}
