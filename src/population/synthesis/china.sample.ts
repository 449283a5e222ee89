import { readLaw } from '../../law/index.ts';
import { readStudyFolder } from '../../study/node.ts';
import { readPeopleLaw } from '../people-law.ts';
import { readSynthesisInputs, type SynthesisInputs } from './inputs.ts';

/** What the synthetic population of China is made from, for tests; read once. */
export const china: Promise<SynthesisInputs> = read();

async function read(): Promise<SynthesisInputs> {
	const study = await readStudyFolder('studies/china');
	if (!study.ok) throw new Error(JSON.stringify(study.problems));
	const own = readLaw(study.value.law, study.value.places);
	if (!own.ok) throw new Error(JSON.stringify(own.problems));
	// the steps of coverage are not needed to make people
	const law = readPeopleLaw({ ...study.value, coverage: new Map() }, own.value);
	if (!law.ok) throw new Error(JSON.stringify(law.problems));
	const inputs = readSynthesisInputs(study.value, law.value);
	if (!inputs.ok) throw new Error(JSON.stringify(inputs.problems));
	return inputs.value;
}
