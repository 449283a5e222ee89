import { useWords } from '../shell/index.ts';
import { LawLink } from './law-link.tsx';
import { PageHead } from './page-head.tsx';
import { words } from './words.ts';

/** What an address shows that names nothing in the law. */
export function Missing({ name }: { readonly name: string }) {
	const say = useWords(words);
	return (
		<>
			<PageHead title={say('missing.title')} />
			<p>{say('missing.text', { name })}</p>
			<p className="page-tools">
				<LawLink path={['search']} search={{ q: name.split(/[./]/).at(-1) }}>
					{say('missing.search')}
				</LawLink>
				<LawLink path={[]}>{say('contents.title')}</LawLink>
			</p>
		</>
	);
}
