import type { Law } from '../../law/index.ts';
import type { People } from '../../population/index.ts';
import type { Outcome } from '../../study/index.ts';
import { type Assumed, assuming } from './assumed.ts';
import type { Collected } from './china-funds.ts';
import type { FundPeople } from './fund-people.ts';
import type { FundTallies } from './fund-tallies.ts';
import { type FundGround, fundsUnder, talliesUnder } from './funds-under.ts';
import { type Projection, project } from './project.ts';
import { type Worth, worthOf } from './worth.ts';

/** Every pooled fund under one law, projected. */
export interface LawFunds {
	readonly people: FundPeople;
	readonly tallies: FundTallies;
	readonly collected: Collected;
	readonly projections: readonly Projection[];
	readonly worth: readonly Worth[];
}

/** Which law is asked of whom. */
export interface LawFundsOrder {
	/** The people's law with the rules of effects, brought forward to the month that is asked for. */
	readonly law: Law;
	readonly people: People;
	/** Seed of the chances by which people choose. */
	readonly seed: number;
	/** Under the law in force, where `law` has a proposal laid over it: by it, what is collected and who has joined already is known. */
	readonly inForce?: LawFunds;
	/** Values of assumptions in place of the study's own. */
	readonly assumed?: Assumed;
}

/** Projects every fund under a law, or tells why the law cannot be asked of the people. */
export function lawFunds(ground: FundGround, order: LawFundsOrder): Outcome<LawFunds> {
	const { law, people, seed, inForce } = order;
	const counted = talliesUnder(ground, law, people, seed, inForce?.people);
	if (!counted.ok) return counted;
	const { tallies } = counted.value;
	const assumed = order.assumed ?? assuming(ground.assumptions);
	const { world, funds } = fundsUnder(ground, tallies, assumed, inForce?.collected);
	const projections = funds.bases.map((base) => project(base, world));
	const worth = projections.map((projection) => worthOf(projection, world));
	return {
		ok: true,
		value: { people: counted.value.people, tallies, collected: funds.collected, projections, worth },
	};
}
