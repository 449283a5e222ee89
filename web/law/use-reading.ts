import { useMemo } from 'react';
import { type Search, useAddress, useGo, useWords } from '../shell/index.ts';
import { useBook } from './book.ts';
import type { Reading } from './entry/said.ts';
import { keptSearch, readingOf } from './reading.ts';
import { useSayings } from './sayings.ts';
import { words } from './words.ts';

/** Says for which place and day the law is read, and as known when if not as known today. */
export function useReadingText(): string {
	const say = useWords(words);
	const { place, day } = useSayings();
	const { reading } = useReading();
	const { known } = reading;
	const read = { place: place(reading.place), date: day(reading.on) };
	return known === undefined
		? say('entry.says', read)
		: say('entry.says_known', { ...read, known: day(known) });
}

/** From where the law is read, as the address says, and a way to change anything the address says of this page. */
export function useReading(): {
	readonly reading: Reading;
	/** What links to other pages of the room take along. */
	readonly kept: Search;
	readonly search: Search;
	/** Changes some of the address and keeps the rest. */
	readonly change: (search: Search) => void;
} {
	const { law } = useBook();
	const { path, search } = useAddress();
	const go = useGo();
	const reading = useMemo(() => readingOf(law, search, new Date()), [law, search]);
	const change = (changed: Search) =>
		go({ room: 'law', path, search: { ...search, ...changed } }, { replace: true });
	return { reading, kept: keptSearch(search), search, change };
}
