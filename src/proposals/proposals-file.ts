import type { Words } from '../study/index.ts';
import type { Attributed } from './attributed.ts';
import type { Effects, GroupEffects } from './effects/effects.ts';
import type { Measure } from './effects/measures.ts';
import type { Ground } from './ground.ts';
import type { Proposal } from './proposal.ts';
import type { StudyProposals } from './study-proposals.ts';
import type { Spread } from './uncertainty/draws.ts';

/** What the web reads of a study's proposals: `proposals.json`. */
export interface ProposalsFile {
	/** The month that people are described for, and how many records they are. */
	readonly people: string;
	readonly records: number;
	/** Draws behind the intervals. */
	readonly draws: number;
	readonly measures: readonly Measure[];
	/** Headings that measures stand under, by id. */
	readonly headings: Readonly<Record<string, Words>>;
	/** What the law in force comes to, by the month whose law is asked. */
	readonly inForce: Readonly<Record<string, readonly GroupEffects[]>>;
	readonly proposals: readonly ProposalEntry[];
}

export interface ProposalEntry {
	readonly proposal: Proposal;
	/** Month whose law is asked: that of `inForce` beside. */
	readonly month: string;
	readonly groups: readonly GroupEffects[];
	/** Interval of the change of each measure for everybody, null where there is none. */
	readonly spreads: readonly (Spread | null)[];
	/** Shares of each provision in the change of each measure for everybody. */
	readonly provisions: readonly { readonly id: string; readonly shares: readonly number[] }[];
}

export function proposalsFile({ law }: Ground, { outcomes, draws }: StudyProposals): ProposalsFile {
	const first: Effects | undefined = outcomes[0]?.after;
	const headings = Object.entries(law.questions).map(([id, { label }]) => [id, label] as const);
	return {
		people: first?.people ?? '',
		records: first?.records ?? 0,
		draws,
		measures: first?.measures ?? [],
		headings: Object.fromEntries(headings.filter(([id]) => id.startsWith('effect_'))),
		inForce: Object.fromEntries(outcomes.map(({ before }) => [before.month, before.groups])),
		proposals: outcomes.map(({ proposal, after, spreads, attributed }) => ({
			proposal,
			month: after.month,
			groups: after.groups,
			spreads: spreads.map((spread) => spread ?? null),
			provisions: provisionsOf(attributed),
		})),
	};
}

function provisionsOf(attributed: Attributed | undefined): ProposalEntry['provisions'] {
	return attributed?.provisions.map(({ provision: { id }, shares }) => ({ id, shares })) ?? [];
}
