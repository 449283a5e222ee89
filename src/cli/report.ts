import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import {
	approve,
	chapterLengths,
	type Deliverable,
	type Document,
	numberedSentences,
	reportOf,
	slidesOf,
	staleSentences,
	tooLong,
} from '../documents/index.ts';
import { checkFile, type Format, formats, type Written, writeDocument } from '../documents/node.ts';
import { type Language, languages, type Outcome, type Problem, unknownName } from '../study/index.ts';
import { build } from './build.ts';
import { isBuilt } from './build-study.ts';
import { buildFolder, shown, studyFolder } from './folders.ts';
import { type BuiltReports, loadReports } from './library.ts';
import type { Terminal } from './terminal.ts';

interface Options {
	readonly study?: string;
	readonly lang: string;
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
			'--lang <languages>',
			{ en: 'languages, such as en,zh', zh: '语言，例如 en,zh' }[language],
			'en,zh',
		)
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
		.action((ids: readonly string[], options: Options) => report(ids, options, terminal));
}

async function report(ids: readonly string[], options: Options, terminal: Terminal): Promise<void> {
	const folder = studyFolder(options.study);
	if (!folder.ok) return terminal.refuse(folder.problems);
	const chosen = { languages: chosenOf(options.lang, languages), formats: chosenOf(options.format, formats) };
	if (!chosen.languages.ok) return terminal.refuse(chosen.languages.problems);
	if (!chosen.formats.ok) return terminal.refuse(chosen.formats.problems);
	if (!isBuilt(folder.value) && !(await build(folder.value, terminal))) return;
	const built = await loadReports(folder.value);
	if (!built.ok) return terminal.refuse(built.problems);
	if (options.approve) return approveAll(folder.value, built.value, terminal);
	const deliverables = deliverablesOf(ids, built.value);
	if (!deliverables.ok) return terminal.refuse(deliverables.problems);
	tellStale(built.value, terminal);
	const to = options.to ?? join(buildFolder(folder.value), 'reports');
	for (const deliverable of deliverables.value)
		for (const language of chosen.languages.value)
			for (const format of chosen.formats.value) {
				const done = await writeOne(deliverable, language, format, built.value, to, options.check === true);
				if (!done.ok) await terminal.refuse(done.problems);
				else if (done.value) terminal.tell(done.value);
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

/** Writes one file in its place once it is complete; a report that is too long is not written. */
async function writeOne(
	deliverable: Deliverable,
	language: Language,
	format: Format,
	built: BuiltReports,
	to: string,
	check: boolean,
) {
	const began = performance.now();
	const document = documentOf(deliverable, language, format, built);
	if (!document) return { ok: true, value: undefined } as const;
	const file = join(to, `${document.id}.${language}.${format}`);
	const written = await writeDocument(document, format);
	if (!written.ok) return written;
	const problems = [
		...budgetProblems(deliverable, written.value, built, shown(file)),
		...(check ? await checkFile(document, format, written.value.bytes, shown(file)) : []),
	];
	if (problems.length > 0) return { ok: false, problems } as const;
	await putInPlace(file, written.value.bytes);
	const { paper } = written.value;
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	const length = { en: paper ? `, ${paper.pages} pages` : '', zh: paper ? `，${paper.pages} 页` : '' };
	const numbers = Object.keys(document.numbers).length;
	return {
		ok: true,
		value: {
			en: `${shown(file)}: ${numbers} numbers${length.en}, ${seconds} s`,
			zh: `${shown(file)}：${numbers} 个数字${length.zh}，${seconds} 秒`,
		},
	} as const;
}

function documentOf(
	deliverable: Deliverable,
	language: Language,
	format: Format,
	built: BuiltReports,
): Document | undefined {
	const { reports, library } = built;
	if (format !== 'pptx') return reportOf(deliverable, language, reports, library);
	return deliverable.slides === undefined
		? undefined
		: slidesOf(deliverable.slides, language, reports, library);
}

function budgetProblems(
	deliverable: Deliverable,
	{ paper }: Written,
	{ reports }: BuiltReports,
	file: string,
): readonly Problem[] {
	return paper ? tooLong(chapterLengths(reports.plan, deliverable.chapters, paper.begins), file) : [];
}

async function putInPlace(file: string, bytes: Uint8Array): Promise<void> {
	const fresh = `${file}.new-${process.pid}`;
	try {
		await mkdir(dirname(file), { recursive: true });
		await writeFile(fresh, bytes);
		await rename(fresh, file);
	} finally {
		await rm(fresh, { force: true });
	}
}

/** Sentences with numbers, by the name of their chapter and language. */
function sentences({ reports }: BuiltReports) {
	const texts = { ...reports.chapters, ...reports.slides };
	return Object.entries(texts).flatMap(([id, chapter]) =>
		languages.map((language) => {
			const sections = chapter[language].sections.map((section) => ({ id, ...section }));
			return { name: `${id}.${language}`, sentences: numberedSentences(sections) };
		}),
	);
}

function tellStale(built: BuiltReports, terminal: Terminal): void {
	for (const { name, sentences: list } of sentences(built)) {
		const stale = staleSentences(list, built.reports.approved[name] ?? {});
		if (stale.length > 0)
			terminal.tell({
				en: `${name}: ${stale.length} sentences need another look; their numbers are new or have changed.`,
				zh: `${name}：${stale.length} 个句子需要再次核读，其中的数字是新的或已变化。`,
			});
	}
}

async function approveAll(folder: string, built: BuiltReports, terminal: Terminal): Promise<void> {
	const all = sentences(built).map(({ name, sentences: list }) => [name, approve(list)]);
	await putInPlace(
		join(folder, 'reports/approved.json'),
		Buffer.from(`${JSON.stringify(Object.fromEntries(all), null, '\t')}\n`),
	);
	terminal.tell({ en: 'Every sentence counts as read as it stands now.', zh: '各句均已记为按现状核读。' });
}
