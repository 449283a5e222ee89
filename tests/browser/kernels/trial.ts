import { amended, compile, formOf, moneyTotal } from '../../../src/law/index.ts';
import { pensionLaw, pensionRules, workers } from '../../../src/law/kernel/pension.sample.ts';
import { browserCrew } from '../../../web/shell/index.ts';
import { programFor, rateOf, sumsOf } from './sums.ts';

/** What a page tells of a trial of kernels in it. */
export interface Trial {
	readonly isolated: boolean;
	/** A sum over all bits of each rule's answers, under the law, and with each rate of a slider. */
	readonly sums: readonly (readonly string[])[];
	/** Milliseconds of each step of the slider, to the total it shows. */
	readonly steps: readonly number[];
	readonly problem?: string;
}

/** Works out so many careers on so many threads, then again for each rate of a slider. */
async function trial(size: number, threads: number, rates: readonly number[]): Promise<Trial> {
	const people = workers(size);
	const form = formOf(people);
	const before = compile(programFor(pensionLaw), form);
	const crew = browserCrew(threads);
	crew.take(people, pensionRules.length);
	crew.equip(before);
	const first = await crew.run();
	if (!first.ok)
		return { isolated: crossOriginIsolated, sums: [], steps: [], problem: first.problems[0]?.says.en };
	const sums = [sumsOf(first.value)];
	const steps: number[] = [];
	for (const rate of rates) {
		const began = performance.now();
		crew.equip(compile(programFor(amended(pensionLaw, rateOf(rate))), form, before));
		const answers = await crew.run();
		if (!answers.ok) continue;
		const paid = answers.value[pensionRules.indexOf('paid_in_all')];
		if (paid) moneyTotal(paid);
		steps.push(performance.now() - began);
		sums.push(sumsOf(answers.value));
	}
	await crew.dismiss();
	return { isolated: crossOriginIsolated, sums, steps };
}

Object.assign(window, { trial });
