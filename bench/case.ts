import { checkCase, explain, type Law, type RawCase, type Step } from '../src/law/index.ts';
import { problemLine } from '../src/study/index.ts';
import { measure, type Timing } from './measure.ts';

/** Work from 1998 until retirement in 2043, in three places, as employee and flexible worker: 45 years. */
const longCareer: RawCase = {
	place: 'CN-ZJ-HZ',
	on: '2026-06',
	given: { sex: 'male', born: '1980-06', hukou_place: 'CN-SC' },
	career: [
		{ from: '1998-07', to: '2003-06', place: 'CN-SC', wage: 800, status: 'employee' },
		{ from: '2003-07', to: '2012-12', place: 'CN-GD-SZ', wage: 2600, status: 'employee' },
		{ from: '2013-01', to: '2019-12', place: 'CN-ZJ-HZ', wage: 4500, status: 'flexible' },
		{ from: '2020-01', place: 'CN-ZJ-HZ', wage: 7600, status: 'employee' },
	],
	ask: ['pension.employee.total'],
};

/** A 45-year career answered with every step: how long it takes, and how many values its steps tell. */
export async function timeLongCareer(
	law: Law,
): Promise<{ readonly timing: Timing; readonly values: number }> {
	const person = checkCase(law, longCareer);
	if (!person.ok) throw new Error(person.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
	const answer = (): readonly Step[] => {
		const result = explain(law, person.value);
		const [total] = result.ok ? result.value.answers : [];
		if (!total?.outcome.known) throw new Error('the career has no answer');
		return [total.step];
	};
	return { timing: await measure(200, answer), values: valuesIn(answer()) };
}

function valuesIn(steps: readonly Step[]): number {
	return steps.reduce((sum, step) => sum + 1 + (step.periods?.length ?? 0) + valuesIn(step.steps), 0);
}
