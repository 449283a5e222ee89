import type { Law } from '../../law/index.ts';
import { type Comparison, type CountryCases, comparisonTable } from '../../standards/index.ts';
import type { Vocabulary } from '../../study/index.ts';
import type { TableMaker } from '../context.ts';
import { nameOf } from '../grid.ts';
import { listOf, sourcesNote, textCell } from './cells.ts';

/** Places side by side in the manner of MISSOC: `rows` by id or whole `tables`, at `places`, as of `on`. */
export function placesTable(
	comparison: Comparison,
	law: Law,
	cases: CountryCases,
	vocabulary: Vocabulary,
	day: string,
): TableMaker {
	return (of, inCells) => {
		const { language } = inCells;
		const [rows, tables] = [listOf(of.rows), listOf(of.tables)];
		const chosen = comparison.rows.filter(({ id, table }) => rows.includes(id) || tables.includes(table));
		if (chosen.length === 0) {
			const known = comparison.rows.map(({ id }) => id).join(', ');
			return { en: `No row is called so; there are ${known}.`, zh: `没有这样的行；可用的有 ${known}。` };
		}
		const places = of.places === undefined ? comparison.places.slice(0, 5) : listOf(of.places);
		// rows of several tables may bear one label
		const several = new Set(chosen.map(({ table }) => table)).size > 1;
		const labelOf = ({ table, label }: (typeof chosen)[number]) =>
			several
				? `${comparison.tables[table]?.[language] ?? table}${language === 'zh' ? '：' : ': '}${label[language]}`
				: label[language];
		const on = listOf(of.on)[0] ?? day;
		const made = comparisonTable({ ...comparison, rows: chosen }, law, cases, { places, on });
		return {
			columns: [
				{ title: textCell(''), align: 'start', width: 2.2 },
				...places.map((place) => ({
					title: textCell(nameOf('place', place, vocabulary, language)),
					align: 'start' as const,
					width: 2,
				})),
			],
			rows: made.lines.map(({ row, cells }) => ({
				cells: [
					textCell(labelOf(row)),
					...cells.map((cell) =>
						textCell(`${cell.differs ? '≠ ' : ''}${cell.says[language]}${cell.unverified ? '*' : ''}`),
					),
				],
			})),
			notes: [
				textCell(
					language === 'zh'
						? '≠ 与第一列不同；* 未经核实。'
						: '≠ differs from the first column; * not verified.',
				),
				...sourcesNote(
					made.lines.flatMap(({ cells }) => cells.flatMap((cell) => cell.sources)),
					inCells,
				),
			],
		};
	};
}
