import { type Problem, readYaml } from '../study/index.ts';
import type { Ground } from './ground.ts';
import type { Proposal } from './proposal.ts';
import { spotIn } from './spot-in.ts';

/**
 * Names that two proposals of a package set, neither of which includes the other: which of them holds would hang on their
 * order. What the package sets itself settles it.
 */
export function contradictions(ground: Ground, proposal: Proposal): readonly Problem[] {
	const own = new Set(namesSet(proposal));
	const included = allIncluded(ground, proposal);
	const setters = new Map<string, Proposal[]>();
	for (const each of included)
		for (const name of namesSet(each)) setters.set(name, [...(setters.get(name) ?? []), each]);
	const clashes = new Map<string, Clash>();
	for (const [name, [first, ...others]] of setters) {
		if (!first || own.has(name)) continue;
		const second = others.find(
			(other) => !allIncluded(ground, other).includes(first) && !allIncluded(ground, first).includes(other),
		);
		if (!second) continue;
		const key = `${first.id} ${second.id}`;
		clashes.set(key, { first, second, names: [...(clashes.get(key)?.names ?? []), name] });
	}
	return [...clashes.values()].map((clash) => contradict(proposal, clash));
}

/** Two proposals, and the names that both of them set. */
interface Clash {
	readonly first: Proposal;
	readonly second: Proposal;
	readonly names: readonly string[];
}

function contradict(proposal: Proposal, { first, second, names }: Clash): Problem {
	return {
		code: 'overlays-contradict',
		spot: spotIn(proposal, ['proposal', 'includes']),
		says: {
			en: `"${first.title.en}" and "${second.title.en}" both set ${names.join(', ')}.`,
			zh: `“${first.title.zh}”与“${second.title.zh}”都规定了 ${names.join('、')}。`,
		},
		fix: {
			en: 'Set these in the package itself, or include only one of the two.',
			zh: '请在组合方案中自行规定，或只包含其中一个。',
		},
	};
}

function allIncluded({ proposals }: Ground, { includes }: Proposal): readonly Proposal[] {
	const found = new Set<Proposal>();
	const open = [...includes];
	for (let id = open.pop(); id !== undefined; id = open.pop()) {
		const proposal = proposals.find((each) => each.id === id);
		if (!proposal || found.has(proposal)) continue;
		found.add(proposal);
		open.push(...proposal.includes);
	}
	return [...found];
}

const sections = ['parameters', 'rules'];

/** Parameters and rules that a proposal's own file sets; none where it cannot be read, which its reader tells. */
function namesSet({ file, text }: Proposal): readonly string[] {
	const yaml = readYaml({ path: file, text });
	if (!('data' in yaml) || typeof yaml.data !== 'object' || yaml.data === null) return [];
	return Object.entries(yaml.data).flatMap(([section, content]) =>
		sections.includes(section) && typeof content === 'object' && content !== null ? Object.keys(content) : [],
	);
}
