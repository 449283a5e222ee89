import { join } from 'node:path';
import { home } from '../src/cli/folders.ts';
import { readWholeStudy, type WholeStudy } from '../src/cli/whole-study.ts';
import type { Law } from '../src/law/index.ts';
import { problemLine } from '../src/study/index.ts';

/** The law of the study of China, from its files as they are now. */
export async function readStudyLaw(): Promise<Law> {
	return (await readStudyOfPeople()).law;
}

/** The study of China with its law, and the law that speaks of people. */
export async function readStudyOfPeople(): Promise<WholeStudy> {
	const whole = await readWholeStudy(join(home, 'studies/china'));
	if (whole.ok) return whole.value;
	throw new Error(whole.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
}
