import { dimensions, type Finding, type Words } from '../../study/index.ts';
import { all, placeCode } from '../groups/group.ts';
import type { Registry, Selection } from './registry.ts';
import type { IndicatorValue } from './work-out.ts';

/** A figure of somebody else's that can be compared with an indicator, and how far apart the two are. */
export interface Comparison {
	readonly indicator: string;
	readonly place: string;
	/** What this study comes to. */
	readonly ours: number;
	readonly theirs: Finding;
	/** Ours less theirs, in the indicator's unit. */
	readonly gap: number;
	/** How the two differ in what they mean. */
	readonly note: Words;
}

/** Figures that others published or surveyed, beside the indicators that they can be compared with. */
export function comparisonsOf(
	registry: Registry,
	values: readonly IndicatorValue[],
	findings: readonly Finding[],
	whole: string,
): readonly Comparison[] {
	return values
		.filter(({ gap, group }) => !gap && group.sex === all && group.dimension === '')
		.flatMap(({ indicator, group, value }) => {
			const place = placeCode(group.place, whole);
			return (registry[indicator]?.beside ?? []).flatMap(({ where, note }) =>
				chosen(findings, where)
					.filter((theirs) => theirs.place === place)
					.map((theirs) => ({ indicator, place, ours: value, theirs, gap: value - theirs.value, note })),
			);
		});
}

const selectable = ['id', 'method', ...dimensions] as const;

/** Findings whose fields have the values of a selection; what it leaves out is not broken down, or may be anything. */
export function chosen(findings: readonly Finding[], where: Selection): readonly Finding[] {
	const wanted: Selection = { sex: all, age: all, hukou: all, form: all, sector: all, ...where };
	const fields = selectable.filter((field) => wanted[field] !== undefined);
	return findings.filter((finding) => fields.every((field) => finding[field] === wanted[field]));
}
