import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findingLookup, type Library, type Reports, readReports } from '../documents/index.ts';
import { citer } from '../documents/node.ts';
import {
	type Finding,
	type Outcome,
	type Source,
	type Study,
	unpackFindings,
	type Vocabulary,
} from '../study/index.ts';
import { readStudyFolder } from '../study/node.ts';
import { buildFolder, shown } from './folders.ts';

/** The texts of a study, with everything that they may name as it was built. */
export interface BuiltReports {
	readonly study: Study;
	readonly reports: Reports;
	readonly library: Library;
	readonly findings: readonly Finding[];
}

/** Reads a study's texts against what was built from it, or tells what is wrong in them. */
export async function loadReports(folder: string): Promise<Outcome<BuiltReports>> {
	const study = await readStudyFolder(folder, shown(folder));
	if (!study.ok) return study;
	const built = async (name: string): Promise<unknown> =>
		JSON.parse(await readFile(join(buildFolder(folder), name), 'utf8'));
	const findings = unpackFindings(await built('findings.json'));
	const sources = parseSources(await built('sources.json'));
	const vocabulary = parseVocabulary(await built('study.json'));
	const reports = readReports(study.value.reports, {
		findings: findingLookup(findings),
		vocabulary,
		sources,
		tables: {},
		blocks: {},
	});
	if (!reports.ok) return reports;
	const library: Library = {
		study: study.value.title,
		vocabulary,
		sources,
		annexes: () => () => [],
		citer: (language) => citer(sources, language, language === 'zh' ? 'gb-t-7714' : 'apa'),
	};
	return { ok: true, value: { study: study.value, reports: reports.value, library, findings } };
}

// what the build wrote itself

function parseSources(json: unknown): Readonly<Record<string, Source>> {
	return json as Readonly<Record<string, Source>>;
}

function parseVocabulary(json: unknown): Vocabulary {
	return json as Vocabulary;
}
