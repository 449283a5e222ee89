import type { Law } from '../../../src/law/index.ts';
import { type Assumptions, readAssumptions } from '../../../src/population/index.ts';
import { allAssumed } from '../../../src/proposals/index.ts';
import type { Outcome, Study, StudyFiles } from '../../../src/study/index.ts';
import type { OpenQuestion } from './order.ts';

/** Everything that had to be set because nobody has published it: of people, of law and of funds. */
export function questionsOf(study: Study, law: Law): Outcome<readonly OpenQuestion[]> {
	const people = assumptionsIn(study.population, 'population/assumptions.yaml');
	if (!people.ok) return people;
	const funds = assumptionsIn(study.proposals, 'proposals/funding/assumptions.yaml');
	if (!funds.ok) return funds;
	const ofFunds = Object.values(funds.value).map((each) => ({ ...each, of: 'funds' as const }));
	return { ok: true, value: [...allAssumed(law, people.value), ...ofFunds] };
}

function assumptionsIn(files: StudyFiles, path: string): Outcome<Assumptions> {
	const file = files.get(path);
	return file ? readAssumptions(file) : { ok: true, value: {} };
}
