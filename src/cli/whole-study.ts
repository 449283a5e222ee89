import { type Law, readLaw } from '../law/index.ts';
import { readPeopleLaw } from '../population/index.ts';
import {
	type Compared,
	readComparativeLaw,
	readCompared,
	readStandards,
	type Standards,
} from '../standards/index.ts';
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
	/** The study's own law with what people are and the steps of coverage, which are written in its language too. */
	readonly peopleLaw: Law;
	/** What legal orders are held against. */
	readonly standards: Standards;
	/** Country cases, measures and tables that compare places. */
	readonly compared: Compared;
}

/** Reads and checks the folder of a study, or tells what is wrong in its files. */
export async function readWholeStudy(folder: string): Promise<Outcome<WholeStudy>> {
	const study = await readStudyFolder(folder, shown(folder));
	if (!study.ok) return study;
	const law = readLaw(study.value.law, study.value.places);
	if (!law.ok) return law;
	const comparative = readComparativeLaw(study.value, law.value);
	if (!comparative.ok) return comparative;
	const standards = readStandards(study.value, comparative.value);
	if (!standards.ok) return standards;
	const people = readPeopleLaw(study.value, law.value);
	if (!people.ok) return people;
	const losses = people.value.enumerations.coverage_reason?.values ?? {};
	const compared = readCompared(study.value, comparative.value, standards.value, losses);
	if (!compared.ok) return compared;
	return {
		ok: true,
		value: {
			study: study.value,
			law: law.value,
			comparativeLaw: comparative.value,
			peopleLaw: people.value,
			standards: standards.value,
			compared: compared.value,
		},
	};
}
