import { type Problem, readYaml } from '../study/index.ts';
import type { Ground } from './ground.ts';
import type { Proposal } from './proposal.ts';

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
	return [...setters].flatMap(([name, [first, ...others]]): readonly Problem[] => {
		if (!first || own.has(name)) return [];
		const clash = others.find(
			(other) => !allIncluded(ground, other).includes(first) && !allIncluded(ground, first).includes(other),
		);
		if (!clash) return [];
		return [
			{
				code: 'overlays-contradict',
				spot: { file: proposal.file },
				says: {
					en: `"${first.title.en}" and "${clash.title.en}" both set ${name}.`,
					zh: `“${first.title.zh}”与“${clash.title.zh}”都规定了 ${name}。`,
				},
				fix: {
					en: 'Set it in the package itself, or include only one of them.',
					zh: '请在组合方案中自行规定，或只包含其中一个。',
				},
			},
		];
	});
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
