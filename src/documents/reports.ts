import type {
	Language,
	Outcome,
	Problem,
	Source,
	StudyFiles,
	TextFile,
	Vocabulary,
	Words,
} from '../study/index.ts';
import { annexOfNumbers } from './annex-of-numbers.ts';
import type { Approved } from './approval.ts';
import { type AnnexMaker, assemble, type Citer } from './assemble.ts';
import { type Chapter, readChapter } from './chapter.ts';
import type { Context } from './context.ts';
import { type Deliverable, type Deliverables, readDeliverables } from './deliverables.ts';
import type { Document } from './model.ts';

/** Everything the documents of a study are written from, read and checked. */
export interface Reports {
	readonly plan: Deliverables;
	/** Chapters of reports by id, and sets of slides by name. */
	readonly chapters: Readonly<Record<string, Chapter>>;
	readonly slides: Readonly<Record<string, Chapter>>;
	/** What was approved in sentences with numbers, by chapter. */
	readonly approved: Readonly<Record<string, Approved>>;
}

/** Reads the texts of a study against what they may name; tells every problem in them. */
export function readReports(files: StudyFiles, context: Context): Outcome<Reports> {
	const problems: Problem[] = [];
	const listed = files.get('reports/deliverables.yaml');
	if (!listed) return { ok: false, problems: [missing('reports/deliverables.yaml')] };
	const plan = readDeliverables(listed);
	if (!plan.ok) return plan;
	const home = listed.path.slice(0, -'reports/deliverables.yaml'.length);
	const read = (folder: string, ids: readonly string[]) => {
		const chapters = ids.flatMap((id) => {
			const [facts, en, zh] = ['facts.yaml', 'en.md', 'zh.md'].map((name) =>
				need(files, `reports/${folder}/${id}/${name}`, home, problems),
			);
			if (!facts || !en || !zh) return [];
			const chapter = readChapter({ id, facts, texts: { en, zh } }, context);
			if (chapter.ok) return [[id, chapter.value] as const];
			problems.push(...chapter.problems);
			return [];
		});
		return Object.fromEntries(chapters);
	};
	const chapters = read('chapters', Object.keys(plan.value.chapters));
	const slides = read('slides', Object.keys(plan.value.slides));
	const approved = approvals(files, problems);
	if (problems.length > 0) return { ok: false, problems };
	return { ok: true, value: { plan: plan.value, chapters, slides, approved } };
}

/** What documents need of the study beside their texts. */
export interface Library {
	readonly study: Words;
	readonly vocabulary: Vocabulary;
	readonly sources: Readonly<Record<string, Source>>;
	/** Annexes besides that of numbers, such as assumptions and sources. */
	readonly annexes: (language: Language) => AnnexMaker;
	readonly citer: (language: Language) => Citer;
}

/** The report of a deliverable in one language. */
export function reportOf(
	deliverable: Deliverable,
	language: Language,
	reports: Reports,
	library: Library,
): Document {
	const chapters = deliverable.chapters.flatMap((id) => reports.chapters[id] ?? []);
	const { id, title, subtitle } = deliverable;
	const plan = { id, study: library.study, title, subtitle, day: reports.plan.day, chapters };
	return assemble(plan, language, library.citer(language), (document) => [
		...library.annexes(language)(document),
		annexOfNumbers(document, library.vocabulary, library.sources),
	]);
}

/** A set of slides in one language. */
export function slidesOf(name: string, language: Language, reports: Reports, library: Library): Document {
	const { title, subtitle } = reports.plan.slides[name] ?? { title: library.study, subtitle: library.study };
	const chapters = [reports.slides[name] ?? []].flat();
	const plan = { id: name, study: library.study, title, subtitle, day: reports.plan.day, chapters };
	return assemble(plan, language, library.citer(language));
}

function need(files: StudyFiles, path: string, home: string, problems: Problem[]): TextFile | undefined {
	const file = files.get(path);
	if (!file) problems.push(missing(`${home}${path}`));
	return file;
}

function approvals(files: StudyFiles, problems: Problem[]): Readonly<Record<string, Approved>> {
	const file = files.get('reports/approved.json');
	if (!file) return {};
	try {
		return parseApprovals(JSON.parse(file.text));
	} catch {
		problems.push(notApprovals(file.path));
		return {};
	}
}

function parseApprovals(json: unknown): Readonly<Record<string, Approved>> {
	if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new TypeError('not approvals');
	return json as Readonly<Record<string, Approved>>;
}

function missing(path: string): Problem {
	return {
		code: 'file-missing',
		spot: { file: path },
		says: {
			en: 'The documents need this file, and it is not there.',
			zh: '文件生成需要此文件，但它不存在。',
		},
		fix: {
			en: 'Write it, or take its chapter out of deliverables.yaml.',
			zh: '请编写该文件，或从 deliverables.yaml 中去掉相应章节。',
		},
	};
}

function notApprovals(file: string): Problem {
	return {
		code: 'approvals-broken',
		spot: { file },
		says: {
			en: 'This is not what canopy report --approve wrote.',
			zh: '该文件不是 canopy report --approve 写出的内容。',
		},
		fix: {
			en: 'Restore it, or delete it and read the sentences again.',
			zh: '请恢复该文件，或删除后重新核读各句。',
		},
	};
}
