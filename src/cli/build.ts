import type { Command } from 'commander';
import type { Law } from '../law/index.ts';
import { kinds, type Outcome, type Words } from '../study/index.ts';
import { type Built, buildStudy } from './build-study.ts';
import { buildFolder, shown, studyFolder } from './folders.ts';
import { processView, progressOf } from './progress.ts';
import type { Terminal } from './terminal.ts';
import type { WholeStudy } from './whole-study.ts';

/** `canopy build [study]`: builds a study and sums up what was read, worked out and unknown. */
export function define(command: Command, terminal: Terminal): void {
	command.action(async (argument: string | undefined) => {
		const folder = studyFolder(argument);
		if (!folder.ok) return terminal.refuse(folder.problems);
		await build(folder.value, terminal);
	});
}

/** Builds a study, telling what is going on; false when its files have problems, which are then told. */
export async function build(study: string, terminal: Terminal): Promise<boolean> {
	const began = performance.now();
	terminal.tell({ en: `Reading the study ${shown(study)} …`, zh: `正在读取研究 ${shown(study)} ……` });
	const progress = progressOf(processView(terminal.language), variations);
	const built: Outcome<Built> = await buildStudy(study, progress.at);
	progress.end();
	if (!built.ok) {
		await terminal.refuse(built.problems);
		return false;
	}
	const folder = shown(buildFolder(study));
	if (built.value === 'unchanged') {
		terminal.tell({
			en: `Nothing has changed since it was built to ${folder}.`,
			zh: `自上次生成到 ${folder} 以来没有变化。`,
		});
		return true;
	}
	for (const line of summary(built.value)) terminal.tell(line);
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	terminal.tell({
		en: `Built to ${folder} in ${seconds} s.`,
		zh: `已生成到 ${folder}，用时 ${seconds} 秒。`,
	});
	return true;
}

/** What the longest part of a build counts. */
const variations: Words = { en: 'variations of assumptions', zh: '项假定变动' };

const count = (things: object) => Object.keys(things).length.toLocaleString('en');

function summary({ study, law }: WholeStudy) {
	const { findings, notFound, knownDifferences, sources } = study.statistics;
	const byKind = kinds
		.map((kind) => ({ kind, rows: findings.filter((finding) => finding.kind === kind).length }))
		.filter(({ rows }) => rows > 0);
	return [
		{
			en: `  Law: ${count(study.law)} files with ${count(law.parameters)} parameters, ${count(law.rules)} rules and ${count(law.tests)} published or constructed cases, from ${count(law.sources)} sources`,
			zh: `  法规：${count(study.law)} 个文件，${count(law.parameters)} 个参数、${count(law.rules)} 条规则、${count(law.tests)} 个公开或自拟案例，引自 ${count(law.sources)} 个来源`,
		},
		{
			en: `  Findings: ${byKind.map(({ kind, rows }) => `${rows.toLocaleString('en')} ${kind}`).join(', ')}, from ${count(sources)} sources`,
			zh: `  结果表：${byKind.map(({ kind, rows }) => `${kindWords[kind]} ${rows.toLocaleString('en')} 行`).join('，')}，引自 ${count(sources)} 个来源`,
		},
		{
			en: `  Unknown: ${unknownVersions(law)} parts of the law, ${notFound.length} statistics looked for and not found; ${knownDifferences.length} differences between sources recorded`,
			zh: `  未知：法规内容 ${unknownVersions(law)} 处，查找而未得的统计数据 ${notFound.length} 项；已记录来源之间的差异 ${knownDifferences.length} 处`,
		},
	];
}

const kindWords = {
	published: '已公布',
	computed: '推算',
	simulated: '模拟',
	surveyed: '调查',
	recorded: '登记',
} as const;

/** Versions of parameters and rules of which it is known only that their content is not known. */
function unknownVersions(law: Law): number {
	const parameters = Object.values(law.parameters).flatMap(({ places }) => Object.values(places).flat());
	const rules = Object.values(law.rules).flatMap(({ places }) => Object.values(places).flat());
	return (
		parameters.filter(({ worth }) => worth.kind === 'unknown').length +
		rules.filter(({ unknown }) => unknown !== undefined).length
	);
}
