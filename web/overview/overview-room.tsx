import { useWords } from '../shell/index.ts';
import { words } from './words.ts';

/** What is known about coverage, from findings only. */
export function OverviewRoom() {
	const say = useWords(words);
	return (
		<>
			<title>{`${say('page.title')} · Canopy`}</title>
			<h1>{say('page.title')}</h1>
		</>
	);
}
