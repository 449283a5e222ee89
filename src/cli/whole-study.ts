import { type Law, readLaw } from '../law/index.ts';
import { readComparativeLaw } from '../standards/index.ts';
import type { Outcome, Study } from '../study/index.ts';
import { readStudyFolder } from '../study/node.ts';
import { shown } from './folders.ts';

/** A study with its law read: everything its folder says. */
export interface WholeStudy {
	readonly study: Study;
	/** The study's own law. */
	readonly law: Law;
	/** The same with the law of the countries it compares with and what standards ask; `law` where it compares nothing. */
	readonly comparativeLaw: Law;
}

/** Reads and checks the folder of a study, or tells what is wrong in its files. */
export async function readWholeStudy(folder: string): Promise<Outcome<WholeStudy>> {
	const study = await readStudyFolder(folder, shown(folder));
	if (!study.ok) return study;
	const law = readLaw(study.value.law, study.value.places);
	if (!law.ok) return law;
	const comparative = readComparativeLaw(study.value, law.value);
	if (!comparative.ok) return comparative;
	return { ok: true, value: { study: study.value, law: law.value, comparativeLaw: comparative.value } };
}
