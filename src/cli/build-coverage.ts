import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import {
	coverageFile,
	coverageIndicators,
	coveragePlaces,
	coverageTerms,
	definitionCategories,
	definitionIndicators,
	type Registry,
	readDefinitions,
	readRegistry,
} from '../coverage/index.ts';
import { coverageOfStudy } from '../coverage/node.ts';
import type { Law } from '../law/index.ts';
import { hasPeople } from '../population/index.ts';
import {
	type Finding,
	type Outcome,
	packFindings,
	type Study,
	unpackFindings,
	type Vocabulary,
} from '../study/index.ts';
import { buildFolder, home } from './folders.ts';
import { builtFrom, fingerprint } from './inputs.ts';

/** What a build knows of coverage: rows for the findings table, a file for the web, and words for both. */
export interface BuiltCoverage {
	readonly findings: readonly Finding[];
	/** `coverage.json`, as text. */
	readonly file: string;
	readonly words: Pick<Vocabulary, 'places' | 'indicators'> & {
		readonly terms: ReturnType<typeof coverageTerms>;
	};
}

/** Told how far the work is, in steps of its longest part. */
export type CoverageProgress = (done: number, of: number) => void;

const files = { file: 'coverage.json', findings: 'findings.json' } as const;

/**
 * Works out the coverage of a study's people, unless nothing that it follows from has changed: what was worked out is kept in a
 * folder of its own, beside the build. Undefined for a study that makes no people.
 */
export async function buildCoverage(
	folder: string,
	study: Study,
	law: Law,
	progress: CoverageProgress = () => {},
): Promise<Outcome<BuiltCoverage | undefined>> {
	const indicators = study.coverage.get('coverage/indicators.yaml');
	const { people } = study;
	if (!people || !indicators || !hasPeople(study)) return { ok: true, value: undefined };
	const registry = readRegistry(indicators, law);
	if (!registry.ok) return registry;
	const words = wordsOf(study, law, registry.value);
	if (!words.ok) return words;
	const kept = `${buildFolder(folder)}.coverage`;
	const inputs = inputsOf(folder);
	const known = await read(kept, inputs);
	if (known) return { ok: true, value: { ...known, words: words.value } };
	const worked = await coverageOfStudy(study, law, {
		...people,
		threads: availableParallelism(),
		progress: (what, done, of) => {
			if (what === 'varying') progress(done, of);
		},
	});
	if (!worked.ok) return worked;
	const { coverage, estimates, ranges, findings } = worked.value;
	const file = JSON.stringify(coverageFile(law, registry.value, coverage, estimates, ranges, worked.value));
	await mkdir(kept, { recursive: true });
	await writeFile(join(kept, files.file), file);
	await writeFile(join(kept, files.findings), packFindings(findings));
	await writeFile(join(kept, builtFrom), inputs);
	return { ok: true, value: { findings, file, words: words.value } };
}

async function read(
	kept: string,
	inputs: string,
): Promise<Pick<BuiltCoverage, 'findings' | 'file'> | undefined> {
	const from = join(kept, builtFrom);
	if (!existsSync(from) || (await readFile(from, 'utf8')) !== inputs) return undefined;
	const file = await readFile(join(kept, files.file), 'utf8');
	const findings = unpackFindings(JSON.parse(await readFile(join(kept, files.findings), 'utf8')));
	return { file, findings };
}

function wordsOf({ place, coverage }: Study, law: Law, registry: Registry): Outcome<BuiltCoverage['words']> {
	const terms = coverageTerms(law);
	const indicators = coverageIndicators(law, registry);
	const places = coveragePlaces(place);
	const file = coverage.get('coverage/definitions.yaml');
	if (!file) return { ok: true, value: { places, indicators, terms } };
	const definitions = readDefinitions(file, law);
	if (!definitions.ok) return definitions;
	const categories = definitionCategories(law, definitions.value);
	return {
		ok: true,
		value: {
			places,
			indicators: { ...indicators, ...definitionIndicators },
			terms: { ...terms, category: { ...terms.category, ...categories } },
		},
	};
}

/** Of what coverage follows: what is said of people and of law, published figures, and the code that works it out. */
function inputsOf(folder: string): string {
	const said = ['study.yaml', 'places.yaml', 'law', 'population', 'coverage', 'statistics'];
	const code = ['src/law', 'src/population', 'src/coverage', 'package-lock.json'];
	return fingerprint([...said.map((name) => join(folder, name)), ...code.map((path) => join(home, path))]);
}
