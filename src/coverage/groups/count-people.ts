import type { Law } from '../../law/index.ts';
import type { People } from '../../population/index.ts';
import type { Outcome, Problem } from '../../study/index.ts';
import { cascadeRules } from '../cascade/steps.ts';
import { type Answering, type Asked, askedOf, askPeople } from './ask-people.ts';
import type { Block } from './block.ts';
import type { Breakdown } from './breakdown.ts';
import type { Condition } from './condition.ts';
import { type Counts, inWork, Tally } from './tally.ts';

/** What is counted of people in one pass. */
export interface Counting {
	readonly breakdowns: readonly Breakdown[];
	readonly conditions: readonly Condition[];
	/** Facts and rules that the conditions, or whoever listens in, ask besides the cascade. */
	readonly asks: readonly string[];
	/** Told of every block of people that was answered, with the number of its first person. */
	readonly listen?: (block: Block, start: number) => void;
	readonly progress?: (done: number) => void;
}

/** The questions that a counting puts to people. */
export function questionsOf(law: Law, people: People, { breakdowns, asks }: Counting): Outcome<Asked> {
	const untold = breakdowns
		.flat()
		.filter(({ fact }) => !(fact in people.columns) && !law.rules[fact])
		.map(({ name }) => notTold(name));
	if (untold.length > 0) return { ok: false, problems: untold };
	const dimensions = breakdowns.flatMap((breakdown) => breakdown.map(({ fact }) => fact));
	return askedOf(law, people, [...cascadeRules, inWork, ...dimensions, ...asks]);
}

/** Counts people: the law is run over all of them once, and every breakdown adds up the same persons. */
export async function countPeople(
	people: People,
	counting: Counting,
	asked: Asked,
	answering: Answering,
): Promise<Outcome<readonly Counts[]>> {
	const tally = new Tally(counting.breakdowns, counting.conditions);
	const take = (block: Block, start: number): void => {
		tally.add(block);
		counting.listen?.(block, start);
	};
	const done = await askPeople(people, asked, answering, take, counting.progress);
	return done.ok ? { ok: true, value: tally.finished() } : done;
}

function notTold(name: string): Problem {
	return {
		code: 'dimension-not-told',
		says: {
			en: `Nothing is told of these people's "${name}", so they cannot be broken down by it.`,
			zh: `没有这些人的“${name}”资料，不能据此分组。`,
		},
		fix: { en: 'Leave it out, or bring it in as a column.', zh: '请去掉该分组，或在数据中加入此列。' },
	};
}
