import type { TextFile } from '../../study/index.ts';
import { placeChain } from '../in-force.ts';
import type { InForce } from '../typed.ts';

/** How a file is laid over the law that it would change. */
export interface LaidOver {
	/** Whether places below that have law of their own get the changed law too; otherwise they keep theirs. */
	readonly throughout: boolean;
}

/** A file of law to be laid over law in force, such as a proposal's. */
export interface LaidFile extends LaidOver {
	readonly file: TextFile;
}

type Places<T> = Readonly<Record<string, readonly T[]>>;

/**
 * Dated law with changed versions laid over it at a place: they hold from the first of them on, and where the last one
 * ends, what was in force goes on.
 */
export function laidOver<T extends InForce>(
	law: Places<T>,
	place: string,
	changed: readonly T[],
	{ throughout }: LaidOver,
): Places<T> {
	const below = throughout ? Object.keys(law).filter((each) => placeChain(each).includes(place)) : [];
	const places = new Set([place, ...below]);
	return { ...law, ...Object.fromEntries([...places].map((each) => [each, over(law[each] ?? [], changed)])) };
}

function over<T extends InForce>(before: readonly T[], changed: readonly T[]): readonly T[] {
	const from = Math.min(...changed.map((version) => version.from));
	const to = changed.at(-1)?.to;
	// a version without an end lasts until the next begins
	const earlier = before.filter((version) => version.from < from);
	if (to === undefined) return [...earlier, ...changed];
	const later = before
		.filter((version) => version.to === undefined || version.to > to)
		.map((version) => (version.from <= to ? { ...version, from: to + 1 } : version));
	return [...earlier, ...changed, ...later];
}
