import type { Law } from '../../law/index.ts';
import type { People } from '../../population/index.ts';
import type { FundPeople } from '../funding/fund-people.ts';
import type { FundTallies } from '../funding/fund-tallies.ts';
import type { FundGround } from '../funding/funds-under.ts';
import type { Published } from '../published.ts';

/** The study's own results as far as validation asks for them. */
export interface Model {
	/** The people's law with the rules of effects. */
	readonly law: Law;
	readonly place: string;
	readonly published: Published;
	readonly people: People;
	readonly fundPeople: FundPeople;
	readonly funds: FundGround;
	readonly tallies: FundTallies;
	/** The same people retiring at the ages of before 2025. */
	readonly atOriginalAges: FundTallies;
}

/** What a row hands to its computation. */
export class Arguments {
	readonly #values: Readonly<Record<string, string | number>>;

	constructor(values: Readonly<Record<string, string | number>>) {
		this.#values = values;
	}

	/** A number that has to be there; a defect of the study's content where it is not. */
	number(name: string): number {
		const value = this.#values[name];
		if (typeof value !== 'number') throw new RangeError(`${name} is to be a number`);
		return value;
	}

	/** A word, or `otherwise` where none is given. */
	word(name: string, otherwise?: string): string {
		const value = this.#values[name] ?? otherwise;
		if (value === undefined) throw new RangeError(`${name} is missing`);
		return String(value);
	}
}

/** Works out one value; undefined where the study does not know what it needs. */
export type Computation = (model: Model, given: Arguments) => number | undefined;
