import type { Outcome } from '../../study/index.ts';
import { affectedBy } from '../explain/affected.ts';
import { type Amendment, amended } from './amended.ts';
import { programOf } from './lower.ts';
import type { Order } from './order.ts';
import type { Population } from './population.ts';
import type { Program } from './program.ts';
import type { Crew } from './threads/crew.ts';
import { type Compiled, compile, formOf } from './webassembly/kernel.ts';

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
	mustBeFew(provisions);
	return sharesOf(
		provisions,
		Float64Array.from({ length: 2 ** provisions }, (_, set) => totalWith(membersOf(set))),
	);
}

/** A provision of a reform: parameters that it sets. */
export type Provision = readonly Amendment[];

/**
 * How much each provision of a reform contributes to the sum of one rule, in CNY, over a population. The order asks for that
 * rule alone, so that nothing else is worked out. Law is laid out anew for each set of provisions while the crew works on
 * the one before; a provision that sets nothing which the rule rests on gets nothing and doubles no work. The crew keeps the
 * population and takes no other orders meanwhile.
 */
export async function attributedTotal(
	order: Order,
	provisions: readonly Provision[],
	population: Population,
	crew: Crew,
): Promise<Outcome<readonly number[]>> {
	const form = formOf(population);
	const programWith = (some: readonly Provision[]): Program =>
		programOf({ ...order, law: amended(order.law, some.flat()) }).program;
	const bearing = provisions.filter((provision) => {
		const affected = affectedBy(
			order.law,
			provision.map(({ name }) => name),
		);
		return order.ask.some((name) => affected.has(name));
	});
	mustBeFew(bearing.length);
	const base = compile(programWith([]), form);
	const compiledWith = (set: number): Compiled =>
		compile(programWith(membersOf(set).map((member) => bearing[member] ?? [])), form, base);
	crew.take(population, 1);
	const totals = new Float64Array(2 ** bearing.length);
	let next = base;
	for (let set = 0; set < totals.length; set++) {
		crew.equip(next);
		const running = crew.total(0);
		if (set + 1 < totals.length) next = compiledWith(set + 1);
		const total = await running;
		if (!total.ok) return total;
		totals[set] = Number(total.value.fen) / 100;
	}
	const shares = sharesOf(bearing.length, totals);
	return { ok: true, value: provisions.map((provision) => shares[bearing.indexOf(provision)] ?? 0) };
}

/** Shares from the totals with each set of provisions: bit k of a set stands for provision k. */
function sharesOf(provisions: number, totals: Float64Array): readonly number[] {
	return Array.from({ length: provisions }, (_, provision) => {
		let share = 0;
		for (let set = 0; set < totals.length; set++) {
			if (has(set, provision)) continue;
			const change = (totals[set | (1 << provision)] ?? 0) - (totals[set] ?? 0);
			share += change * ordersThrough(membersOf(set).length, provisions);
		}
		return share / factorial(provisions);
	});
}

function mustBeFew(provisions: number): void {
	if (provisions > mostProvisions)
		throw new RangeError(`at most ${mostProvisions} provisions are attributed`);
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
