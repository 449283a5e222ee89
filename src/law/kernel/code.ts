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

const made = new WeakMap<Law['places'], WeakMap<Law['enumerations'], Code>>();

/** The code of a law; laws that share their places and enumerations, as a reform shares those of the law, share it. */
export function codeOf(law: Law): Code {
	const ofPlaces = made.get(law.places) ?? new WeakMap<Law['enumerations'], Code>();
	made.set(law.places, ofPlaces);
	const code = ofPlaces.get(law.enumerations) ?? newCode(law);
	ofPlaces.set(law.enumerations, code);
	return code;
}

function newCode(law: Law): Code {
	const places = Object.keys(law.places);
	const placeIndex = new Map(places.map((place, index) => [place, index]));
	const choices = new Map(
		Object.values(law.enumerations).map(({ name, values }) => [name, Object.keys(values)]),
	);
	return {
		places,
		provinces: places.map((place) => placeIndex.get(place.split('-').slice(0, 2).join('-')) ?? Number.NaN),
		number(type, value) {
			if (type.kind === 'choice') return indexOf(choices.get(type.of), String(value));
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

function indexOf(names: readonly string[] | undefined, name: string): number {
	const index = names?.indexOf(name) ?? -1;
	return index < 0 ? Number.NaN : index;
}
