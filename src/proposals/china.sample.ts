import { fileURLToPath } from 'node:url';
import { type Law, readLaw } from '../law/index.ts';
import { readPeopleLaw, readSynthesisInputs, type SynthesisInputs } from '../population/index.ts';
import { type Outcome, problemLine, type Study } from '../study/index.ts';
import { readStudyFolder } from '../study/node.ts';
import { type Subjects, subjectsOf } from './effects/subjects.ts';
import { type Ground, readGround } from './ground.ts';
import { overlaidLaw } from './overlay.ts';
import { peopleFor } from './study-proposals.ts';

// The study of China with a few synthetic people, for tests.

/** What was asked for; a test whose inputs have problems stops with them. */
export function must<T>(outcome: Outcome<T>): T {
	if (outcome.ok) return outcome.value;
	throw new Error(outcome.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
}

export async function chinaForTests(): Promise<{
	readonly study: Study;
	readonly ground: Ground;
	readonly inputs: SynthesisInputs;
	readonly subjects: Subjects;
	lawOf(id: string): Law;
}> {
	const folder = fileURLToPath(new URL('../../studies/china', import.meta.url));
	const study = must(await readStudyFolder(folder));
	const ground = must(readGround(study));
	const peopleLaw = must(readPeopleLaw(study, must(readLaw(study.law, study.places))));
	const inputs = must(readSynthesisInputs(study, peopleLaw));
	const people = must(peopleFor(inputs, { size: 2000, seed: 1 }));
	const subjects = must(subjectsOf({ law: ground.law, people, month: 2027 * 12 }));
	const lawOf = (id: string): Law => {
		const proposal = ground.proposals.find((each) => each.id === id);
		if (!proposal) throw new RangeError(`there is no proposal ${id}`);
		return must(overlaidLaw(ground, proposal));
	};
	return { study, ground, inputs, subjects, lawOf };
}
