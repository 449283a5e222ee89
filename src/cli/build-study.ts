import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MonitoringFile } from '../coverage/index.ts';
import { fundIndicators, studyFile } from '../proposals/index.ts';
import { gapFindings, gapIndicators, gapsFile, outcomesOf } from '../standards/index.ts';
import { type Finding, findingKey, type Outcome, packFindings, type Terms } from '../study/index.ts';
import { writeFindings } from '../study/node.ts';
import { type BuiltCoverage, buildCoverage, type CoverageProgress } from './build-coverage.ts';
import { buildMonitoring } from './build-monitoring.ts';
import { type BuiltProposals, buildProposals, proposalsGround } from './build-proposals.ts';
import { type BuiltValidation, buildValidation } from './build-validation.ts';
import { buildFolder, home } from './folders.ts';
import { builtFrom, fingerprint } from './inputs.ts';
import { replaceFolder } from './replace-folder.ts';
import { readWholeStudy, type WholeStudy } from './whole-study.ts';

/** What a build came to: nothing to do, or the study that was read and written. */
export type Built = 'unchanged' | WholeStudy;

/** Whether what was built from a study still follows from its files and from the code that read them. */
export function isBuilt(study: string): boolean {
	const file = join(buildFolder(study), builtFrom);
	return existsSync(file) && readFileSync(file, 'utf8') === inputsOf(study);
}

/**
 * Reads a study and writes its law in typed form, its findings, its sources and its words to its build folder, unless
 * nothing has changed.
 */
export async function buildStudy(study: string, progress?: CoverageProgress): Promise<Outcome<Built>> {
	if (isBuilt(study)) return { ok: true, value: 'unchanged' };
	const inputs = inputsOf(study);
	const whole = await readWholeStudy(study);
	if (!whole.ok) return whole;
	const worked = await workOut(study, whole.value, progress);
	if (!worked.ok) return worked;
	await replaceFolder(buildFolder(study), async (fresh) => {
		await writeStudy(fresh, whole.value, worked.value);
		await writeFile(join(fresh, builtFrom), inputs);
	});
	return whole;
}

/** What is worked out from a study that was read. */
interface WorkedOut {
	readonly coverage: BuiltCoverage | undefined;
	readonly monitoring: MonitoringFile | undefined;
	readonly proposals: BuiltProposals | undefined;
	readonly validation: BuiltValidation | undefined;
}

/** Works out coverage and, at the same time, what proposals do: neither needs the other, and both take long. */
async function workOut(
	folder: string,
	{ study, peopleLaw }: WholeStudy,
	progress?: CoverageProgress,
): Promise<Outcome<WorkedOut>> {
	const ground = proposalsGround(study);
	if (!ground.ok) return ground;
	const stop = new AbortController();
	try {
		const proposing = buildProposals(folder, study, peopleLaw, ground.value, stop.signal);
		// a defect in it is thrown where it is waited for
		proposing.catch(() => {});
		const coverage = await buildCoverage(folder, study, peopleLaw, progress);
		if (!coverage.ok) return coverage;
		const monitoring = buildMonitoring(study, peopleLaw);
		if (!monitoring.ok) return monitoring;
		const validation = await buildValidation(folder, study, ground.value?.law ?? peopleLaw);
		if (!validation.ok) return validation;
		const proposals = await proposing;
		if (!proposals.ok) return proposals;
		return {
			ok: true,
			value: {
				coverage: coverage.value,
				monitoring: monitoring.value,
				proposals: proposals.value,
				validation: validation.value,
			},
		};
	} finally {
		stop.abort();
	}
}

async function writeStudy(
	folder: string,
	{ study, law, comparativeLaw, peopleLaw, standards, compared }: WholeStudy,
	{ coverage, monitoring, proposals, validation }: WorkedOut,
): Promise<void> {
	const { id, title, place, statistics } = study;
	const { units } = statistics.vocabulary;
	const places = { ...statistics.vocabulary.places, ...coverage?.words.places };
	const forms = comparativeLaw.enumerations.form_of_work?.values ?? {};
	const more = joinedTerms(statistics.vocabulary.terms, { form: forms });
	const terms = joinedTerms(joinedTerms(more, coverage?.words.terms ?? {}), proposals?.terms ?? {});
	const outcomes = outcomesOf(comparativeLaw, standards, statistics.findings);
	const indicators = {
		...statistics.vocabulary.indicators,
		...coverage?.words.indicators,
		...proposals?.indicators,
		...(validation ? fundIndicators : {}),
		...compared.indicators,
		...gapIndicators(standards, outcomes),
	};
	const files = {
		'study.json': { id, title, place, places, terms, indicators, units, notFound: statistics.notFound },
		// a person's case needs no examples, and the law should reach a phone quickly
		'law.json': { ...law, tests: [] },
		'examples.json': law.tests,
		'comparative-law.json': { ...comparativeLaw, tests: [] },
		'people-law.json': { ...peopleLaw, tests: [] },
		'gaps.json': gapsFile(standards, outcomes, statistics.findings),
		'countries.json': compared.cases,
		'measures.json': compared.measures ?? null,
		'comparison.json': compared.comparison ?? null,
		'monitoring.json': monitoring ?? null,
		'validation.json': validation?.validation ?? null,
		'funds.json': validation?.funds ?? null,
		// proposals are read, laid over law and tried on people in the browser
		'proposal-study.json': studyFile(study),
		'sources.json': {
			...peopleLaw.sources,
			...proposals?.ground.law.sources,
			...comparativeLaw.sources,
			...compared.sources,
			...validation?.validation.sources,
			...statistics.sources,
		},
	};
	for (const [name, content] of Object.entries(files)) {
		await writeFile(join(folder, name), JSON.stringify(content));
	}
	// the first page needs no more, and should reach a phone quickly
	await writeFile(join(folder, 'published.json'), packFindings(statistics.findings));
	if (coverage) await writeFile(join(folder, 'coverage.json'), coverage.file);
	for (const [name, text] of Object.entries(proposals?.files ?? {}))
		await writeFile(join(folder, name), text);
	await writeFindings(
		folder,
		distinct([
			...statistics.findings,
			...(coverage?.findings ?? []),
			...(proposals?.findings ?? []),
			...(validation?.findings ?? []),
			...compared.findings,
			...gapFindings(standards, outcomes),
		]),
	);
}

/** Findings without those that another before them says already, such as a published figure that stands for an indicator. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
	const first = new Map<string, Finding>();
	for (const finding of findings) {
		const key = findingKey(finding);
		if (!first.has(key)) first.set(key, finding);
	}
	return [...first.values()];
}

/** Terms of the statistics, and those that only coverage or proposals need. */
function joinedTerms(terms: Terms, more: Partial<Terms>): Terms {
	return {
		...terms,
		form: { ...more.form, ...terms.form },
		category: { ...more.category, ...terms.category },
		method: { ...more.method, ...terms.method },
		proposal: { ...more.proposal, ...terms.proposal },
	};
}

function inputsOf(study: string): string {
	const code = [
		'src/law',
		'src/study',
		'src/standards',
		'src/population',
		'src/coverage',
		'src/proposals',
		'src/cli/build-study.ts',
		'src/cli/build-proposals.ts',
		'src/cli/proposals-thread.ts',
		'src/cli/build-validation.ts',
		'src/cli/build-coverage.ts',
		'src/cli/build-monitoring.ts',
		'package-lock.json',
	];
	// texts are read when documents are written; nothing else follows from them
	const said = readdirSync(study).filter((name) => name !== 'reports' && !name.startsWith('.'));
	return fingerprint([...said.map((name) => join(study, name)), ...code.map((path) => join(home, path))]);
}
