import { dayOf, type Law } from '../../src/law/index.ts';
import type { Search } from '../shell/index.ts';
import type { Reading } from './entry/said.ts';

/** The part of an address that says from where the law is read; it goes along from page to page. */
const readingKeys = ['place', 'on', 'known'] as const;

/** What of an address is kept when going to another page of the room. */
export function keptSearch(search: Search): Search {
	return Object.fromEntries(readingKeys.map((key) => [key, search[key]]));
}

/** Where, for which day and as known when the law is read; what the address leaves open or misspells is the widest place and today. */
export function readingOf(law: Law, search: Search, today: Date): Reading {
	const { place, on, known } = search;
	const widest = Object.keys(law.places)[0] ?? '';
	return {
		place: place !== undefined && Object.hasOwn(law.places, place) ? place : widest,
		on: (on === undefined ? undefined : dayOf(on)) ?? dayOfCalendar(today),
		known: known === undefined ? undefined : dayOf(known, true),
	};
}

/** The calendar day that it is for the reader. */
function dayOfCalendar(moment: Date): number {
	return Math.floor(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / 86_400_000);
}
