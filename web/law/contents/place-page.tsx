import { useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { CitationText } from '../entry/citation-text.tsx';
import type { Entry } from '../entry/entry.ts';
import { saidOf } from '../entry/said.ts';
import { SaidText } from '../entry/said-text.tsx';
import { EntryLink, LawLink } from '../law-link.tsx';
import { Missing } from '../missing.tsx';
import { PageHead } from '../page-head.tsx';
import { useSayings } from '../sayings.ts';
import { ScrollTable } from '../scroll-table.tsx';
import { useReading } from '../use-reading.ts';
import { words } from '../words.ts';
import { chainOf } from './places.ts';
import { useTopicText } from './topic-nav.tsx';
import { sectionsOf, topicsOf } from './topics.ts';

/** What one place says of its own, beside what would hold there if it did not. */
export function PlacePage({ code }: { readonly code: string }) {
	const say = useWords(words);
	const sayings = useSayings();
	const topicText = useTopicText();
	const { law, own } = useBook();
	if (!Object.hasOwn(law.places, code)) return <Missing name={code} />;
	const above = chainOf(law, code).slice(1);
	const sections = sectionsOf(topicsOf(law, own.get(code) ?? []));
	const head = [
		say('entry.name'),
		sayings.place(code),
		...above.slice(0, 1).map(sayings.place),
		say('entry.source'),
	];
	return (
		<>
			<PageHead
				title={sayings.place(code)}
				above={<LawLink path={['places']}>{say('places.title')}</LawLink>}
			>
				<p className="lead">
					{above.length > 0
						? say('places.inherits', {
								place: sayings.place(code),
								above: above.map(sayings.place).join(say('list.comma')),
							})
						: say('places.widest', { place: sayings.place(code) })}
				</p>
				<p className="page-tools">
					<LawLink path={[]} search={{ place: code }}>
						{say('places.read_here', { place: sayings.place(code) })}
					</LawLink>
				</p>
			</PageHead>
			{sections.length === 0 && (
				<p className="empty">{say('places.nothing', { place: sayings.place(code) })}</p>
			)}
			{sections.map(({ path, entries }) => (
				<section key={path.at(-1)?.name} className="topic">
					<h2>{topicText(path)}</h2>
					<ScrollTable caption={topicText(path)} head={head} className="stacked">
						{entries.map((entry) => (
							<OwnRow key={entry.id} entry={entry} code={code} above={above[0]} />
						))}
					</ScrollTable>
				</section>
			))}
		</>
	);
}

function OwnRow({
	entry,
	code,
	above,
}: {
	readonly entry: Entry;
	readonly code: string;
	readonly above: string | undefined;
}) {
	const { law } = useBook();
	const sayings = useSayings();
	const { reading } = useReading();
	const here = saidOf(law, entry, { ...reading, place: code });
	const there = above === undefined ? undefined : saidOf(law, entry, { ...reading, place: above });
	return (
		<tr>
			<th scope="row">
				<EntryLink id={entry.id} className="row-name" search={{ place: code }} />
			</th>
			<td className="own" data-place={sayings.place(code)}>
				{here && <SaidText entry={entry} said={here} />}
			</td>
			{above !== undefined && (
				<td data-place={sayings.place(above)}>{there && <SaidText entry={entry} said={there} />}</td>
			)}
			<td>{here && 'version' in here && <CitationText citation={here.version} />}</td>
		</tr>
	);
}
