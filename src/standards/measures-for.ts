import { type Law, namesIn } from '../law/index.ts';
import type { Measure } from './measure.ts';

const asked = /^standard\.(.+)\.(figure|met|partly|applies)$/;

/** The facets that each criterion reads, directly or through other rules, by the criterion's id. */
export function facetsOfCriteria(law: Law): ReadonlyMap<string, ReadonlySet<string>> {
	const criteria = new Map<string, Set<string>>();
	for (const name of Object.keys(law.rules)) {
		const id = asked.exec(name)?.[1];
		if (id === undefined) continue;
		const facets = criteria.get(id) ?? new Set<string>();
		criteria.set(id, facets);
		collectFacets(law, name, facets, new Set());
	}
	return criteria;
}

function collectFacets(law: Law, name: string, facets: Set<string>, seen: Set<string>): void {
	if (seen.has(name)) return;
	seen.add(name);
	if (name.startsWith('facet.')) {
		facets.add(name);
		return;
	}
	for (const version of Object.values(law.rules[name]?.places ?? {}).flat()) {
		if (!version.formula) continue;
		for (const used of namesIn(version.formula)) collectFacets(law, used, facets, seen);
	}
}

/** Ids of the criteria that a measure may change: those that read one of its facets. */
export function criteriaChangedBy(measure: Measure, law: Law): readonly string[] {
	return [...facetsOfCriteria(law)]
		.filter(([, facets]) => measure.facets.some((facet) => facets.has(facet)))
		.map(([id]) => id);
}

/** The measures that answer a gap, strongest evidence first: a facet, a criterion that reads facets, or a reason of a loss. */
export function measuresFor(gap: string, measures: readonly Measure[], law: Law): readonly Measure[] {
	const facets = facetsOfCriteria(law).get(gap) ?? new Set([gap]);
	return measures
		.filter(({ losses, facets: changed }) => losses.includes(gap) || changed.some((each) => facets.has(each)))
		.toSorted((a, b) => b.evidence.grade.localeCompare(a.evidence.grade));
}
