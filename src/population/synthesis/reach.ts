import type { Column, Law } from '../../law/index.ts';
import { rulesFor } from './answer.ts';
import type { Coding } from './coding.ts';

/** Whom laws on the branches that employers insure reach. */
export interface Reach {
	/** Who has an employer who must insure them. */
	readonly employed: Uint8Array;
	/** Whom work injury insurance reaches: these, and those whom a province lets join it on its own. */
	readonly injury: Uint8Array;
}

/** Forms of work in which there is an employer, whatever the facts of the work. */
const withEmployer = ['employee', 'dispatch', 'part_time', 'casual'] as const;

/** Asks the law of everybody, by what they do and where, and by the facts that decide whether there is a labour relation. */
export function reachOf(
	law: Law,
	size: number,
	columns: Readonly<Record<string, Column>>,
	coding: Coding,
): Reach {
	const forms = new Set(withEmployer.map((form) => coding.choice('form_of_work', form)));
	const joined = new Set(['single_branch', 'flexible'].map((cover) => coding.choice('injury_cover', cover)));
	const { form } = columns;
	const [related, covered] = rulesFor(law, ['status.labour_relation', 'injury.covered'], size, columns);
	if (!related || !covered) throw new RangeError('a rule was not answered');
	const formOf = (person: number): number =>
		typeof form === 'number' ? form : (form?.[person] ?? Number.NaN);
	const employed = Uint8Array.from(related, (relation, person) =>
		relation === 1 || forms.has(formOf(person)) ? 1 : 0,
	);
	return {
		employed,
		injury: employed.map((yes, person) => (yes === 1 || joined.has(covered[person] ?? Number.NaN) ? 1 : 0)),
	};
}
