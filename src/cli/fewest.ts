import { type People, readDisclosureRules } from '../population/index.ts';
import type { Outcome, Study, Words } from '../study/index.ts';

/** Fewest records that a group is told of: the study's rule for real people, any number of synthetic ones. */
export function fewestOf({ population }: Study, people: People | undefined): Outcome<number> {
	const file = population.get('population/disclosure.yaml');
	if (!people || people.kind === 'simulated' || !file) return { ok: true, value: 1 };
	const rules = readDisclosureRules(file);
	return rules.ok ? { ok: true, value: rules.value.fewest } : rules;
}

/** What to say of groups that are not told of. */
export function keptBack(groups: number, fewest: number): Words {
	return {
		en: `${groups} groups of fewer than ${fewest} persons are kept back.`,
		zh: `${groups} 个分组不足 ${fewest} 人，不予显示。`,
	};
}
