import { useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { LawLink } from '../law-link.tsx';
import { PageHead } from '../page-head.tsx';
import { useReading } from '../use-reading.ts';
import { words } from '../words.ts';
import { HitText } from './hit-text.tsx';
import { hitPath } from './search.ts';

/** No query that finds more than this was precise enough to read through. */
const most = 200;

/** All results of a query, which the address holds as `?q=`. */
export function SearchPage() {
	const say = useWords(words);
	const { search } = useBook();
	const { q = '' } = useReading().search;
	const hits = search(q, most);
	return (
		<>
			<PageHead title={say('search.title', { query: q })}>
				<p className="lead" role="status">
					{hits.length === 0 ? say('search.nothing') : say('search.count', { count: hits.length })}
				</p>
			</PageHead>
			<ul className="hits">
				{hits.map((hit) => (
					<li key={hitPath(hit).join('/')}>
						<LawLink path={hitPath(hit)}>
							<HitText hit={hit} />
						</LawLink>
					</li>
				))}
			</ul>
		</>
	);
}
