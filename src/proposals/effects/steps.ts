import type { Law } from '../../law/index.ts';
import type { Outcome } from '../../study/index.ts';
import { covers, type Reach, reachOf, withRest } from './reach.ts';
import { sharedColumns, sharedSubjects } from './shared.ts';
import type { Subjects } from './subjects.ts';
import type { Sums } from './sums.ts';
import type { SumsCrew } from './sums-crew.ts';
import { type Readied, readied } from './sums-under.ts';

/** One law after another asked of the same subjects, as when a reader moves the parameters of a proposal. */
export class Steps {
	private readonly subjects: Subjects;
	private readonly crew: SumsCrew;
	private readonly names: ReadonlySet<string>;
	private whole: { readonly ready: Readied; readonly sums: Sums } | undefined;
	private near: { readonly reach: Reach; ready?: Readied } | undefined;

	/** `names` are the parameters that will be moved; the subjects lie in memory that the crew shares. */
	constructor(subjects: Subjects, crew: SumsCrew, names: ReadonlySet<string>) {
		this.subjects = subjects;
		this.crew = crew;
		this.names = names;
	}

	/** What all subjects come to under a law. Only those whom it reaches are asked, once that has been foreseen. */
	async sums(law: Law): Promise<Outcome<Sums>> {
		const { near } = this;
		return near && covers(near.reach, law) ? this.nearSums(near, law) : this.wholeSums(law);
	}

	/**
	 * Finds out whom the parameters reach, from the law asked last. Takes longer than asking everybody once, and no one
	 * who waits for an answer needs it.
	 */
	foresee(): Outcome<void> {
		const { whole, near, subjects, names } = this;
		if (!whole || near || names.size === 0) return { ok: true, value: undefined };
		const reach = reachOf(subjects, whole.ready, whole.sums, names);
		if (!reach.ok) return reach;
		this.near = { reach: { ...reach.value, subjects: sharedSubjects(reach.value.subjects) } };
		return { ok: true, value: undefined };
	}

	private async nearSums(near: { readonly reach: Reach; ready?: Readied }, law: Law): Promise<Outcome<Sums>> {
		const { reach } = near;
		const ready = readied(reach.subjects, law, near.ready);
		if (!ready.ok) return ready;
		near.ready = shared(ready.value);
		return { ok: true, value: withRest(reach, await this.crew.sum(reach.subjects, near.ready)) };
	}

	private async wholeSums(law: Law): Promise<Outcome<Sums>> {
		const made = readied(this.subjects, law, this.whole?.ready);
		if (!made.ok) return made;
		const ready = shared(made.value);
		const sums = await this.crew.sum(this.subjects, ready);
		this.whole = { ready, sums };
		this.near = undefined;
		return { ok: true, value: sums };
	}
}

function shared(ready: Readied): Readied {
	return { ...ready, columns: sharedColumns(ready.columns) };
}
