import type { Column, Law } from '../../law/index.ts';
import type { People } from '../../population/index.ts';
import type { Outcome } from '../../study/index.ts';
import { askedOf, askPeople } from '../groups/ask-people.ts';
import { kernelAnswering } from '../groups/kernel.ts';
import type { AnswerColumns } from './count-definitions.ts';

/** Answers of some facts and rules for everybody, kept whole. For few rules: each takes eight bytes a record. */
export async function answerColumns(
	law: Law,
	people: People,
	names: readonly string[],
	progress?: (done: number) => void,
): Promise<Outcome<AnswerColumns>> {
	const asked = askedOf(law, people, names);
	if (!asked.ok) return asked;
	const columns = new Map<string, Column>();
	for (const name of names)
		columns.set(name, people.columns[name] ?? new Float64Array(people.size).fill(Number.NaN));
	const done = await askPeople(
		people,
		asked.value,
		kernelAnswering(asked.value.program),
		(block, start) => {
			for (const rule of asked.value.rules) {
				const [whole, part] = [columns.get(rule), block.column(rule)];
				if (!(whole instanceof Float64Array)) continue;
				if (typeof part === 'number') whole.fill(part, start, start + block.size);
				else whole.set(part.subarray(0, block.size), start);
			}
		},
		progress,
	);
	return done.ok ? { ok: true, value: Object.fromEntries(columns) } : done;
}
