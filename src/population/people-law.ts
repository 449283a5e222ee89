import { type Law, readLaw } from '../law/index.ts';
import type { Outcome, Study, TextFile } from '../study/index.ts';

/** A file in the law language says of which place it speaks; tables of margins, assumptions and indicators do not. */
const inLawLanguage = /^place:/m;

/**
 * The people's law of a study: its own law, what people are, and the steps of coverage, read together into one typed law, so
 * that one run over the people answers everything. Where a study says nothing of people, its own law is it.
 */
export function readPeopleLaw(study: Study, own: Law): Outcome<Law> {
	const files = besidesLaw(study);
	return files.length === 0 ? { ok: true, value: own } : readLaw([...study.law, ...files], study.places);
}

/** The files that the people's law of a study is read from. */
export function peopleLawFiles(study: Study): readonly TextFile[] {
	return [...study.law, ...besidesLaw(study)];
}

function besidesLaw({ population, coverage }: Study): readonly TextFile[] {
	return [...population.values(), ...coverage.values()].filter(({ text }) => inLawLanguage.test(text));
}
