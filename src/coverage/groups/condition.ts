import { has, outcomes, reaches } from '../cascade/outcome.ts';
import { type SchemeKey, type Step, schemes } from '../cascade/steps.ts';
import { type Block, reader } from './block.ts';

/** A step of the cascade, or what is true of the insurance whether or not law reaches the person. */
export type CountedStep = Step | 'enrolled_in_all' | 'contributing_in_all';

/** Who is counted: those of whom a rule or fact is true, or who reach a step of a scheme. */
export type Who = { readonly rule: string } | { readonly scheme: SchemeKey; readonly step: CountedStep };

/** Something that each person meets or does not. */
export interface Condition {
	/** For each person of a block, 1 where it is met. */
	of(block: Block, outcomes: readonly Uint8Array[]): Uint8Array;
}

/** The condition of meeting all of several; one that is not known is not met. */
export function conditionOf(all: readonly Who[]): Condition {
	return {
		of(block, places) {
			const met = new Uint8Array(block.size).fill(1);
			for (const who of all) keep(met, who, block, places);
			return met;
		},
	};
}

function keep(met: Uint8Array, who: Who, block: Block, places: readonly Uint8Array[]): void {
	if ('rule' in who) {
		const value = reader(block.column(who.rule));
		for (let person = 0; person < met.length; person++) if (value(person) !== 1) met[person] = 0;
		return;
	}
	const passes = outcomes.map((outcome) => {
		if (who.step === 'enrolled_in_all') return has(outcome, 'enrolled');
		if (who.step === 'contributing_in_all') return has(outcome, 'contributing');
		return reaches(outcome, who.step);
	});
	const place = places[schemes.findIndex(({ key }) => key === who.scheme)];
	for (let person = 0; person < met.length; person++) if (!passes[place?.[person] ?? 0]) met[person] = 0;
}
