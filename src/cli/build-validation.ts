import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Law } from '../law/index.ts';
import { hasPeople } from '../population/index.ts';
import { type FundsFile, fundFindings, type ValidationFile, validateStudy } from '../proposals/index.ts';
import { type Finding, type Outcome, packFindings, type Study, unpackFindings } from '../study/index.ts';
import { buildFolder, home } from './folders.ts';
import { builtFrom, fingerprint } from './inputs.ts';

/** What a build knows of funds and of how the study's results compare with published ones. */
export interface BuiltValidation {
	readonly validation: ValidationFile;
	readonly funds: FundsFile;
	readonly findings: readonly Finding[];
}

/** Records of the people that it is worked out from. */
const size = 20_000;

const names = { validation: 'validation.json', funds: 'funds.json', findings: 'findings.json' } as const;

/**
 * Holds a study against published results and projects its funds, unless nothing that this follows from has changed: what was worked out
 * is kept in a folder of its own, beside the build. Undefined for a study without validation or people. `law` has the rules of effects.
 */
export async function buildValidation(
	folder: string,
	study: Study,
	law: Law,
): Promise<Outcome<BuiltValidation | undefined>> {
	const { people } = study;
	if (!people || study.validation.size === 0 || !hasPeople(study)) return { ok: true, value: undefined };
	const kept = `${buildFolder(folder)}.validation`;
	const inputs = inputsOf(folder);
	const known = await read(kept, inputs);
	if (known) return { ok: true, value: known };
	const worked = validateStudy(study, law, { size, seed: people.seed });
	if (!worked.ok) return worked;
	const { validation, funds } = worked.value;
	const findings = fundFindings(funds.funds, study.place);
	await mkdir(kept, { recursive: true });
	await writeFile(join(kept, names.validation), JSON.stringify(validation));
	await writeFile(join(kept, names.funds), JSON.stringify(funds));
	await writeFile(join(kept, names.findings), packFindings(findings));
	await writeFile(join(kept, builtFrom), inputs);
	return { ok: true, value: { validation, funds, findings } };
}

async function read(kept: string, inputs: string): Promise<BuiltValidation | undefined> {
	const from = join(kept, builtFrom);
	if (!existsSync(from) || (await readFile(from, 'utf8')) !== inputs) return undefined;
	const text = (name: string): Promise<string> => readFile(join(kept, name), 'utf8');
	const validation: ValidationFile = JSON.parse(await text(names.validation));
	const funds: FundsFile = JSON.parse(await text(names.funds));
	return { validation, funds, findings: unpackFindings(JSON.parse(await text(names.findings))) };
}

/** Of what it follows: what is said of people, law, statistics, proposals and published results, and the code that works it out. */
function inputsOf(folder: string): string {
	const said = ['study.yaml', 'places.yaml', 'law', 'population', 'coverage', 'statistics', 'validation'];
	const more = ['proposals/effects', 'proposals/funding'];
	const code = [
		'src/law',
		'src/population',
		'src/proposals',
		'src/cli/build-validation.ts',
		'package-lock.json',
	];
	const paths = [...said, ...more].map((name) => join(folder, name));
	return fingerprint([...paths.filter(existsSync), ...code.map((path) => join(home, path))]);
}
