import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
	type AnnexAssumption,
	type Context,
	caseBlock,
	countriesTable,
	findingLookup,
	gapsTable,
	type Library,
	lawAsker,
	lawTable,
	measuresTable,
	type NamedProposal,
	placesTable,
	proposalsTable,
	type Reports,
	readAnnexTexts,
	readDeliverables,
	readReports,
	readWorks,
	ruleBlock,
	studyAnnexes,
	type TableMaker,
	validationTable,
} from '../documents/index.ts';
import { citer } from '../documents/node.ts';
import type { ValidationFile } from '../proposals/index.ts';
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
import { loadComparison } from './load-compared.ts';
import { loadGaps } from './load-gaps.ts';
import { loadComparativeLaw } from './load-law.ts';
import { loadPersons } from './load-persons.ts';

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
	const listed = study.value.reports.get('reports/works.yaml');
	const works = listed && readWorks(listed);
	if (works?.ok === false) return works;
	const sources = { ...works?.value, ...parseSources(await built('sources.json')) };
	const vocabulary = parseVocabulary(await built('study.json'));
	const lookup = findingLookup(findings);
	const law = await loadComparativeLaw(folder);
	if (!law.ok) return law;
	const persons = await loadPersons(folder, law.value);
	if (!persons.ok) return persons;
	const plan = study.value.reports.get('reports/deliverables.yaml');
	const deliverables = plan && readDeliverables(plan);
	if (deliverables?.ok === false) return deliverables;
	const day = deliverables?.value.day ?? '';
	const ask = lawAsker(law.value, persons.value, day);
	const reports = readReports(study.value.reports, {
		findings: lookup,
		vocabulary,
		sources,
		law: { ask, day },
		tables: {
			...(await tablesOf(folder, { findings: lookup, vocabulary })),
			law: lawTable(ask, law.value, vocabulary, day),
			proposals: proposalsTable(parseProposals(await built('proposals.json')), {
				findings: lookup,
				vocabulary,
			}),
			validation: validationTable(parseValidation(await built('validation.json')), vocabulary),
		},
		blocks: {
			rule: ruleBlock(ask, law.value, day),
			case: caseBlock(law.value, persons.value, day),
		},
	});
	if (!reports.ok) return reports;
	const texts = study.value.reports.get('reports/annexes.yaml');
	const annexes = texts && readAnnexTexts(texts);
	if (annexes?.ok === false) return annexes;
	const assumptions = parseAssumptions(await built('assumptions.json'));
	const library: Library = {
		study: study.value.title,
		vocabulary,
		sources,
		annexes: annexes ? studyAnnexes(annexes.value, assumptions, sources) : () => () => [],
		citer: (language) => citer(sources, language, language === 'zh' ? 'gb-t-7714' : 'apa'),
	};
	return { ok: true, value: { study: study.value, reports: reports.value, library, findings } };
}

/** Makers of the tables that texts may ask for by name. */
async function tablesOf(
	folder: string,
	context: Pick<Context, 'findings' | 'vocabulary'>,
): Promise<Readonly<Record<string, TableMaker>>> {
	const compared = await loadComparison(folder);
	const gaps = await loadGaps(folder);
	if (!compared.ok || !gaps.ok) return {};
	const { law, cases, measures, comparison } = compared.value;
	const { gaps: matrix } = gaps.value;
	return {
		gaps: gapsTable(matrix, context),
		countries: countriesTable(cases, context.vocabulary),
		...(measures && { measures: measuresTable(measures, context.vocabulary) }),
		...(comparison && {
			comparison: placesTable(comparison, law, cases, context.vocabulary, matrix.standards.scope.on),
		}),
	};
}

// what the build wrote itself

function parseSources(json: unknown): Readonly<Record<string, Source>> {
	return json as Readonly<Record<string, Source>>;
}

function parseAssumptions(json: unknown): readonly AnnexAssumption[] {
	return json as readonly AnnexAssumption[];
}

function parseProposals(json: unknown): readonly NamedProposal[] {
	const { proposals = [] } = json as {
		readonly proposals?: readonly { readonly proposal: NamedProposal; readonly month: string }[];
	};
	return proposals.map(({ proposal, month }) => ({ ...proposal, month }));
}

function parseValidation(json: unknown): ValidationFile {
	return json as ValidationFile;
}

function parseVocabulary(json: unknown): Vocabulary {
	return json as Vocabulary;
}
