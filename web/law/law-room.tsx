import { useMemo } from 'react';
import { useAddress, useExamples, useLaw } from '../shell/index.ts';
import { BookContext, bookOf } from './book.ts';
import { ComparePage } from './compare/compare-page.tsx';
import { ContentsPage } from './contents/contents-page.tsx';
import { PlacePage } from './contents/place-page.tsx';
import { PlacesPage } from './contents/places-page.tsx';
import { EntryPage } from './entry/entry-page.tsx';
import { RoomBar } from './room-bar.tsx';
import { SearchPage } from './search/search-page.tsx';
import { SourcePage } from './sources/source-page.tsx';
import { SourcesPage } from './sources/sources-page.tsx';
import './law.css';

/** The law as a book: contents by scheme and place, a page for everything that has a name, comparison, search, sources. */
export function LawRoom() {
	const law = useLaw();
	const tests = useExamples();
	const book = useMemo(() => bookOf({ ...law, tests }), [law, tests]);
	const { path } = useAddress();
	return (
		<BookContext value={book}>
			<div className="law">
				<RoomBar />
				<Page path={path} />
			</div>
		</BookContext>
	);
}

function Page({ path }: { readonly path: readonly string[] }) {
	const [first, second] = path;
	switch (first) {
		case undefined:
			return <ContentsPage />;
		case 'places':
			return second === undefined ? <PlacesPage /> : <PlacePage code={second} />;
		case 'compare':
			return <ComparePage />;
		case 'search':
			return <SearchPage />;
		case 'sources':
			return second === undefined ? <SourcesPage /> : <SourcePage id={second} />;
		default:
			return <EntryPage id={path.join('/')} />;
	}
}
