import { dayOf, isoMonth, monthOfDay, type RawCase } from '../law/index.ts';
import type { Words } from '../study/index.ts';

/** A person whom criteria are asked for: the typical worker of a form of work, or a standard beneficiary. */
export interface Persona {
	readonly id: string;
	readonly label: Words;
	/** What it stands for: `worker`, or a standard beneficiary that criteria name. */
	readonly role: string;
	/** Forms of work in which it may stand. */
	readonly forms: readonly string[];
	/** In years, on the day that is asked for. */
	readonly age: number;
	/** Facts under their full names. */
	readonly given: Readonly<Record<string, unknown>>;
	/** Stretches of a career that ends on the day asked for, earliest first. */
	readonly career: readonly Stretch[];
}

/** Years in which nothing changed, with the facts of those years. */
export interface Stretch {
	readonly years: number;
	readonly facts: Readonly<Record<string, unknown>>;
}

/** What a case is asked about: where, in which form of work, on which day (ISO). */
export interface Asked {
	readonly place: string;
	readonly form: string;
	readonly on: string;
}

/** The persona's case at a place, in a form of work and on a day, with further facts given. */
export function caseOf(
	persona: Persona,
	{ place, form, on }: Asked,
	facts: Readonly<Record<string, unknown>>,
): RawCase {
	const day = dayOf(on);
	if (day === undefined) throw new RangeError(`${on} is no day`);
	const month = monthOfDay(day);
	let from = month - 12 * persona.career.reduce((sum, { years }) => sum + years, 0);
	const career = persona.career.map(({ years, facts: inRow }) => {
		const row = { from: isoMonth(from), to: isoMonth(from + 12 * years - 1), place, form, ...inRow };
		from += 12 * years;
		return row;
	});
	const born = isoMonth(month - 12 * persona.age);
	return {
		place,
		on,
		given: { born, hukou_place: place, form, ...persona.given, ...facts },
		...(career.length > 0 ? { career } : {}),
	};
}
