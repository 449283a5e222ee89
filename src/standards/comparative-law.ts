import { type Law, readLaw } from '../law/index.ts';
import type { Outcome, Study, TextFile } from '../study/index.ts';
import { notLaw, standardKeys } from './files.ts';

/**
 * The comparative law of a study: its own law, the law of the countries it compares with, and what standards ask, read
 * together into one typed law, so that one case can be asked under each. Where a study has its own law only, that is it.
 */
export function readComparativeLaw(study: Study, own: Law): Outcome<Law> {
	const others = lawOfOthers(study);
	if (others.length === 0) return { ok: true, value: own };
	return readLaw([...study.law, ...others], study.jurisdictions, standardKeys);
}

function lawOfOthers({ standards, countries }: Study): readonly TextFile[] {
	const ofCountries = [...countries].filter(([path]) => /^countries\/[A-Z]{2}\/law\//.test(path));
	const ofStandards = [...standards].filter(([path]) => !notLaw.has(path));
	return [...ofCountries, ...ofStandards].map(([, file]) => file);
}
