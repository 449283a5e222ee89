import { isoDay } from '../date.ts';
import { lastUsable, versionAt } from '../in-force.ts';
import type { Day, Parameter, ParameterVersion } from '../typed.ts';
import { unknown, type Value } from './unknown.ts';

/** A parameter's value, with the version and place it comes from. */
interface Worthy {
	readonly value: Value;
	readonly version?: ParameterVersion;
	readonly at: string;
	/** An earlier value stands in, as the parameter allows, for one not yet known. */
	readonly provisional?: true;
}

/** What a parameter is worth for its keys on a day at a place, as known on a day. */
export function worthOf(
	parameter: Parameter,
	keys: readonly string[],
	day: Day,
	place: string,
	known: Day | undefined,
): Worthy {
	const governing = versionAt(parameter.places, place, day, known);
	const stated = governing.found && governing.version.worth.kind !== 'unknown';
	if (!stated && parameter.provisional) {
		const usable = ({ worth }: ParameterVersion): boolean => worth.kind !== 'unknown';
		const earlier = lastUsable(parameter.places, place, day, known, usable);
		if (earlier) {
			const { version, place: at } = earlier;
			return { value: read(parameter.name, version, keys, at, day), version, at, provisional: true };
		}
	}
	if (!governing.found) {
		const { why, place: at } = governing;
		return { value: unknown({ code: why, name: parameter.name, place: at, date: isoDay(day) }), at };
	}
	const { version, place: at } = governing;
	return { value: read(parameter.name, version, keys, at, day), version, at };
}

/** The value of a parameter's version for its keys. */
function read(
	name: string,
	{ worth }: ParameterVersion,
	keys: readonly string[],
	place: string,
	day: number,
): Value {
	const date = isoDay(day);
	const outside = (): Value => unknown({ code: 'outside-table', name, place, date });
	switch (worth.kind) {
		case 'value':
			return worth.value;
		case 'table':
			return worth.rows[keys.join('|')] ?? outside();
		case 'steps': {
			const key = Number(keys[0]);
			const index = worth.at.findLastIndex((threshold) => threshold <= key);
			return worth.values[index] ?? outside();
		}
		case 'unknown': {
			const { why, reported } = worth;
			return unknown({
				code: 'value-unknown',
				name,
				place,
				date,
				why,
				...(reported === undefined ? {} : { reported }),
			});
		}
	}
}
