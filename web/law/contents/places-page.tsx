import { useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { LawLink } from '../law-link.tsx';
import { PageHead } from '../page-head.tsx';
import { useSayings } from '../sayings.ts';
import { words } from '../words.ts';
import type { LawPlace } from './places.ts';

/** The places that have law of their own, as a tree, and how much each has. */
export function PlacesPage() {
	const say = useWords(words);
	const { places } = useBook();
	return (
		<>
			<PageHead title={say('places.title')}>
				<p className="lead">{say('places.lead')}</p>
			</PageHead>
			<PlaceTree places={places} depth={0} />
		</>
	);
}

/** A list of places, each with those within it; the provinces stand in columns. */
function PlaceTree({ places, depth }: { readonly places: readonly LawPlace[]; readonly depth: number }) {
	const say = useWords(words);
	const sayings = useSayings();
	const look = ['place-tree', depth > 0 && 'place-branch', depth === 1 && 'place-columns'];
	return (
		<ul className={look.filter(Boolean).join(' ')}>
			{places.map(({ place, own, within }) => (
				<li key={place.code} className="place">
					<LawLink path={['places', place.code]}>{sayings.place(place.code)}</LawLink>{' '}
					<span className="note">
						{own.length === 0 ? say('places.none') : say('places.own', { count: own.length })}
					</span>
					{within.length > 0 && <PlaceTree places={within} depth={depth + 1} />}
				</li>
			))}
		</ul>
	);
}
