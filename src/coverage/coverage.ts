import type { Law, Program } from '../law/index.ts';
import type { People } from '../population/index.ts';
import type { Finding, Outcome } from '../study/index.ts';
import type { Answering } from './groups/ask-people.ts';
import type { Block } from './groups/block.ts';
import { type Counting, countPeople, questionsOf } from './groups/count-people.ts';
import { type Dimension, dimensionsOf } from './groups/dimension.ts';
import { type Group, groupBreakdowns, groupsOf } from './groups/group.ts';
import { type Comparison, comparisonsOf } from './indicators/beside.ts';
import { breakdownNames, type Registry } from './indicators/registry.ts';
import { conditionsOf, type IndicatorValue, rulesAsked, workOut } from './indicators/work-out.ts';
import type { Varied } from './intervals/spread.ts';
import { lawVaried, type Variation } from './intervals/variation.ts';
import { numbersOf } from './numbers.ts';

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
	const { law, registry, findings, whole, people, asks = [], listen, progress } = order;
	const dimensions = dimensionsToldOf(law, people);
	if (!dimensions.ok) return dimensions;
	const counting: Counting = {
		breakdowns: groupBreakdowns(dimensions.value),
		conditions: conditionsOf(registry),
		asks: [...rulesAsked(registry), ...asks],
		...(listen ? { listen } : {}),
		...(progress ? { progress } : {}),
	};
	const asked = questionsOf(law, people, counting);
	if (!asked.ok) return asked;
	const answering = order.answering(asked.value.program);
	const counts = await countPeople(people, counting, asked.value, answering);
	await answering.end?.();
	if (!counts.ok) return counts;
	const groups = groupsOf(counts.value);
	const values = workOut(registry, groups);
	const { kind, on, size } = people;
	return {
		ok: true,
		value: {
			people: { kind, on, size },
			whole,
			dimensions: dimensions.value,
			groups,
			values,
			comparisons: comparisonsOf(registry, values, findings, whole),
		},
	};
}

/** How people are made again with assumptions varied, for intervals. */
export interface Remaking extends Omit<CoverageOrder, 'people' | 'listen' | 'asks' | 'findings'> {
	/** Makes people with some assumptions at other values; the same, fewer, at every call but for these. */
	make(assumptions: Readonly<Record<string, number>>): Outcome<People>;
	readonly variations: readonly Variation[];
}

/** Coverage of fewer people as they are, and with each assumption at either end of its range. */
export interface Ranges {
	readonly size: number;
	readonly base: ReadonlyMap<string, number>;
	readonly varied: readonly Varied[];
}

/** Varies each assumption over its range, one at a time, and works coverage out for each. */
export async function rangesOf(remaking: Remaking): Promise<Outcome<Ranges>> {
	const { variations, progress } = remaking;
	let size = 0;
	let done = 0;
	const numbersWith = async (law: Law, assumptions: Readonly<Record<string, number>>) => {
		const people = remaking.make(assumptions);
		if (!people.ok) return people;
		size = people.value.size;
		const coverage = await coverageOf({
			law,
			registry: remaking.registry,
			findings: [],
			whole: remaking.whole,
			people: people.value,
			answering: (program) => remaking.answering(program),
		});
		progress?.(++done);
		if (!coverage.ok) return coverage;
		const { groups, values } = coverage.value;
		return { ok: true as const, value: numbersOf(groups, values) };
	};
	const numbersAt = ({ id, of }: Variation, value: number) =>
		of === 'people'
			? numbersWith(remaking.law, { [id]: value })
			: numbersWith(lawVaried(remaking.law, id, value), {});
	const base = await numbersWith(remaking.law, {});
	if (!base.ok) return base;
	const varied: Varied[] = [];
	for (const variation of variations) {
		const atLow = await numbersAt(variation, variation.low);
		if (!atLow.ok) return atLow;
		const atHigh = await numbersAt(variation, variation.high);
		if (!atHigh.ok) return atHigh;
		varied.push({ variation, atLow: atLow.value, atHigh: atHigh.value });
	}
	return { ok: true, value: { size, base: base.value, varied } };
}
