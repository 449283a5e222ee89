/** Most provisions that are attributed exactly: each more doubles the work. */
export const mostProvisions = 8;

/**
 * How much each provision of a reform contributes to a total, by its Shapley value: the change it makes, averaged over all
 * orders in which the provisions could be enacted. The shares add up to the whole change; a provision that never changes
 * anything gets nothing; two that change the same get the same. `totalWith` works out the total with some of the
 * provisions enacted, and is asked once for each set of them.
 *
 * L. S. Shapley, A value for n-person games, Annals of Mathematics Studies 28 (1953).
 */
export function attribution(
	provisions: number,
	totalWith: (enacted: readonly number[]) => number,
): readonly number[] {
	if (provisions > mostProvisions)
		throw new RangeError(`at most ${mostProvisions} provisions are attributed`);
	const sets = 2 ** provisions;
	const totals = Float64Array.from({ length: sets }, (_, set) => totalWith(membersOf(set)));
	return Array.from({ length: provisions }, (_, provision) => {
		let share = 0;
		for (let set = 0; set < sets; set++) {
			if (has(set, provision)) continue;
			const change = (totals[set | (1 << provision)] ?? 0) - (totals[set] ?? 0);
			share += change * ordersThrough(membersOf(set).length, provisions);
		}
		return share / factorial(provisions);
	});
}

/** Number of orders in which exactly these many provisions come before a given one. */
function ordersThrough(before: number, provisions: number): number {
	return factorial(before) * factorial(provisions - before - 1);
}

function factorial(n: number): number {
	return n < 2 ? 1 : n * factorial(n - 1);
}

function membersOf(set: number): readonly number[] {
	return Array.from({ length: mostProvisions }, (_, index) => index).filter((index) => has(set, index));
}

function has(set: number, member: number): boolean {
	return ((set >> member) & 1) === 1;
}
