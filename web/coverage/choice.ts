import {
	type CoverageView,
	type GroupName,
	type SchemeKey,
	type Step,
	steps,
} from '../../src/coverage/index.ts';
import type { Search } from '../shell/index.ts';

/** What of coverage there is to choose from. */
type Known = Pick<CoverageView, 'dimensions' | 'groups' | 'schemes'>;

/** Stands for every place, or both sexes. */
export const all = 'all';

/** What the reader looks at, as the address has it. */
export interface Choice {
	readonly scheme: SchemeKey;
	readonly group: GroupName;
	/** A second group beside it; undefined where there is none. */
	readonly other: GroupName | undefined;
	/** The step that groups, places and ages are compared at. */
	readonly step: Step;
	/** The dimension that people are broken down by. */
	readonly by: string;
}

/** Everybody in the study's place. */
export const everybody: GroupName = { place: all, sex: all, dimension: '', value: '' };

/** Reads the choices of an address; what it does not know, or the study does not have, is as usual. */
export function readChoice(search: Search, view: Known): Choice {
	const scheme = view.schemes.find(({ key }) => key === search.scheme)?.key ?? 'pension_employee';
	const by = view.dimensions.find(({ name }) => name === search.by && name !== 'place')?.name ?? 'form';
	const step = steps.find((each) => each === search.step && each !== 'in_work') ?? 'contributing';
	const group = readGroup(search.place, search.sex, search.of, view);
	const other =
		search.place2 === undefined ? undefined : readGroup(search.place2, search.sex2, search.of2, view);
	return { scheme, group, other, step, by };
}

function readGroup(
	place: string | undefined,
	sex: string | undefined,
	of: string | undefined,
	view: Known,
): GroupName {
	const [dimension = '', value = ''] = of?.split('.') ?? [];
	const known = (name: string, given: string | undefined) =>
		valuesOf(view, name).find((each) => each === given) ?? all;
	const isValue = valuesOf(view, dimension).includes(value);
	return {
		place: known('place', place),
		sex: known('sex', sex),
		dimension: isValue ? dimension : '',
		value: isValue ? value : '',
	};
}

/** What the address says of a group; `second` for the one beside. */
export function groupSearch({ place, sex, dimension, value }: GroupName, second: boolean): Search {
	const of = dimension === '' ? undefined : `${dimension}.${value}`;
	const shownSex = sex === all ? undefined : sex;
	if (second) return { place2: place, sex2: shownSex, of2: of };
	return { place: place === all ? undefined : place, sex: shownSex, of };
}

/** Values of a dimension that some people have, in the dimension's order. */
export function valuesOf(
	{ dimensions, groups }: Pick<Known, 'dimensions' | 'groups'>,
	name: string,
): readonly string[] {
	const dimension = dimensions.find((each) => each.name === name);
	if (!dimension) return [];
	const had = new Set(
		groups.map((group) => {
			if (name === 'place') return group.place;
			if (name === 'sex') return group.sex;
			return group.dimension === name ? group.value : '';
		}),
	);
	return dimension.values.map((value) => value.name).filter((value) => had.has(value));
}

/** Places in the order in which they are listed: the whole, its provinces, the rest. */
export function placesOf(view: Known): readonly string[] {
	const [rest, provinces] = [
		valuesOf(view, 'place').filter((place) => place === 'elsewhere'),
		valuesOf(view, 'place').filter((place) => place !== 'elsewhere'),
	];
	return [all, ...provinces, ...rest];
}
