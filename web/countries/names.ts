import { useLanguage, useStudy } from '../shell/index.ts';

/** The name of a place in the reader's language. */
export function usePlaceName(): (code: string) => string {
	const language = useLanguage();
	const { places } = useStudy();
	return (code) => places[code]?.label[language] ?? code;
}
