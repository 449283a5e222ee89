import { Suspense } from 'react';
import { Loading, RoomPages, useAddress, useWords } from '../shell/index.ts';
import { ComparePage } from './compare/compare-page.tsx';
import { MeasuresPage } from './measures/measures-page.tsx';
import { CountryPage } from './questions/country-page.tsx';
import { QuestionsPage } from './questions/questions-page.tsx';
import { words } from './words.ts';
import { WorkerPage } from './worker/worker-page.tsx';
import './countries.css';

/** Other countries: the study's questions answered, their law in tables, the same worker under it, and measures. */
export function CountriesRoom() {
	const say = useWords(words);
	const { path } = useAddress();
	const [first] = path;
	const country = first !== undefined && !['tables', 'worker', 'measures'].includes(first);
	return (
		<div className="countries">
			<RoomPages
				room="countries"
				label={say('nav.pages')}
				pages={[
					{ path: [], label: say('nav.questions'), here: first === undefined || country },
					{ path: ['tables'], label: say('nav.compare'), here: first === 'tables' },
					{ path: ['worker'], label: say('nav.worker'), here: first === 'worker' },
					{ path: ['measures'], label: say('nav.measures'), here: first === 'measures' },
				]}
			/>
			<Suspense fallback={<Loading />}>
				{first === undefined && <QuestionsPage />}
				{first === 'tables' && <ComparePage />}
				{first === 'worker' && <WorkerPage />}
				{first === 'measures' && <MeasuresPage />}
				{country && <CountryPage place={first} />}
			</Suspense>
		</div>
	);
}
