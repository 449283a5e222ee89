import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Law } from '../law/index.ts';
import type { Comparison, CountryCases, MeasureBank } from '../standards/index.ts';
import type { Outcome, Source } from '../study/index.ts';
import { isBuilt } from './build-study.ts';
import { buildFolder } from './folders.ts';
import { readWholeStudy } from './whole-study.ts';

/** What a study compares, with the law and the sources that it rests on. */
export interface LoadedComparison {
	readonly law: Law;
	readonly cases: CountryCases;
	readonly measures: MeasureBank | null;
	readonly comparison: Comparison | null;
	readonly sources: Readonly<Record<string, Source>>;
}

/** What a study compares: as built, which is quick, or read from its files where these have changed since. */
export async function loadComparison(study: string): Promise<Outcome<LoadedComparison>> {
	if (!isBuilt(study)) {
		const whole = await readWholeStudy(study);
		if (!whole.ok) return whole;
		const { comparativeLaw: law, compared } = whole.value;
		const { cases, measures = null, comparison = null } = compared;
		const sources = { ...law.sources, ...compared.sources };
		return { ok: true, value: { law, cases, measures, comparison, sources } };
	}
	const built = async (name: string) => JSON.parse(await readFile(join(buildFolder(study), name), 'utf8'));
	const law: Law = await built('comparative-law.json');
	const cases: CountryCases = await built('countries.json');
	const measures: MeasureBank | null = await built('measures.json');
	const comparison: Comparison | null = await built('comparison.json');
	const sources: LoadedComparison['sources'] = await built('sources.json');
	return { ok: true, value: { law, cases, measures, comparison, sources } };
}
