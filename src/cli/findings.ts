import type { Command } from 'commander';
import { findingsFormats, formatFindings, type Problem, parseWhere } from '../study/index.ts';
import { queryFindings, readStudyFolder } from '../study/node.ts';
import { build } from './build.ts';
import { isBuilt } from './build-study.ts';
import { buildFolder, shown, studyFolder } from './folders.ts';
import type { Terminal } from './terminal.ts';

interface Options {
	readonly id?: string;
	readonly where?: string;
	readonly format: string;
}

/** `canopy findings [study]`: prints rows of the findings table, built anew when the study has changed. */
export async function define(command: Command, terminal: Terminal, helpAsked: boolean): Promise<void> {
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
			{ en: `one of ${findingsFormats.join(', ')}`, zh: `${findingsFormats.join('、')} 之一` }[language],
			'table',
		)
		.action((study: string | undefined, options: Options) => print(study, options, terminal));
	if (helpAsked) command.addHelpText('after', `\n${(await indicatorNames(terminal)).join('\n')}`);
}

/** What can be asked for with `--id` in the usual study. */
async function indicatorNames({ language, style }: Terminal): Promise<readonly string[]> {
	const folder = studyFolder(undefined);
	const study = folder.ok ? await readStudyFolder(folder.value, shown(folder.value)) : folder;
	if (!study.ok) return [];
	const indicators = Object.entries(study.value.statistics.vocabulary.indicators);
	const widest = Math.max(0, ...indicators.map(([id]) => id.length));
	return [
		style('bold', { en: 'Findings:', zh: '结果：' }[language]),
		...indicators.map(([id, { label }]) => `  ${id.padEnd(widest)}  ${label[language]}`),
	];
}

async function print(argument: string | undefined, options: Options, terminal: Terminal): Promise<void> {
	const study = studyFolder(argument);
	if (!study.ok) return terminal.refuse(study.problems);
	const format = findingsFormats.find((each) => each === options.format);
	if (!format) return terminal.refuse([unknownFormat(options.format)]);
	const where = parseWhere(options.where ?? '');
	if (!where.ok) return terminal.refuse(where.problems);
	if (!isBuilt(study.value) && !(await build(study.value, terminal))) return;
	const findings = await queryFindings(buildFolder(study.value), { id: options.id, where: where.value });
	if (!findings.ok) return terminal.refuse(findings.problems);
	if (findings.value.length === 0)
		return terminal.tell({ en: 'No finding is like that.', zh: '没有符合条件的结果。' });
	terminal.print(formatFindings(findings.value, format).trimEnd());
}

function unknownFormat(written: string): Problem {
	return {
		code: 'unknown-format',
		says: { en: `There is no format "${written}".`, zh: `没有“${written}”这种格式。` },
		fix: {
			en: `Use one of ${findingsFormats.join(', ')}.`,
			zh: `请用 ${findingsFormats.join('、')} 之一。`,
		},
	};
}
