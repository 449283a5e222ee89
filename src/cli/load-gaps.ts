import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Law } from '../law/index.ts';
import { type GapsFile, gapsFile, outcomesOf } from '../standards/index.ts';
import type { Finding, Outcome } from '../study/index.ts';
import { queryFindings } from '../study/node.ts';
import { isBuilt } from './build-study.ts';
import { buildFolder } from './folders.ts';
import { loadComparativeLaw } from './load-law.ts';
import { readWholeStudy } from './whole-study.ts';

/** The gaps of a study, with the comparative law and the findings that they follow from. */
export interface LoadedGaps {
	readonly gaps: GapsFile;
	readonly law: Law;
	/** Published findings: what criteria are measured on. */
	published(): Promise<Outcome<readonly Finding[]>>;
}

/** Gaps as built, which is quick, or worked out anew where the files have changed since. */
export async function loadGaps(study: string): Promise<Outcome<LoadedGaps>> {
	if (isBuilt(study)) {
		const folder = buildFolder(study);
		const gaps: GapsFile = JSON.parse(await readFile(join(folder, 'gaps.json'), 'utf8'));
		const law = await loadComparativeLaw(study);
		if (!law.ok) return law;
		const published = () => queryFindings(folder, { where: { kind: ['published'] } });
		return { ok: true, value: { gaps, law: law.value, published } };
	}
	const whole = await readWholeStudy(study);
	if (!whole.ok) return whole;
	const { comparativeLaw: law, standards, study: read } = whole.value;
	const { findings } = read.statistics;
	const gaps = gapsFile(standards, outcomesOf(law, standards, findings), findings);
	return { ok: true, value: { gaps, law, published: async () => ({ ok: true, value: findings }) } };
}
