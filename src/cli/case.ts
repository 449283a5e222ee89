import type { Command } from 'commander';
import { explain, type Law, readCase, typeText } from '../law/index.ts';
import { readTextFile } from '../study/node.ts';
import { resultJson } from './answer/json.ts';
import { resultLines } from './answer/text.ts';
import { shown, studyFolder } from './folders.ts';
import { loadLaw } from './load-law.ts';
import type { Terminal } from './terminal.ts';

interface Options {
	readonly study?: string;
	readonly on?: string;
	readonly known?: string;
	readonly json?: boolean;
}

/** `canopy case FILE`: answers one person's case with its steps, or says what is wrong with the case. */
export async function define(command: Command, terminal: Terminal, helpAsked: boolean): Promise<void> {
	const { language } = terminal;
	command
		.option('--study <study>', { en: 'study whose law is applied', zh: '所用法规的研究' }[language])
		.option('--on <date>', { en: 'month or date to answer for', zh: '按哪个月份或日期解答' }[language])
		.option(
			'--known <date>',
			{ en: 'use only law made known by this date', zh: '只用截至此日已公布的法规' }[language],
		)
		.option('--json', { en: 'print everything as JSON', zh: '以 JSON 输出全部内容' }[language])
		.action((file: string, options: Options) => answer(file, options, terminal));
	if (!helpAsked) return;
	const folder = studyFolder(undefined);
	const law = folder.ok ? await loadLaw(folder.value) : folder;
	command.addHelpText('after', `\n${example[language]}`);
	if (law.ok) command.addHelpText('after', `\n${factNames(law.value, terminal).join('\n')}`);
}

async function answer(path: string, options: Options, terminal: Terminal): Promise<void> {
	const folder = studyFolder(options.study);
	if (!folder.ok) return terminal.refuse(folder.problems);
	const file = await readTextFile(path, shown(path));
	if (!file.ok) return terminal.refuse(file.problems);
	const law = await loadLaw(folder.value);
	if (!law.ok) return terminal.refuse(law.problems);
	const { on, known } = options;
	const person = readCase(law.value, file.value, { ...(on && { on }), ...(known && { known }) });
	if (!person.ok) return terminal.refuse(person.problems);
	const result = explain(law.value, person.value);
	if (!result.ok) return terminal.refuse(result.problems);
	if (options.json) terminal.print(JSON.stringify(resultJson(law.value, result.value), null, '\t'));
	else for (const line of resultLines(law.value, result.value, terminal)) terminal.print(line);
}

/** The facts a case may give, by scheme, with label, type and unit. */
function factNames(law: Law, { language, style }: Terminal): readonly string[] {
	// Facts about the person first, then scheme by scheme.
	const facts = Object.values(law.variables).sort((a, b) => order(a.name).localeCompare(order(b.name), 'en'));
	const widest = Math.max(0, ...facts.map(({ name }) => name.length));
	const title = {
		en: 'Facts a case may give (under given, or in a career row):',
		zh: '个案可写明的事实（写在 given 或履历行中）：',
	};
	return [
		style('bold', title[language]),
		...facts.map(({ name, label, type }) => {
			const choices =
				type.kind === 'choice'
					? Object.keys(law.enumerations[type.of]?.values ?? {}).join(' | ')
					: typeText(type);
			return `  ${name.padEnd(widest)}  ${label[language]} ${style('dim', choices)}`;
		}),
		'',
		style(
			'bold',
			{ en: 'Questions (under ask; all when left out):', zh: '可问的问题（写在 ask 中；不写则全部解答）：' }[
				language
			],
		),
		...Object.values(law.questions).map(({ id, label }) => `  ${id.padEnd(widest)}  ${label[language]}`),
	];
}

function order(name: string): string {
	return name.includes('.') ? name : `.${name}`;
}

const yaml = `  place: CN-ZJ-HZ
  on: 2026-06
  given: {sex: female, born: 1990-04, hukou_place: CN-SC}
  career:
    - {from: 2012-07, to: 2018-02, place: CN-GD-SZ, wage: 4200, status: employee}
    - {from: 2020-01, place: CN-ZJ-HZ, wage: 7600, status: flexible}
  ask: [pension_benefit]
`;

const example = {
	en: `A case is a YAML file such as this one:\n\n${yaml}`,
	zh: `个案是一个 YAML 文件，例如：\n\n${yaml}`,
};
