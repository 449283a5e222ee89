import { createContext, useContext } from 'react';
import type { Law } from '../../src/law/index.ts';
import { type LawPlace, lawPlaces, ownLaw } from './contents/places.ts';
import { type Topic, topicsOf } from './contents/topics.ts';
import { type Entry, entriesOf } from './entry/entry.ts';
import { type Uses, usesOf } from './entry/uses.ts';
import { type Search, searchOf } from './search/search.ts';
import { type Resting, restingOn } from './sources/citations.ts';

/** The law with its table of contents and its indexes, made once: everything the pages of the room read. */
export interface Book {
	readonly law: Law;
	/** By id. */
	readonly entries: ReadonlyMap<string, Entry>;
	readonly topics: readonly Topic[];
	readonly places: readonly LawPlace[];
	/** What each place says of its own, by place code. */
	readonly own: ReadonlyMap<string, readonly Entry[]>;
	readonly uses: Uses;
	readonly search: Search;
	/** By source id. */
	readonly sources: ReadonlyMap<string, Resting>;
	/** Names that a formula may use, for linking them. */
	readonly names: ReadonlySet<string>;
}

export function bookOf(law: Law): Book {
	const entries = entriesOf(law);
	return {
		law,
		entries: new Map(entries.map((entry) => [entry.id, entry])),
		topics: topicsOf(law, entries),
		places: lawPlaces(law),
		own: ownLaw(law),
		uses: usesOf(law),
		search: searchOf(law),
		sources: restingOn(law),
		names: new Set([
			...Object.keys(law.variables),
			...Object.keys(law.parameters),
			...Object.keys(law.rules),
		]),
	};
}

export const BookContext = createContext<Book | undefined>(undefined);

/** The book of the room. */
export function useBook(): Book {
	const book = useContext(BookContext);
	if (!book) throw new Error('A page of the law stands outside its room');
	return book;
}
