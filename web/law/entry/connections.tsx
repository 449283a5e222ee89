import { useLanguage, useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { EntryLink } from '../law-link.tsx';
import { words } from '../words.ts';
import type { Entry } from './entry.ts';
import { KindTag } from './kind-tag.tsx';

/** What the thing uses, what uses it, and what every case must keep to because of it. */
export function Connections({ entry }: { readonly entry: Entry }) {
	const say = useWords(words);
	const language = useLanguage();
	const { uses } = useBook();
	const constraints = uses.constraints(entry.name);
	return (
		<div className="connections">
			{/* What a weighing uses is its page. */}
			{entry.kind !== 'weighing' && <Links title={say('uses.of')} ids={uses.of(entry.id)} />}
			<Links title={say('uses.by')} ids={uses.by(entry.id)} />
			{constraints.length > 0 && (
				<section>
					<h2>{say('uses.constraints')}</h2>
					<ul>
						{constraints.map(({ id, says }) => (
							<li key={id}>{says[language]}</li>
						))}
					</ul>
				</section>
			)}
		</div>
	);
}

function Links({ title, ids }: { readonly title: string; readonly ids: readonly string[] }) {
	const { entries } = useBook();
	const found = ids.flatMap((id) => entries.get(id) ?? []);
	if (found.length === 0) return null;
	return (
		<section>
			<h2>{title}</h2>
			<ul className="links">
				{found.map((entry) => (
					<li key={entry.id}>
						<EntryLink id={entry.id} /> <KindTag entry={entry} />
					</li>
				))}
			</ul>
		</section>
	);
}
