import { join } from 'node:path';
import type { Command } from 'commander';
import { approve, type Deliverable } from '../documents/index.ts';
import { formats } from '../documents/node.ts';
import { languages, type Outcome, unknownName } from '../study/index.ts';
import { build } from './build.ts';
import { isBuilt } from './build-study.ts';
import { documentsFolder, studyFolder } from './folders.ts';
import { type BuiltReports, loadReports } from './library.ts';
import { putInPlace } from './put-in-place.ts';
import { sentencesOf } from './sentences.ts';
import type { Terminal } from './terminal.ts';
import { writeReports } from './write-reports.ts';

interface Options {
	readonly study?: string;
	/** Languages to write in; both unless some are named. */
	readonly lang?: string;
	readonly format: string;
	readonly to?: string;
	readonly check?: boolean;
	readonly approve?: boolean;
}

/** `canopy report [deliverables…]`: writes reports and slides from the built study, or approves their sentences. */
export function define(command: Command, terminal: Terminal): void {
	const { language } = terminal;
	command
		.option('--study <study>', { en: 'study to write about', zh: '所写的研究' }[language])
		.option(
			'--format <formats>',
			{ en: `any of ${formats.join(',')}`, zh: `${formats.join('、')} 中任选` }[language],
			formats.join(','),
		)
		.option('--to <folder>', { en: 'folder to write to', zh: '写到哪个文件夹' }[language])
		.option(
			'--check',
			{ en: 'read every number back from the finished files', zh: '从成品文件中逐一读回数字核对' }[language],
		)
		.option(
			'--approve',
			{ en: 'say that every sentence was read as it stands now', zh: '确认各句均已按现状核读' }[language],
		)
		.action((ids: readonly string[], _own, called: Command) =>
			report(ids, called.optsWithGlobals<Options>(), terminal),
		)
		.addHelpText(
			'after',
			{
				en: '\n--lang en,zh names the languages to write in: both unless one is named. Answers are in the first.',
				zh: '\n--lang en,zh 指定写作语言：不指定时两种语言都写；答复用其中第一种。',
			}[language],
		);
}

async function report(ids: readonly string[], options: Options, terminal: Terminal): Promise<void> {
	const folder = studyFolder(options.study);
	if (!folder.ok) return terminal.refuse(folder.problems);
	const chosen = {
		languages: chosenOf(options.lang ?? languages.join(','), languages),
		formats: chosenOf(options.format, formats),
	};
	if (!chosen.languages.ok) return terminal.refuse(chosen.languages.problems);
	if (!chosen.formats.ok) return terminal.refuse(chosen.formats.problems);
	if (!isBuilt(folder.value) && !(await build(folder.value, terminal))) return;
	const built = await loadReports(folder.value);
	if (!built.ok) return terminal.refuse(built.problems);
	if (options.approve) return approveAll(folder.value, built.value, terminal);
	const deliverables = deliverablesOf(ids, built.value);
	if (!deliverables.ok) return terminal.refuse(deliverables.problems);
	tellStale(built.value, terminal);
	const order = {
		deliverables: deliverables.value,
		languages: chosen.languages.value,
		formats: chosen.formats.value,
		to: options.to ?? documentsFolder(folder.value),
		check: options.check === true,
	};
	for await (const { says, problems } of writeReports(built.value, order)) {
		await terminal.refuse(problems);
		if (says) terminal.tell(says);
	}
}

function chosenOf<T extends string>(text: string, known: readonly T[]): Outcome<readonly T[]> {
	const names = text.split(',').map((name) => name.trim());
	const wrong = names.find((name) => !known.some((each) => each === name));
	if (wrong !== undefined)
		return { ok: false, problems: [unknownName(undefined, { en: 'choice', zh: '选项' }, wrong, known)] };
	return { ok: true, value: known.filter((each) => names.includes(each)) };
}

function deliverablesOf(ids: readonly string[], { reports }: BuiltReports): Outcome<readonly Deliverable[]> {
	const all = reports.plan.deliverables;
	const names = all.map(({ id }) => id);
	const what = { en: 'deliverable', zh: '成果' };
	const problems = ids
		.filter((id) => !names.includes(id))
		.map((id) => unknownName(undefined, what, id, names));
	if (problems.length > 0) return { ok: false, problems };
	return { ok: true, value: ids.length > 0 ? all.filter(({ id }) => ids.includes(id)) : all };
}

function tellStale(built: BuiltReports, terminal: Terminal): void {
	for (const { name, stale } of sentencesOf(built)) {
		if (stale.length > 0)
			terminal.tell({
				en: `${name}: ${stale.length} sentences need another look; their numbers are new or have changed.`,
				zh: `${name}：${stale.length} 个句子需要再次核读，其中的数字是新的或已变化。`,
			});
	}
}

async function approveAll(folder: string, built: BuiltReports, terminal: Terminal): Promise<void> {
	const all = sentencesOf(built).map(({ name, sentences }) => [name, approve(sentences)]);
	await putInPlace(
		join(folder, 'reports/approved.json'),
		`${JSON.stringify(Object.fromEntries(all), null, '\t')}\n`,
	);
	terminal.tell({ en: 'Every sentence counts as read as it stands now.', zh: '各句均已记为按现状核读。' });
}
