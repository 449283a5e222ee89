import { useWords } from '../shell/index.ts';
import { words } from './words.ts';

/** One person's case. */
export function PersonRoom() {
	const say = useWords(words);
	return (
		<>
			<title>{`${say('page.title')} · Canopy`}</title>
			<h1>{say('page.title')}</h1>
		</>
	);
}
