import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Format } from '../documents/node.ts';
import { type DocumentOrder, serveWorkbench } from '../server/node.ts';
import { type Language, languages, type Problem } from '../study/index.ts';
import { buildFolder, documentsFolder, studyFolder, webFolder } from './folders.ts';
import type { Terminal } from './terminal.ts';
import type { ReportStep } from './write-reports.ts';

/** `canopy serve [study]`: serves what was built, until it is stopped. */
export function define(command: Command, terminal: Terminal): void {
	const { language } = terminal;
	command
		.option(
			'--port <number>',
			{ en: 'port to listen on (4173 or the next free one)', zh: '监听端口（默认 4173 或其后的空闲端口）' }[
				language
			],
		)
		.action(async (study: string | undefined, { port }: { readonly port?: string }) => {
			const folder = studyFolder(study);
			if (!folder.ok) return terminal.refuse(folder.problems);
			await serve(folder.value, port, terminal);
		});
}

const reportFormats: readonly Format[] = ['pdf', 'docx', 'html', 'pptx'];

/** Serves a built study and says where; `port` is text as given, from the command line or the environment. */
export async function serve(study: string, port: string | undefined, terminal: Terminal): Promise<void> {
	const folders = {
		web: webFolder,
		data: buildFolder(study),
		documents: documentsFolder(study),
		write: (order: DocumentOrder) => written(study, order),
	};
	const built = existsSync(join(folders.web, 'index.html')) && existsSync(join(folders.data, 'law.json'));
	if (!built) return terminal.refuse([notBuilt]);
	if (port !== undefined && !isPort(port)) return terminal.refuse([notAPort(port)]);
	const served = await serveWorkbench(folders, port === undefined ? undefined : Number(port));
	if (!served.ok) return terminal.refuse(served.problems);
	terminal.tell({
		en: `Canopy is open at ${served.value.url} (on this machine only; Ctrl-C stops it)`,
		zh: `Canopy 已就绪：${served.value.url} （仅限本机访问；按 Ctrl-C 停止）`,
	});
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit());
}

/** Writes the documents of an order, and tells of each; undefined where it names nothing that can be written. */
function written(study: string, order: DocumentOrder): AsyncIterable<ReportEvent> | undefined {
	const chosenLanguages = languages.filter((language) => order.languages.includes(language));
	const chosenFormats = reportFormats.filter((format) => order.formats.includes(format));
	if (chosenLanguages.length === 0 || chosenFormats.length === 0) return undefined;
	return ordered(study, order.deliverables, chosenLanguages, chosenFormats);
}

/** One file of an order, or what is wrong with the texts. */
type ReportEvent = Pick<ReportStep, 'problems'> & Partial<ReportStep>;

async function* ordered(
	study: string,
	ids: readonly string[],
	inLanguages: readonly Language[],
	inFormats: readonly Format[],
): AsyncGenerator<ReportEvent> {
	// loaded only now: typesetting takes longer to load than the workbench takes to open
	const [{ loadReports }, { writeReports }] = await Promise.all([
		import('./library.ts'),
		import('./write-reports.ts'),
	]);
	const built = await loadReports(study);
	if (!built.ok) {
		yield { problems: built.problems };
		return;
	}
	const deliverables = built.value.reports.plan.deliverables.filter(({ id }) => ids.includes(id));
	const to = documentsFolder(study);
	yield* writeReports(built.value, {
		deliverables,
		languages: inLanguages,
		formats: inFormats,
		to,
		check: true,
	});
}

function isPort(text: string): boolean {
	return /^\d+$/.test(text) && Number(text) <= 65_535;
}

const notBuilt: Problem = {
	code: 'not-built',
	says: { en: 'There is nothing to serve yet.', zh: '尚无可提供的内容。' },
	fix: {
		en: 'Run npm start: it builds the study and the workbench, then serves them.',
		zh: '请运行 npm start：它会先生成研究数据和工作台，再提供访问。',
	},
};

function notAPort(text: string): Problem {
	return {
		code: 'not-a-port',
		says: { en: `"${text}" is not a port.`, zh: `“${text}”不是端口号。` },
		fix: { en: 'Give a number from 0 to 65535.', zh: '请给出 0 到 65535 之间的数。' },
	};
}
