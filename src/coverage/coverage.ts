import type { Law, Program } from '../law/index.ts';
import { type Dimension, dimensionsOf, type People } from '../population/index.ts';
import type { Finding, Outcome } from '../study/index.ts';
import type { Answering, Asked } from './groups/ask-people.ts';
import type { Block } from './groups/block.ts';
import type { Breakdown } from './groups/breakdown.ts';
import { type Counting, countPeople, questionsOf } from './groups/count-people.ts';
import { type Group, groupBreakdowns, groupsOf } from './groups/group.ts';
import type { Counts } from './groups/tally.ts';
import { type Comparison, comparisonsOf } from './indicators/beside.ts';
import { breakdownNames, type Registry } from './indicators/registry.ts';
import { conditionsOf, type IndicatorValue, rulesAsked, workOut } from './indicators/work-out.ts';

/** What coverage is worked out from. */
export interface CoverageOrder {
	readonly law: Law;
	readonly registry: Registry;
	/** Published and surveyed figures, to be shown beside. */
	readonly findings: readonly Finding[];
	/** The study's own place. */
	readonly whole: string;
	readonly people: People;
	/** Something that answers a program's questions: a crew of threads, or a kernel. */
	answering(program: Program): Answering & { end?(): Promise<void> };
	/** One more breakdown to count by, in the same pass. */
	readonly by?: Breakdown;
	/** Facts and rules that `listen` needs, besides. */
	readonly asks?: readonly string[];
	readonly listen?: (block: Block, start: number) => void;
	readonly progress?: (done: number) => void;
}

/** Coverage of people: every group's cascades, every indicator, and what others say of the same. */
export interface Coverage {
	readonly people: Pick<People, 'kind' | 'on' | 'size'>;
	readonly whole: string;
	readonly dimensions: readonly Dimension[];
	readonly groups: readonly Group[];
	readonly values: readonly IndicatorValue[];
	readonly comparisons: readonly Comparison[];
	/** Counts by the breakdown that was asked for besides. */
	readonly cells: Counts | undefined;
}

/** Dimensions that these people tell of, place and sex first. */
function dimensionsToldOf(law: Law, people: People): Outcome<readonly Dimension[]> {
	const dimensions = dimensionsOf(law, ['place', ...breakdownNames]);
	if (!dimensions.ok) return dimensions;
	const told = dimensions.value.filter(
		({ name, fact }) => name === 'place' || name === 'sex' || law.rules[fact] || fact in people.columns,
	);
	return { ok: true, value: told };
}

/** Works coverage out: runs the law over all people once and counts them by every group. */
export async function coverageOf(order: CoverageOrder): Promise<Outcome<Coverage>> {
	const prepared = prepare(order);
	if (!prepared.ok) return prepared;
	const answering = order.answering(prepared.value.asked.program);
	const coverage = await coverageBy(order, prepared.value, answering);
	await answering.end?.();
	return coverage;
}

/** Questions put in order, which serve for all people who tell the same facts. */
export interface Prepared {
	readonly dimensions: readonly Dimension[];
	readonly counting: Counting;
	readonly asked: Asked;
}

export function prepare(order: Omit<CoverageOrder, 'answering'>): Outcome<Prepared> {
	const { law, registry, people, by, asks = [], listen, progress } = order;
	const dimensions = dimensionsToldOf(law, people);
	if (!dimensions.ok) return dimensions;
	const counting: Counting = {
		breakdowns: [...groupBreakdowns(dimensions.value), ...(by ? [by] : [])],
		conditions: conditionsOf(registry),
		asks: [...rulesAsked(registry), ...asks],
		...(listen ? { listen } : {}),
		...(progress ? { progress } : {}),
	};
	const asked = questionsOf(law, people, counting);
	return asked.ok
		? { ok: true, value: { dimensions: dimensions.value, counting, asked: asked.value } }
		: asked;
}

/** Coverage of people by questions that were put in order before. */
async function coverageBy(
	{ registry, findings, whole, people, by }: Omit<CoverageOrder, 'answering'>,
	{ dimensions, counting, asked }: Prepared,
	answering: Answering,
): Promise<Outcome<Coverage>> {
	const counts = await countPeople(people, counting, asked, answering);
	if (!counts.ok) return counts;
	const cells = by ? counts.value.at(-1) : undefined;
	const groups = groupsOf(cells ? counts.value.slice(0, -1) : counts.value);
	const values = workOut(registry, groups);
	const { kind, on, size } = people;
	return {
		ok: true,
		value: {
			people: { kind, on, size },
			whole,
			dimensions,
			groups,
			values,
			comparisons: comparisonsOf(registry, values, findings, whole),
			cells,
		},
	};
}
