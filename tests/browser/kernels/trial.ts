import { amended, compile, formOf } from '../../../src/law/index.ts';
import { pensionLaw, workers } from '../../../src/law/kernel/pension.sample.ts';
import { browserCrew } from '../../../web/shell/index.ts';
import { programFor, rateOf, sumsOf } from './sums.ts';

/** What is tried: rules for so many careers, under the law and then with each rate of a slider. */
export interface Asked {
	readonly size: number;
	readonly threads: number;
	readonly ask: readonly string[];
	readonly rates: readonly number[];
}

/** What a page tells of a trial of kernels in it. */
export interface Trial {
	readonly isolated: boolean;
	/** A sum over all bits of each rule's answers, under the law, and with each rate. */
	readonly sums: readonly (readonly string[])[];
	/** Milliseconds of each step of the slider, to the total of the first rule. */
	readonly steps: readonly number[];
	readonly problems: readonly string[];
}

async function trial({ size, threads, ask, rates }: Asked): Promise<Trial> {
	const people = workers(size);
	const form = formOf(people);
	const before = compile(programFor(pensionLaw, ask), form);
	const crew = browserCrew(threads);
	const problems: string[] = [];
	const sums: (readonly string[])[] = [];
	const run = async (): Promise<void> => {
		const answers = await crew.run();
		if (answers.ok) sums.push(sumsOf(answers.value));
		else problems.push(...answers.problems.map(({ says }) => says.en));
	};
	crew.take(people, ask.length);
	crew.equip(before);
	await run();
	const steps: number[] = [];
	for (const rate of rates) {
		const began = performance.now();
		crew.equip(compile(programFor(amended(pensionLaw, rateOf(rate)), ask), form, before));
		await crew.total(0);
		steps.push(performance.now() - began);
		await run();
	}
	await crew.dismiss();
	return { isolated: crossOriginIsolated, sums, steps, problems };
}

Object.assign(window, { trial });
