import { type Activity, activities, ages, along, cells, kinds, origins, places, sexes } from './frame.ts';

/** Which people a margin counts: what is not named does not matter. */
export interface Who {
	readonly place?: string;
	readonly sex?: string;
	/** From which to which age, such as `16-40`; it must begin and end where bands of the table do. */
	readonly age?: string;
	readonly hukou?: string;
	readonly origin?: readonly string[];
	readonly form?: readonly string[];
	readonly group?: readonly string[];
	readonly in_work?: boolean;
	readonly rural_migrant?: boolean;
}

/** Whether people of a registration who do something are rural migrant workers: off the farm, or away from their county. */
export function isRuralMigrant(kind: string, origin: string, { form }: Activity): boolean {
	return kind === 'rural' && form !== 'none' && (form !== 'farmer' || origin !== 'local');
}

/** The cells of the table that hold the people whom a margin counts. */
export function cellsOf(who: Who): Uint32Array {
	const chosen = chosenOf(who);
	const found: number[] = [];
	for (const place of chosen.places) {
		for (const sex of chosen.sexes) {
			for (const age of chosen.ages) {
				for (const kind of chosen.kinds) {
					for (const origin of chosen.origins) {
						const first =
							(((place * sexes.length + sex) * ages.length + age) * kinds.length + kind) * origins.length;
						for (const activity of chosen.activities[kind * origins.length + origin] ?? []) {
							found.push((first + origin) * activities.length + activity);
						}
					}
				}
			}
		}
	}
	return Uint32Array.from(found);
}

function chosenOf({ place, sex, age, hukou, origin, form, group, in_work, rural_migrant }: Who) {
	const [from = 0, to = Number.POSITIVE_INFINITY] = age?.split('-').map(Number) ?? [];
	const fits = (activity: Activity, kind: string, of: string): boolean =>
		(form?.includes(activity.form) ?? true) &&
		(group?.includes(activity.group) ?? true) &&
		(in_work === undefined || in_work === (activity.form !== 'none')) &&
		(rural_migrant === undefined || rural_migrant === isRuralMigrant(kind, of, activity));
	return {
		places: placesOf(places, (each) => place === undefined || place === each),
		sexes: placesOf(sexes, (each) => sex === undefined || sex === each),
		ages: placesOf(ages, ([first, last]) => from <= first && last <= to),
		kinds: placesOf(kinds, (each) => hukou === undefined || hukou === each),
		origins: placesOf(origins, (each) => origin?.includes(each) ?? true),
		/** By kind and origin. */
		activities: kinds.flatMap((kind) =>
			origins.map((of) => placesOf(activities, (activity) => fits(activity, kind, of))),
		),
	};
}

/** Where in a list those that are wanted stand. */
function placesOf<T>(list: readonly T[], wanted: (each: T) => boolean): readonly number[] {
	return list.flatMap((each, at) => (wanted(each) ? [at] : []));
}

/** What tells the people of each cell, by cell. */
export const codes = (() => {
	const of = (dimension: Parameters<typeof along>[0]) =>
		Uint8Array.from({ length: cells }, (_, cell) => along(dimension, cell));
	return {
		place: of('place'),
		sex: of('sex'),
		age: of('age'),
		kind: of('kind'),
		origin: of('origin'),
		activity: of('activity'),
	};
})();
