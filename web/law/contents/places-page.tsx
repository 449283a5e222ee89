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
			<PlaceTree places={places} />
		</>
	);
}

function PlaceTree({ places }: { readonly places: readonly LawPlace[] }) {
	const say = useWords(words);
	const sayings = useSayings();
	return (
		<ul className="place-tree">
			{places.map(({ place, own, within }) => (
				<li key={place.code}>
					<LawLink path={['places', place.code]}>{sayings.place(place.code)}</LawLink>{' '}
					<span className="note">
						{own.length === 0 ? say('places.none') : say('places.own', { count: own.length })}
					</span>
					{within.length > 0 && <PlaceTree places={within} />}
				</li>
			))}
		</ul>
	);
}
