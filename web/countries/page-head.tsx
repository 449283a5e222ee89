import { PageHead as Head, type PageHeadProps, useWords } from '../shell/index.ts';
import { words } from './words.ts';

/** The head of a page of this room. */
export function PageHead(props: PageHeadProps) {
	const say = useWords(words);
	return <Head {...props} room={say('page.title')} />;
}
