import { useMemo } from 'react';
import {
	fetchAhead,
	useAddress,
	useComparativeLaw,
	useComparison,
	useGaps,
	useLanguage,
	useWords,
} from '../../shell/index.ts';
import { PageHead } from '../page-head.tsx';
import { words } from '../words.ts';
import { Contributions } from './contributions.tsx';
import { Cover } from './cover.tsx';
import { encodedPlaces } from './encoded.ts';
import { Explained } from './explained.tsx';
import { Replacement } from './replacement.tsx';
import { askedIn, workerOf } from './worker.ts';
import { WorkerFields } from './worker-fields.tsx';

/** What the same worker pays, is covered for and would get as a pension, under every encoded country's rules. */
export function WorkerPage() {
	const say = useWords(words);
	const language = useLanguage();
	fetchAhead('comparativeLaw', 'gaps', 'comparison');
	const law = useComparativeLaw();
	const { scope } = useGaps().standards;
	const comparison = useComparison();
	const { search } = useAddress();
	const places = useMemo(() => encodedPlaces(law), [law]);
	const [own = ''] = places;
	const homes = comparison.places.filter((place) => place === own || place.startsWith(`${own}-`));
	const worker = useMemo(() => workerOf(search, scope.forms, homes), [search, scope, homes]);
	const asked = useMemo(
		() =>
			places.map((place) => {
				const at = place === own ? worker.home : place;
				return { place: at, answers: askedIn(law, at, worker) };
			}),
		[law, places, own, worker],
	);
	return (
		<>
			<PageHead title={say('worker.title')}>
				<p>{say('worker.lead')}</p>
			</PageHead>
			<WorkerFields law={law} worker={worker} homes={homes} forms={scope.forms} />
			<Contributions asked={asked} />
			<Replacement asked={asked} />
			<Cover asked={asked} />
			<section className="part">
				<h2>{say('worker.why')}</h2>
				{asked.map((each) => (
					<Explained key={each.place} law={law} asked={each} language={language} />
				))}
			</section>
		</>
	);
}
