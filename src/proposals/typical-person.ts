import { type CaseResult, explain, isoMonth, type Law, type Month, readCase } from '../law/index.ts';
import type { Outcome, TextFile } from '../study/index.ts';
import { beforeName, beforeRules, inOrder } from './effects/before.ts';
import { measuresOf } from './effects/measures.ts';

/** What one person pays and gets, under the law in force and with a proposal over it, step by step. */
export interface TypicalPerson {
	readonly before: CaseResult;
	readonly after: CaseResult;
}

/** What joining would cost and bring, told of one person whether that person joins or not. */
const byChoice = 'by_choice';

/** Answers a person's case, which tells all that people are known by, under both laws for one month. */
export function typicalPerson(
	law: Law,
	proposed: Law,
	person: TextFile,
	month: Month,
): Outcome<TypicalPerson> {
	const on = isoMonth(month);
	const ask = [...measuresOf(law).map(({ rule }) => rule), ...(law.questions[byChoice]?.ask ?? [])];
	const read = readCase(law, person, { on, ask });
	if (!read.ok) return read;
	const given = new Map(read.value.given);
	for (const rule of inOrder(law, beforeRules(law))) {
		const result = explain(law, { ...read.value, given, ask: [rule] });
		if (!result.ok) return result;
		const outcome = result.value.answers[0]?.outcome;
		if (outcome?.known) given.set(beforeName(rule), outcome.value);
	}
	const before = explain(law, { ...read.value, given });
	if (!before.ok) return before;
	const after = explain(proposed, { ...read.value, given });
	return after.ok ? { ok: true, value: { before: before.value, after: after.value } } : after;
}
