import type { Law, Month } from '../../../src/law/index.ts';
import { readSynthesisInputs } from '../../../src/population/index.ts';
import {
	allFunds,
	forSubjects,
	fundGround,
	type LawFunds,
	lawFunds,
	peopleFor,
} from '../../../src/proposals/index.ts';
import type { Outcome, Study } from '../../../src/study/index.ts';
import type { FundTried } from './order.ts';

/** Projects funds under a law with a proposal over it, as it is in a month, beside the law in force. */
export type FundTrial = (law: Law, month: Month) => Outcome<readonly FundTried[]>;

/** Records of the people that funds are projected from. */
const size = 20_000;

/** Gets ready to project funds: reads what they assume, and makes the people who pay in and draw. */
export function fundTrial(study: Study, inForce: Law, seed: number): Outcome<FundTrial> {
	const ground = fundGround(study, inForce);
	if (!ground.ok) return ground;
	const inputs = readSynthesisInputs(study, inForce);
	if (!inputs.ok) return inputs;
	const people = peopleFor(inputs.value, { size, seed });
	if (!people.ok) return people;
	const known = new Map<Month, Outcome<LawFunds>>();
	const asked = (law: Law, month: Month, before?: LawFunds) =>
		lawFunds(ground.value, {
			law: forSubjects({ on: people.value.on, month }, law),
			people: people.value,
			seed,
			...(before ? { inForce: before } : {}),
		});
	const trial: FundTrial = (law, month) => {
		const before = known.get(month) ?? asked(inForce, month);
		known.set(month, before);
		if (!before.ok) return before;
		const after = asked(law, month, before.value);
		return after.ok ? { ok: true, value: beside(before.value, after.value, inForce) } : after;
	};
	return { ok: true, value: trial };
}

function beside(before: LawFunds, after: LawFunds, law: Law): readonly FundTried[] {
	return before.projections.flatMap((projection, at) => {
		const other = after.projections.findIndex(({ scheme }) => scheme === projection.scheme);
		const [proposed, worthBefore, worthAfter] = [
			after.projections[other],
			before.worth[at],
			after.worth[other],
		];
		if (!proposed || !worthBefore || !worthAfter) return [];
		const { scheme } = projection;
		const label = law.schemes[scheme]?.label ?? { en: scheme, zh: scheme };
		return [
			{ scheme, label, before: allFunds([projection]), after: allFunds([proposed]), worthBefore, worthAfter },
		];
	});
}
