import { useWords, words } from './words.ts';

/** Stands where something is still being fetched. */
export function Loading() {
	const say = useWords(words);
	return (
		<p className="loading" role="status">
			{say('loading.page')}
		</p>
	);
}
