import type { Law } from '../../law/index.ts';
import type { People } from '../../population/index.ts';
import type { Outcome } from '../../study/index.ts';
import { prepare } from '../coverage.ts';
import type { Answering } from '../groups/ask-people.ts';
import { countPeople } from '../groups/count-people.ts';
import { type Group, groupsOf } from '../groups/group.ts';
import { kernelAnswering } from '../groups/kernel.ts';
import type { Registry } from '../indicators/registry.ts';
import { workOut } from '../indicators/work-out.ts';
import { isHeadCount, isRanged, numbersOf } from '../numbers.ts';
import type { Numbers, Varied } from './spread.ts';
import { lawVaried, type Variation } from './variation.ts';

/** What numbers are worked out from again and again, with something varied each time. */
export interface Again {
	readonly law: Law;
	readonly registry: Registry;
	readonly whole: string;
	/** Makes people with some assumptions at other values; the same, and as many, at every call but for these. */
	make(assumptions: Readonly<Record<string, number>>): Outcome<People>;
}

/** Records that a group of the people whose assumptions are varied must have for its numbers to get intervals. */
const fewestRecords = 30;

/** One assumption at one end of its range; none at all for numbers as they are. */
export interface End {
	readonly variation: Variation;
	readonly value: number;
}

/** Works the numbers out with one assumption at another value. What does not change is prepared once. */
export function numbersAgain({
	law,
	registry,
	whole,
	make,
}: Again): (end?: End) => Promise<Outcome<Numbers>> {
	let kernel: { readonly law: Law; readonly facts: string; readonly answering: Answering } | undefined;
	return async (end) => {
		const other = end?.variation.of === 'law';
		const people = make(end && !other ? { [end.variation.id]: end.value } : {});
		if (!people.ok) return people;
		const lawThen = end && other ? lawVaried(law, end.variation.id, end.value) : law;
		const order = { law: lawThen, registry, whole, people: people.value, findings: [] };
		const prepared = prepare(order);
		if (!prepared.ok) return prepared;
		const facts = Object.keys(people.value.columns).join(' ');
		if (kernel?.law !== lawThen || kernel.facts !== facts) {
			kernel = { law: lawThen, facts, answering: kernelAnswering(prepared.value.asked.program) };
		}
		const { counting, asked } = prepared.value;
		const counts = await countPeople(people.value, counting, asked, kernel.answering);
		if (!counts.ok) return counts;
		// fewer would swing by who happens to be among them; what the base does not have gets no interval
		const enough = (group: Group) => end !== undefined || group.records >= fewestRecords;
		const groups = groupsOf(counts.value).filter((group) => isRanged(group) && enough(group));
		return { ok: true, value: numbersOf(groups, workOut(registry, groups)) };
	};
}

/** Numbers of fewer people as they are, and with each assumption at either end of its range. */
export interface Ranges {
	/** Records that numbers were worked out from. */
	readonly size: number;
	readonly base: Numbers;
	readonly varied: readonly Varied[];
}

/** The ends of all variations, in the order in which `rangesFrom` takes their numbers: low, high, low, high, and so on. */
export function endsOf(variations: readonly Variation[]): readonly End[] {
	return variations.flatMap((variation) => [
		{ variation, value: variation.low },
		{ variation, value: variation.high },
	]);
}

/** Joins what each end came to. */
export function rangesFrom(
	size: number,
	variations: readonly Variation[],
	base: Numbers,
	ends: readonly Numbers[],
): Ranges {
	const varied = variations.map((variation, index) => {
		const [atLow, atHigh] = [ends[index * 2], ends[index * 2 + 1]];
		if (!atLow || !atHigh) throw new RangeError('every variation has two ends');
		return { variation, atLow, atHigh, drawnAnew: isDrawnAnew(base, atLow) || isDrawnAnew(base, atHigh) };
	});
	return { size, base, varied };
}

/** Whether people are others than before: some group then has another number of them. */
function isDrawnAnew(base: Numbers, then: Numbers): boolean {
	return [...base].some(([key, persons]) => isHeadCount(key) && then.get(key) !== persons);
}
