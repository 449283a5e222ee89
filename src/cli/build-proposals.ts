import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Law } from '../law/index.ts';
import { hasPeople, readSynthesisInputs } from '../population/index.ts';
import {
	type Ground,
	type ProposalsFile,
	proposalIndicators,
	proposalTerms,
	readGround,
} from '../proposals/index.ts';
import {
	type Finding,
	type Outcome,
	type Study,
	type Terms,
	unpackFindings,
	type Vocabulary,
} from '../study/index.ts';
import { buildFolder, home } from './folders.ts';
import { builtFrom, fingerprint } from './inputs.ts';
import type { ProposalsWork } from './proposals-thread.ts';

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

/** Reads what the proposals of a study are laid over; undefined for a study without proposals or people. */
export function proposalsGround(study: Study): Outcome<Ground | undefined> {
	const none = !study.people || study.proposals.size === 0 || !hasPeople(study);
	return none ? { ok: true, value: undefined } : readGround(study);
}

/**
 * Works out what the proposals of a study do, on a thread of its own, unless nothing that it follows from has changed: what
 * was worked out is kept in a folder of its own, beside the build. Undefined without a ground to lay them over.
 */
export async function buildProposals(
	folder: string,
	study: Study,
	law: Law,
	ground: Ground | undefined,
	stop: AbortSignal,
): Promise<Outcome<BuiltProposals | undefined>> {
	const { people } = study;
	if (!people || !ground) return { ok: true, value: undefined };
	const kept = `${buildFolder(folder)}.proposals`;
	const inputs = inputsOf(folder);
	const known = await read(kept, inputs);
	if (known) return { ok: true, value: built(ground, known) };
	const synthesis = readSynthesisInputs(study, law);
	if (!synthesis.ok) return synthesis;
	const work = { ground, inputs: synthesis.value, order: { ...scale, seed: people.seed } };
	const texts = await onThread(work, stop);
	if (!texts.ok) return texts;
	await mkdir(kept, { recursive: true });
	for (const [at, name] of names.entries()) await writeFile(join(kept, name), texts.value[at] ?? '');
	await writeFile(join(kept, builtFrom), inputs);
	return { ok: true, value: built(ground, texts.value) };
}

function onThread(work: ProposalsWork, stop: AbortSignal): Promise<Outcome<readonly string[]>> {
	const worker = new Worker(new URL('./proposals-thread.ts', import.meta.url), { workerData: work });
	stop.addEventListener('abort', () => void worker.terminate());
	return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
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
		'src/cli/proposals-thread.ts',
		'package-lock.json',
	];
	return fingerprint([...said.map((name) => join(folder, name)), ...code.map((path) => join(home, path))]);
}
