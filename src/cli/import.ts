import { existsSync } from 'node:fs';
import { readdir, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import {
	type Into,
	importTable,
	type Outcome,
	type Problem,
	readImportMap,
	type TextFile,
} from '../study/index.ts';
import { readStudyFolder, readTextFile } from '../study/node.ts';
import { shown } from './folders.ts';
import type { Terminal } from './terminal.ts';

interface Options {
	readonly map: string;
	readonly to: string;
	readonly dryRun?: boolean;
}

/** `canopy import <file> --map <map> --to <table>`: adds a table of aggregates to a study's statistics, if it is sound. */
export function define(command: Command, terminal: Terminal): void {
	const { language } = terminal;
	command
		.requiredOption(
			'--map <map>',
			{ en: 'what its columns and codes mean (YAML)', zh: '说明各列和代码含义的文件（YAML）' }[language],
		)
		.requiredOption(
			'--to <table>',
			{
				en: "table of a study's statistics to add to, such as studies/china/statistics/records.csv",
				zh: '要加入的研究统计表，例如 studies/china/statistics/records.csv',
			}[language],
		)
		.option('--dry-run', { en: 'check only, write nothing', zh: '只检查，不写入' }[language])
		.action((file: string, options: Options) => run(file, options, terminal));
}

async function run(file: string, { map, to, dryRun }: Options, terminal: Terminal): Promise<void> {
	const into = await intoStudy(resolve(to));
	if (!into.ok) return terminal.refuse(into.problems);
	const [table, mapping] = await Promise.all([
		readTextFile(file, shown(file)),
		readTextFile(map, shown(map)),
	]);
	if (!table.ok || !mapping.ok)
		return terminal.refuse([...(table.ok ? [] : table.problems), ...(mapping.ok ? [] : mapping.problems)]);
	const read = readImportMap(mapping.value);
	if (!read.ok) return terminal.refuse(read.problems);
	const imported = importTable(table.value, read.value, into.value);
	if (!imported.ok) return terminal.refuse(imported.problems);
	const { text, added, empty } = imported.value;
	const count = added.length.toLocaleString('en');
	if (empty > 0)
		terminal.tell({
			en: `${empty} cells hold no figure, as the map says.`,
			zh: `有 ${empty} 个单元格按映射文件说明没有数字。`,
		});
	if (dryRun) return terminal.tell({ en: `${count} figures can be added.`, zh: `可加入 ${count} 个数字。` });
	const aside = `${to}.${process.pid}`;
	await writeFile(aside, text);
	await rename(aside, to);
	terminal.tell({
		en: `${count} figures added to ${shown(to)}.`,
		zh: `已将 ${count} 个数字加入 ${shown(to)}。`,
	});
}

/** The statistics that a table is part of: it lies in the folder `statistics` of a study. */
async function intoStudy(target: string): Promise<Outcome<Into>> {
	const folder = dirname(target);
	const study = dirname(folder);
	if (basename(folder) !== 'statistics' || !existsSync(join(study, 'study.yaml')) || !/\.csv$/.test(target))
		return { ok: false, problems: [noTable(target)] };
	const read = await readStudyFolder(study, shown(study));
	if (!read.ok) return read;
	const names = (await readdir(folder)).filter((name) => name.endsWith('.csv') && !notTables.has(name));
	const others: TextFile[] = [];
	let text = '';
	for (const name of names) {
		const path = join(folder, name);
		const file = await readTextFile(path, shown(path));
		if (!file.ok) return file;
		if (path === target) text = file.value.text;
		else others.push(file.value);
	}
	const { vocabulary, sources } = read.value.statistics;
	return { ok: true, value: { vocabulary, sources, others, target: { path: shown(target), text } } };
}

/** Files of the folder that hold no figures. */
const notTables: ReadonlySet<string> = new Set(['sources.csv', 'not-found.csv']);

function noTable(target: string): Problem {
	return {
		code: 'no-table-of-statistics',
		spot: { file: shown(target) },
		says: {
			en: "This is no table of a study's statistics.",
			zh: '这不是研究中的统计表。',
		},
		fix: {
			en: 'Name a .csv file in the folder statistics of a study; it need not exist yet.',
			zh: '请指定某项研究 statistics 文件夹中的 .csv 文件，可以尚不存在。',
		},
	};
}
