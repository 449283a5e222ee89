import { type Counted, joined, type Sums } from './sums.ts';
import { type Readied, sumsOf } from './sums-under.ts';

/** What a thread needs of a law. */
export type LawForSums = Pick<Readied, 'compiled' | 'columns' | 'needed'>;

export type SumsOrder =
	| { readonly kind: 'people'; readonly people: Counted }
	| { readonly kind: 'law'; readonly law: LawForSums }
	| { readonly kind: 'sum'; readonly start: number; readonly end: number };

/** A line to a thread that sums up a share of the people. */
export interface SumsThread {
	send(order: SumsOrder): void;
	/** The sums of the last order, or why there are none. */
	sums(): Promise<Sums>;
	end(): void;
}

/** Threads that sum up what people come to, each a share: whole numbers, which add up to the same in whatever shares. */
export class SumsCrew {
	private readonly threads: readonly SumsThread[];
	private people: Counted | undefined;

	constructor(threads: readonly SumsThread[]) {
		this.threads = threads;
	}

	async sum(people: Counted, law: LawForSums): Promise<Sums> {
		const { threads } = this;
		if (threads.length === 0) return sumsOf(people, law);
		if (this.people !== people)
			for (const thread of threads) thread.send({ kind: 'people', people: bare(people) });
		this.people = people;
		// columns that no rule reads stay where they are
		const columns = Object.fromEntries(Object.entries(law.columns).filter(([name]) => law.needed.has(name)));
		const { compiled, needed } = law;
		const share = Math.ceil(people.size / threads.length);
		const parts = threads.map((thread, at) => {
			thread.send({ kind: 'law', law: { compiled, columns, needed } });
			const start = Math.min(at * share, people.size);
			thread.send({ kind: 'sum', start, end: Math.min(start + share, people.size) });
			return thread.sums();
		});
		return joined(await Promise.all(parts));
	}

	dismiss(): void {
		for (const thread of this.threads) thread.end();
	}
}

/** People without what threads do not need: lives, for one, are made by code, which is not sent. */
function bare({ size, measures, persons, starts, memberships, groups }: Counted): Counted {
	const kinds = measures.map(({ rule, kind }) => ({ rule, kind }));
	return { size, measures: kinds, persons, starts, memberships, groups: { length: groups.length } };
}
