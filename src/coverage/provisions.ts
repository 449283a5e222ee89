import { firstDayOf, type Law, namesIn, versionAt } from '../law/index.ts';
import type { Words } from '../study/index.ts';
import { questions, ruleOf, type SchemeKey } from './cascade/steps.ts';

/** What answers one of a scheme's questions: the rule, the text that it follows, and the law that it rests on. */
export interface Provision {
	readonly question: (typeof questions)[number];
	readonly label: Words;
	readonly help: Words | null;
	/** Id of the source; null where the rule is the study's own. */
	readonly source: string | null;
	readonly article: string | null;
	/** Rules and parameters of the country's own law, the nearest first. */
	readonly law: readonly string[];
}

/** The provisions behind a scheme's cascade in the study's place, as they stand in a month. */
export function provisionsOf(
	law: Law,
	scheme: SchemeKey,
	place: string,
	month: number,
): readonly Provision[] {
	return questions.flatMap((question): readonly Provision[] => {
		const rule = law.rules[ruleOf(scheme, question)];
		const found = rule && versionAt(rule.places, place, firstDayOf(month), undefined);
		if (!rule || !found?.found) return [];
		const { source, article } = found.version;
		return [
			{
				question,
				label: rule.label,
				help: rule.help ?? null,
				source: source ?? null,
				article: article ?? null,
				law: lawBelow(law, rule.name),
			},
		];
	});
}

/** Names of what is written for questions about people rather than found in the country's law. */
const ownParts = ['coverage', 'people', 'definition', 'assumption', 'careers'];

/** The first rules and parameters of the country's law on every way down from a rule. */
function lawBelow(law: Law, top: string): readonly string[] {
	const seen = new Set([top]);
	const found = new Set<string>();
	const open = [top];
	for (let name = open.shift(); name !== undefined; name = open.shift()) {
		const formulas = Object.values(law.rules[name]?.places ?? {}).flat();
		for (const { formula } of formulas) {
			for (const below of formula ? namesIn(formula) : []) {
				if (seen.has(below)) continue;
				seen.add(below);
				const [part = ''] = below.split('.');
				if (ownParts.includes(part)) open.push(below);
				else if (law.rules[below] || law.parameters[below]) found.add(below);
			}
		}
	}
	return [...found];
}
