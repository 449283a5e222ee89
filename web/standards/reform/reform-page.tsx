import { Suspense } from 'react';
import { Loading, useAddress, useWords } from '../../shell/index.ts';
import { choiceOf, ownPlaces } from '../choice.ts';
import { PlaceField } from '../fields.tsx';
import type { Gaps } from '../gaps.ts';
import { words } from '../words.ts';
import { ReformDesk } from './reform-desk.tsx';

/** Tries what a change of one parameter would do to the gaps of a place. */
export function ReformPage({ gaps }: { readonly gaps: Gaps }) {
	const say = useWords(words);
	const { search } = useAddress();
	const asked = choiceOf(gaps.standards, search).place;
	const own = ownPlaces(gaps.standards);
	const place = own.includes(asked) ? asked : (own[0] ?? asked);
	return (
		<>
			<title>{`${say('reform.title')} · ${say('page.title')} · Canopy`}</title>
			<header className="page-head">
				<h1>{say('reform.title')}</h1>
				<p>{say('reform.lead')}</p>
			</header>
			<div className="fields">
				<PlaceField gaps={gaps} place={place} own />
			</div>
			<Suspense fallback={<Loading />}>
				<ReformDesk key={place} gaps={gaps} place={place} />
			</Suspense>
		</>
	);
}
