import { type Law, readLaw } from '../law/index.ts';
import { peopleLawFiles } from '../population/index.ts';
import type { Outcome, Places, Study, TextFile } from '../study/index.ts';
import type { Proposal } from './proposal.ts';
import { besidesLaw, readProposals } from './read-proposals.ts';

/** What proposals are laid over: the law in force with the rules that work out effects, and the study's other proposals. */
export interface Ground {
	readonly files: readonly TextFile[];
	readonly places: Places;
	/** The proposals of the study, which others may include. */
	readonly proposals: readonly Proposal[];
	/** Typical persons, as case files. */
	readonly persons: readonly TextFile[];
	/** The law of the files: that in force. */
	readonly law: Law;
}

/** Reads what a study's proposals are laid over, or tells every problem of it and of what stands beside their law. */
export function readGround(study: Study): Outcome<Ground> {
	const proposals = readProposals(study.proposals);
	if (!proposals.ok) return proposals;
	const below = (folder: string): readonly TextFile[] =>
		[...study.proposals].filter(([path]) => path.startsWith(`proposals/${folder}/`)).map(([, file]) => file);
	const files = [...peopleLawFiles(study), ...below('effects')];
	const law = readLaw(files, study.places, besidesLaw);
	if (!law.ok) return law;
	return {
		ok: true,
		value: {
			files,
			places: study.places,
			proposals: proposals.value,
			persons: below('persons'),
			law: law.value,
		},
	};
}
