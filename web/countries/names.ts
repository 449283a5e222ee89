import { useLanguage, useStudy, useWords } from '../shell/index.ts';
import { words } from './words.ts';

/** The name of a place in the reader's language; the study's own country by its name among countries. */
export function usePlaceName(): (code: string) => string {
	const say = useWords(words);
	const language = useLanguage();
	const { place, places } = useStudy();
	return (code) => (code === place ? say('place.home') : (places[code]?.label[language] ?? code));
}
