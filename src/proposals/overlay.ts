import { type LaidFile, type Law, readLaw } from '../law/index.ts';
import type { Outcome } from '../study/index.ts';
import type { Ground } from './ground.ts';
import type { Proposal } from './proposal.ts';
import { besidesLaw } from './read-proposals.ts';

/** The law with a proposal, and what it includes, laid over it; or what is wrong with it. */
export function overlaidLaw(ground: Ground, proposal: Proposal): Outcome<Law> {
	return readLaw(ground.files, ground.places, besidesLaw, layers(ground, proposal));
}

/** The files of a proposal in the order in which they are laid: first what it includes, each once, then its own. */
function layers(
	ground: Ground,
	proposal: Proposal,
	laid: ReadonlySet<string> = new Set(),
): readonly LaidFile[] {
	const known = new Set(laid);
	const included = proposal.includes.flatMap((id) => {
		const other = ground.proposals.find((each) => each.id === id);
		if (!other || known.has(id)) return [];
		const below = layers(ground, other, known);
		for (const name of [id, ...other.includes]) known.add(name);
		return below;
	});
	const { file, text, throughout } = proposal;
	return [...included, { file: { path: file, text }, throughout }];
}
