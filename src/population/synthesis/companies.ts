import type { Law } from '../../law/index.ts';
import { ruleFor } from './answer.ts';
import type { Coding } from './coding.ts';
import { added, type Figures, less } from './figures.ts';
import { activities, places } from './frame.ts';
import type { Persons } from './persons.ts';
import { pick } from './pick.ts';
import type { Prior } from './prior.ts';
import { purposes } from './purposes.ts';
import type { Philox } from './random.ts';
import { codes } from './who.ts';

/** What placing people with platform companies needs. */
export interface Placing {
	readonly prior: Prior;
	readonly coding: Coding;
	readonly random: Philox;
}

/** The company that gives each person orders, for those trades in which the law asks for it; NaN for everybody else. */
export function companiesOf(
	{ activity }: Persons,
	secondForm: ArrayLike<number>,
	{ prior, coding, random }: Placing,
): Float64Array {
	const tables = new Map(
		Object.entries(prior.companies).map(([form, shares]) => [
			coding.choice('form_of_work', form),
			Object.entries(shares).map(([company, share]): [number, number] => [
				coding.choice('platform', company),
				share,
			]),
		]),
	);
	const forms = activities.map(({ form }) => coding.choice('form_of_work', form));
	return Float64Array.from(activity, (of, person) => {
		const table = tables.get(forms[of] ?? 0) ?? tables.get(secondForm[person] ?? 0);
		if (!table) return Number.NaN;
		return pick(table, random.uniform(person, purposes.company));
	});
}

/** What the law's answer on occupational injury protection rests on. */
export interface Protected {
	readonly law: Law;
	readonly prior: Prior;
	readonly figures: Figures;
	readonly coding: Coding;
	readonly random: Philox;
	readonly on: number;
}

/**
 * Whether the law has each person within occupational injury protection, by main or second work. Of the rest of the country
 * the pilot reaches some provinces: people there are taken to be in one of them by its share of the population.
 */
export function protectedOf(
	persons: Persons,
	cell: Uint32Array,
	secondForm: ArrayLike<number>,
	company: Float64Array,
	{ law, prior, figures, coding, random, on }: Protected,
): Float64Array {
	const size = cell.length;
	const forms = activities.map(({ form }) => coding.choice('form_of_work', form));
	const located = new Set(Object.keys(prior.companies).map((form) => coding.choice('form_of_work', form)));
	const form = Uint8Array.from(persons.activity, (of, person) => {
		const main = forms[of] ?? 0;
		return located.has(main) ? main : (secondForm[person] ?? 0);
	});
	const [pilot = 'CN'] = prior.pilots;
	const share = pilotShare(prior, figures);
	const place = Uint16Array.from(cell, (at, person) => {
		const here = places[codes.place[at] ?? 0] ?? 'CN';
		const piloted = here === 'CN' && random.uniform(person, purposes.company, 1) < share;
		return coding.place(piloted ? pilot : here);
	});
	return ruleFor(law, 'injury.new_form.covers', size, {
		on,
		place,
		form,
		'injury.new_form.platform': company,
	});
}

function pilotShare({ pilots }: Prior, figures: Figures): number {
	const of = (place: string) => figures.at({ id: 'population', place, year: '2020' });
	const rest = less(of('CN'), added(places.slice(1).map(of)));
	return added(pilots.map(of)).value / rest.value;
}
