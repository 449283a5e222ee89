import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Law } from '../law/index.ts';
import { hasPeople, readSynthesisInputs } from '../population/index.ts';
import {
	type Ground,
	type ProposalsFile,
	proposalFindings,
	proposalIndicators,
	proposalsFile,
	proposalTerms,
	readGround,
	studyProposals,
} from '../proposals/index.ts';
import {
	type Finding,
	type Outcome,
	packFindings,
	type Study,
	type Terms,
	unpackFindings,
	type Vocabulary,
} from '../study/index.ts';
import { buildFolder, home } from './folders.ts';
import { builtFrom, fingerprint } from './inputs.ts';

/** What a build knows of proposals: rows for the findings table, files for the web, and words for the rows. */
export interface BuiltProposals {
	readonly findings: readonly Finding[];
	/** `proposals.json` and `assumptions.json`, as texts. */
	readonly files: Readonly<Record<string, string>>;
	readonly indicators: Vocabulary['indicators'];
	/** Titles of proposals, and words for the groups that only they are told by. */
	readonly terms: Partial<Terms>;
	readonly ground: Ground;
}

/** Records of the people that proposals are worked out for, and draws of all assumptions with fewer. */
const scale = { size: 20_000, draws: 6, drawnSize: 3000 };

const names = ['proposals.json', 'assumptions.json', 'findings.json'];

/**
 * Works out what the proposals of a study do, unless nothing that it follows from has changed: what was worked out is kept in a
 * folder of its own, beside the build. Undefined for a study without proposals or people.
 */
export async function buildProposals(
	folder: string,
	study: Study,
	law: Law,
	progress: (done: number, of: number) => void = () => {},
): Promise<Outcome<BuiltProposals | undefined>> {
	const { people } = study;
	if (!people || study.proposals.size === 0 || !hasPeople(study)) return { ok: true, value: undefined };
	const ground = readGround(study);
	if (!ground.ok) return ground;
	const kept = `${buildFolder(folder)}.proposals`;
	const inputs = inputsOf(folder);
	const known = await read(kept, inputs);
	if (known) return { ok: true, value: built(ground.value, known) };
	const synthesis = readSynthesisInputs(study, law);
	if (!synthesis.ok) return synthesis;
	const order = { ...scale, seed: people.seed, progress };
	const worked = studyProposals(ground.value, synthesis.value, order);
	if (!worked.ok) return worked;
	const texts = [
		JSON.stringify(proposalsFile(ground.value, worked.value)),
		JSON.stringify(worked.value.assumed),
		packFindings(proposalFindings(worked.value)),
	];
	await mkdir(kept, { recursive: true });
	for (const [at, name] of names.entries()) await writeFile(join(kept, name), texts[at] ?? '');
	await writeFile(join(kept, builtFrom), inputs);
	return { ok: true, value: built(ground.value, texts) };
}

async function read(kept: string, inputs: string): Promise<readonly string[] | undefined> {
	const from = join(kept, builtFrom);
	if (!existsSync(from) || (await readFile(from, 'utf8')) !== inputs) return undefined;
	return Promise.all(names.map((name) => readFile(join(kept, name), 'utf8')));
}

function built(
	ground: Ground,
	[proposals = '', assumptions = '', findings = '']: readonly string[],
): BuiltProposals {
	const { measures }: ProposalsFile = JSON.parse(proposals);
	return {
		findings: unpackFindings(JSON.parse(findings)),
		files: {
			'proposals.json': proposals,
			'assumptions.json': assumptions,
		},
		indicators: proposalIndicators(measures),
		terms: proposalTerms(ground),
		ground,
	};
}

/** Of what effects follow: what is said of people, of law and in proposals, and the code that works them out. */
function inputsOf(folder: string): string {
	const said = ['study.yaml', 'places.yaml', 'law', 'population', 'coverage', 'proposals', 'statistics'];
	const code = [
		'src/law',
		'src/population',
		'src/proposals',
		'src/cli/build-proposals.ts',
		'package-lock.json',
	];
	return fingerprint([...said.map((name) => join(folder, name)), ...code.map((path) => join(home, path))]);
}
