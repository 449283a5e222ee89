import type { Day, Law } from '../typed.ts';
import type { Domain } from './domain.ts';

/** What a program is made for: the rules asked, and the columns that a population gives. */
export interface Order {
	readonly law: Law;
	readonly ask: readonly string[];
	/** Law made known after this day is not seen. */
	readonly known?: Day;
	/** Names that persons, and career rows, give. */
	readonly columns: readonly string[];
	readonly fields: readonly string[];
	/** Rules among the columns that were worked out before: what is unknown there stays unknown. */
	readonly settled?: ReadonlySet<string>;
	/** What columns hold, where that is known: less is then asked of each person. See `domainsOf`. */
	readonly domains?: Readonly<Record<string, Domain>>;
}
