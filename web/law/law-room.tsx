import { useWords } from '../shell/index.ts';
import { words } from './words.ts';

/** The law by scheme and place. */
export function LawRoom() {
	const say = useWords(words);
	return (
		<>
			<title>{`${say('page.title')} · Canopy`}</title>
			<h1>{say('page.title')}</h1>
		</>
	);
}
