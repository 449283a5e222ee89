// A delivery rider from Sichuan works in Hangzhou. Who covers an injury, what does she pay into a pension, what will she
// get, and why? Run it with: npx node examples/one-rider.ts

import { fileURLToPath } from 'node:url';
import { type Answer, explainRaw, labelOf, readLaw, type Step, sayValue } from '../src/law/index.ts';
import { type Outcome, problemLine } from '../src/study/index.ts';
import { readStudyFolder } from '../src/study/node.ts';

const folder = fileURLToPath(new URL('../studies/china', import.meta.url));
const study = orStop(await readStudyFolder(folder, 'studies/china'));
const law = orStop(readLaw(study.law, study.places));

const factory = { place: 'CN-GD-SZ', form: 'employee', status: 'employee', wage: 4200 };
const rides = { place: 'CN-ZJ-HZ', form: 'platform_delivery', status: 'flexible', wage: 7600 };
const result = orStop(
	explainRaw(law, {
		place: 'CN-ZJ-HZ',
		on: '2026-06',
		given: { sex: 'female', born: '1990-04', hukou_place: 'CN-SC', 'injury.new_form.platform': 'meituan' },
		career: [
			{ from: '2012-07', to: '2018-02', ...factory },
			{ from: '2020-01', ...rides },
		],
		ask: ['injury.covered', 'pension.employee.contribution.worker', 'pension.employee.total'],
	}),
);

for (const answer of result.answers) {
	say(`${answer.label.en}: ${worth(answer)}`);
	for (const step of answer.step.steps) say(`  from ${step.label.en}: ${worth(step)}${basis(step)}`);
}
for (const name of result.missing) say(`not told: ${labelOf(law, name).en}`);

function worth({ type, outcome }: Answer | Step): string {
	return outcome.known ? sayValue(law, type, outcome.value, 'en') : 'unknown';
}

function basis({ citation }: Step): string {
	const source = law.sources[citation?.source ?? ''];
	return source ? ` (${source.title.en} ${citation?.article ?? ''})` : '';
}

function orStop<T>(outcome: Outcome<T>): T {
	if (outcome.ok) return outcome.value;
	throw new Error(outcome.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
}

function say(line: string): void {
	process.stdout.write(`${line.trimEnd()}\n`);
}
