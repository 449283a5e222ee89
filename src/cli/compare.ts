import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Command } from 'commander';
import { comparisonAsTable, tableFormats, writeTable } from '../documents/index.ts';
import { dayOf, isoDay } from '../law/index.ts';
import { type Comparison, type ComparisonTable, comparisonTable } from '../standards/index.ts';
import { type Language, type Problem, unknownName } from '../study/index.ts';
import { shown, studyFolder } from './folders.ts';
import { type LoadedComparison, loadComparison } from './load-compared.ts';
import type { Terminal } from './terminal.ts';

interface Options {
	readonly rows?: string;
	readonly places?: string;
	readonly date?: string;
	readonly to?: string;
	readonly json?: boolean;
}

/** `canopy compare [study]`: compares the law of places, row by row, on the screen or in a file. */
export function define(command: Command, terminal: Terminal): void {
	const { language } = terminal;
	command
		.option(
			'--rows <rows>',
			{
				en: 'only these rows or tables, such as oldage,injury_payer',
				zh: '只要这些行或表，例如 oldage,injury_payer',
			}[language],
		)
		.option(
			'--places <places>',
			{ en: 'only these places, such as CN,CN-GD,ES', zh: '只要这些地区，例如 CN,CN-GD,ES' }[language],
		)
		.option(
			'--date <date>',
			{ en: 'law of this date; today if left out', zh: '按此日期的法规；默认为今天' }[language],
		)
		.option(
			'--to <file>',
			{
				en: `write a file: ${tableFormats.map((each) => `.${each}`).join(', ')}`,
				zh: `写入文件：${tableFormats.map((each) => `.${each}`).join('、')}`,
			}[language],
		)
		.option('--json', { en: 'print everything as JSON', zh: '以 JSON 输出全部内容' }[language])
		.action((study: string | undefined, options: Options) => compare(study, options, terminal));
}

async function compare(argument: string | undefined, options: Options, terminal: Terminal): Promise<void> {
	const study = studyFolder(argument);
	if (!study.ok) return terminal.refuse(study.problems);
	const { to } = options;
	const format = to === undefined ? undefined : tableFormats.find((each) => `.${each}` === extname(to));
	if (to !== undefined && !format) return terminal.refuse([unknownEnding(to)]);
	const on = options.date ?? isoDay(Math.floor(Date.now() / 86_400_000));
	if (dayOf(on) === undefined) return terminal.refuse([notDate(on)]);
	const loaded = await loadComparison(study.value);
	if (!loaded.ok) return terminal.refuse(loaded.problems);
	const { law, cases, comparison, sources } = loaded.value;
	if (!comparison) return terminal.refuse([nothingToCompare(shown(study.value))]);
	const chosen = choices(options, comparison, loaded.value);
	if ('problems' in chosen) return terminal.refuse(chosen.problems);
	const table = comparisonTable(comparison, law, cases, { ...chosen, on });
	if (options.json) return terminal.print(JSON.stringify(table, null, '\t'));
	const { language } = terminal;
	if (to === undefined || !format) {
		for (const line of linesOf(table, comparison, loaded.value, language)) terminal.print(line);
		return;
	}
	const plain = comparisonAsTable(comparison, table, law.places, sources, language);
	await writeFile(to, await writeTable(plain, format));
	terminal.tell({
		en: `${table.lines.length} rows for ${table.places.length} places written to ${shown(to)}.`,
		zh: `已将 ${table.places.length} 个地区的 ${table.lines.length} 行写入 ${shown(to)}。`,
	});
}

interface Chosen {
	readonly places: readonly string[];
	readonly rows?: ReadonlySet<string>;
}

/** The places and rows that the reader chose; a table's name stands for all its rows. */
function choices(
	{ places, rows }: Options,
	comparison: Comparison,
	{ law }: LoadedComparison,
): Chosen | { readonly problems: readonly Problem[] } {
	const chosen = places?.split(',') ?? comparison.places;
	const asked = rows?.split(',');
	const ids = comparison.rows.map(({ id }) => id);
	const problems = [
		...chosen
			.filter((place) => !Object.hasOwn(law.places, place))
			.map((place) => unknownName(undefined, words.place, place, Object.keys(law.places))),
		...(asked ?? [])
			.filter((each) => !ids.includes(each) && !Object.hasOwn(comparison.tables, each))
			.map((each) => unknownName(undefined, words.row, each, [...ids, ...Object.keys(comparison.tables)])),
	];
	if (problems.length > 0) return { problems };
	if (!asked) return { places: chosen };
	const found = comparison.rows.filter(({ id, table }) => asked.includes(id) || asked.includes(table));
	return { places: chosen, rows: new Set(found.map(({ id }) => id)) };
}

const words = {
	place: { en: 'place', zh: '地区' },
	row: { en: 'row', zh: '行' },
} as const;

/** A row with its cells below, one place a line; what differs from the first place is told at its end. */
function linesOf(
	{ lines }: ComparisonTable,
	{ tables }: Comparison,
	{ law }: LoadedComparison,
	language: Language,
): readonly string[] {
	return lines.flatMap(({ row, cells }) => [
		`${tables[row.table]?.[language] ?? row.table} · ${row.label[language]}`,
		...cells.map(({ place, says, differs, unverified }) => {
			const name = law.places[place]?.label[language] ?? place;
			const weak = unverified ? { en: ' (unverified)', zh: '（未经核实）' }[language] : '';
			return `  ${name}  ${says[language]}${weak}${differs ? `  ≠ ${differs[language]}` : ''}`;
		}),
	]);
}

function unknownEnding(file: string): Problem {
	const endings = tableFormats.map((each) => `.${each}`);
	return {
		code: 'unknown-format',
		says: { en: `A table cannot be written to ${file}.`, zh: `无法将表格写入 ${file}。` },
		fix: { en: `Let its name end in ${endings.join(', ')}.`, zh: `文件名请以 ${endings.join('、')} 结尾。` },
	};
}

function notDate(written: string): Problem {
	return {
		code: 'not-a-date',
		says: { en: `"${written}" is not a date.`, zh: `“${written}”不是日期。` },
		fix: { en: 'Write 2026, 2026-06 or 2026-06-01.', zh: '请写 2026、2026-06 或 2026-06-01。' },
	};
}

function nothingToCompare(study: string): Problem {
	return {
		code: 'nothing-to-compare',
		says: {
			en: `${study} has no standards/comparison.yaml that says what to compare.`,
			zh: `${study} 中没有 standards/comparison.yaml，无从对照。`,
		},
	};
}
