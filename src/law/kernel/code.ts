import type { Type } from '../type.ts';
import type { Law, Scalar } from '../typed.ts';

/**
 * How values of the law are numbers in columns: choices and places by their index, yes and no as 1 and 0, months and
 * days as they are kept, and NaN for what is not known.
 */
export interface Code {
	readonly places: readonly string[];
	number(type: Type, value: Scalar): number;
	scalar(type: Type, number: number): Scalar;
	/** Index of the province of each place. */
	readonly provinces: readonly number[];
}

export function codeOf(law: Law): Code {
	const places = Object.keys(law.places);
	const placeIndex = new Map(places.map((place, index) => [place, index]));
	const choices = new Map(
		Object.values(law.enumerations).map(({ name, values }) => [name, Object.keys(values)]),
	);
	return {
		places,
		provinces: places.map((place) => placeIndex.get(place.split('-').slice(0, 2).join('-')) ?? Number.NaN),
		number(type, value) {
			if (type.kind === 'choice') return choices.get(type.of)?.indexOf(String(value)) ?? Number.NaN;
			if (type.kind === 'place') return placeIndex.get(String(value)) ?? Number.NaN;
			return Number(value);
		},
		scalar(type, number) {
			if (type.kind === 'choice') return choices.get(type.of)?.[number] ?? '';
			if (type.kind === 'place') return places[number] ?? '';
			return type.kind === 'boolean' ? number === 1 : number;
		},
	};
}
