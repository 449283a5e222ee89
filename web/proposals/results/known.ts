import type { ProposalEntry, ProposalsFile } from '../../../src/proposals/index.ts';
import type { Slot } from '../desk/state.ts';

/** What a build knows of a proposal as it stands on the desk; nothing once it was moved or written anew. */
export function knownOf(
	file: ProposalsFile | undefined,
	{ path, text, moved }: Slot,
): ProposalEntry | undefined {
	if (Object.keys(moved).length > 0) return undefined;
	return file?.proposals.find(({ proposal }) => proposal.file === path && proposal.text === text);
}
