import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { type DisclosureRules, protectFindings, readDisclosureRules } from '../population/index.ts';
import {
	datedFindings,
	describeWith,
	type Finding,
	findingsCodebook,
	labelledCsv,
	type Outcome,
	type Problem,
	parseWhere,
	sdmxCsv,
	sdmxJson,
	sdmxStructure,
	type Vocabulary,
	type Words,
	writeCodebook,
} from '../study/index.ts';
import { queryFindings, readTextFile, writeFindingsParquet } from '../study/node.ts';
import { build } from './build.ts';
import { isBuilt } from './build-study.ts';
import { buildFolder, shown, studyFolder } from './folders.ts';
import type { Terminal } from './terminal.ts';

const formats = ['csv', 'parquet', 'sdmx-csv', 'sdmx-json', 'ddi'] as const;
type Format = (typeof formats)[number];

interface Options {
	readonly id?: string;
	readonly where?: string;
	readonly format: string;
	readonly to?: string;
}

/** What the build says of a study. */
interface StudyWords extends Vocabulary {
	readonly id: string;
	readonly title: Words;
	readonly place: string;
}

/** `canopy export [study]`: writes findings for other tools, with labels in both languages. */
export function define(command: Command, terminal: Terminal): void {
	const { language } = terminal;
	command
		.option('--id <finding>', { en: 'only this finding', zh: '只要此项结果' }[language])
		.option(
			'--where <choice>',
			{ en: 'only these rows, such as place=CN-ZJ,year=2024', zh: '只要这些行，例如 place=CN-ZJ,year=2024' }[
				language
			],
		)
		.option(
			'--format <format>',
			{ en: `one of ${formats.join(', ')}`, zh: `${formats.join('、')} 之一` }[language],
			'csv',
		)
		.requiredOption('--to <file>', { en: 'file to write', zh: '写入的文件' }[language])
		.action((study: string | undefined, options: Options) => run(study, options, terminal));
}

async function run(argument: string | undefined, options: Options, terminal: Terminal): Promise<void> {
	const study = studyFolder(argument);
	if (!study.ok) return terminal.refuse(study.problems);
	const format = formats.find((each) => each === options.format);
	const where = parseWhere(options.where ?? '');
	if (!format || !where.ok)
		return terminal.refuse([
			...(format ? [] : [unknownFormat(options.format)]),
			...(where.ok ? [] : where.problems),
		]);
	const rules = await disclosureRules(study.value);
	if (!rules.ok) return terminal.refuse(rules.problems);
	if (!isBuilt(study.value) && !(await build(study.value, terminal))) return;
	const found = await queryFindings(buildFolder(study.value), { id: options.id, where: where.value });
	if (!found.ok) return terminal.refuse(found.problems);
	const { published, withheld } = rules.value
		? protectFindings(found.value, rules.value)
		: { published: found.value.filter(({ kind }) => !real.has(kind)), withheld: [] };
	const left = found.value.length - published.length;
	if (left > 0) terminal.tell(keptBack(left, withheld.length > 0));
	const words: StudyWords = JSON.parse(await readFile(join(buildFolder(study.value), 'study.json'), 'utf8'));
	const file = options.to ?? '';
	for (const line of await write(published, words, format, file)) terminal.tell(line);
}

const real: ReadonlySet<string> = new Set(['surveyed', 'recorded']);

/** The study's rules for figures of real persons; undefined where it has none, and then no such figure goes out. */
async function disclosureRules(study: string): Promise<Outcome<DisclosureRules | undefined>> {
	const path = join(study, 'population/disclosure.yaml');
	const file = await readTextFile(path, shown(path));
	if (file.ok) return readDisclosureRules(file.value);
	return file.problems.some(({ code }) => code === 'file-missing') ? { ok: true, value: undefined } : file;
}

/** Writes the file, and the one with its structure where the format has two; tells what was written. */
async function write(
	findings: readonly Finding[],
	study: StudyWords,
	format: Format,
	file: string,
): Promise<readonly Words[]> {
	const describe = describeWith(study);
	const title = { zh: `${study.title.zh}：结果表`, en: `${study.title.en}: findings` };
	const message = { prepared: new Date().toISOString(), title };
	const { dated, undated } = datedFindings(findings);
	switch (format) {
		case 'csv':
			await writeWhole(file, labelledCsv(findings, describe));
			return [written(file, findings.length)];
		case 'parquet':
			await writeFindingsParquet(file, findings);
			return [written(file, findings.length)];
		case 'ddi': {
			const nation = describe('place', study.place) ?? { zh: study.place, en: study.place };
			const about = { id: `canopy-${study.id}-findings`, title, file: 'findings.csv', nation };
			await writeWhole(file, writeCodebook(findingsCodebook(findings, describe, about)));
			return [written(file, findings.length)];
		}
		case 'sdmx-csv':
		case 'sdmx-json': {
			const structure = `${file.replace(/\.(csv|json)$/i, '')}.structure.json`;
			await writeWhole(file, format === 'sdmx-csv' ? sdmxCsv(dated) : sdmxJson(dated, describe, message));
			await writeWhole(structure, sdmxStructure(dated, describe, message));
			return [
				written(file, dated.length),
				{
					en: `Its structure and code lists are in ${shown(structure)}.`,
					zh: `结构与代码表见 ${shown(structure)}。`,
				},
				...(undated.length > 0 ? [leftOut(undated)] : []),
			];
		}
	}
}

/** A file is complete or not there. */
async function writeWhole(file: string, text: string): Promise<void> {
	const aside = `${file}.${process.pid}`;
	await writeFile(aside, text);
	await rename(aside, file);
}

function written(file: string, rows: number): Words {
	const count = rows.toLocaleString('en');
	return {
		en: `${count} findings written to ${shown(file)}.`,
		zh: `已将 ${count} 项结果写入 ${shown(file)}。`,
	};
}

function leftOut(undated: readonly Finding[]): Words {
	const ids = [...new Set(undated.map(({ id }) => id))].join(', ');
	return {
		en: `${undated.length} findings are left out, as SDMX needs a period and their source states none: ${ids}.`,
		zh: `有 ${undated.length} 项结果未写入：SDMX 要求注明时期，而其来源未说明：${ids}。`,
	};
}

function keptBack(count: number, byRule: boolean): Words {
	return byRule
		? {
				en: `${count} figures of real persons are kept back: too few persons, or they would give such figures away.`,
				zh: `为保护个人，未写入 ${count} 项真实人员的数字：人数过少，或可据以推算此类数字。`,
			}
		: {
				en: `${count} figures of real persons are kept back: the study has no population/disclosure.yaml that says which may go out.`,
				zh: `未写入 ${count} 项真实人员的数字：研究中没有 population/disclosure.yaml 规定哪些可以公布。`,
			};
}

function unknownFormat(wanted: string): Problem {
	return {
		code: 'unknown-format',
		says: { en: `There is no format "${wanted}".`, zh: `没有“${wanted}”这种格式。` },
		fix: { en: `Use one of ${formats.join(', ')}.`, zh: `请用 ${formats.join('、')} 之一。` },
	};
}
