import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Law } from '../law/index.ts';
import type { Outcome } from '../study/index.ts';
import { isBuilt } from './build-study.ts';
import { buildFolder } from './folders.ts';
import { readWholeStudy, type WholeStudy } from './whole-study.ts';

/** The law of a study: as built, which is quick, or read from its files where these have changed since. */
export async function loadLaw(study: string): Promise<Outcome<Law>> {
	return load(study, 'law.json', ({ law }) => law);
}

/** Its law together with that of the countries it compares with and what standards ask. */
export async function loadComparativeLaw(study: string): Promise<Outcome<Law>> {
	return load(study, 'comparative-law.json', ({ comparativeLaw }) => comparativeLaw);
}

/** Its law together with what people are and the steps of coverage. */
export async function loadPeopleLaw(study: string): Promise<Outcome<Law>> {
	return load(study, 'people-law.json', ({ peopleLaw }) => peopleLaw);
}

async function load(study: string, file: string, read: (whole: WholeStudy) => Law): Promise<Outcome<Law>> {
	if (isBuilt(study)) {
		const law: Law = JSON.parse(await readFile(join(buildFolder(study), file), 'utf8'));
		return { ok: true, value: law };
	}
	const whole = await readWholeStudy(study);
	return whole.ok ? { ok: true, value: read(whole.value) } : whole;
}
