import { useLanguage, useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { placesOf } from '../contents/places.ts';
import { EntryLink, LawLink } from '../law-link.tsx';
import { useSayings } from '../sayings.ts';
import { ScrollTable } from '../scroll-table.tsx';
import { useReading, useReadingText } from '../use-reading.ts';
import { words } from '../words.ts';
import { CitationText } from './citation-text.tsx';
import type { Entry } from './entry.ts';
import { KindTag } from './kind-tag.tsx';
import { saidOf } from './said.ts';
import { SaidText } from './said-text.tsx';

/** Entries with what they say at the reading, on which source, and where else they are decided. */
export function EntryTable({
	entries,
	caption,
}: {
	readonly entries: readonly Entry[];
	readonly caption: string;
}) {
	const say = useWords(words);
	const head = [say('entry.name'), useReadingText(), say('entry.source')];
	return (
		<ScrollTable caption={caption} head={head} className="entries stacked">
			{entries.map((entry) => (
				<EntryRow key={entry.id} entry={entry} />
			))}
		</ScrollTable>
	);
}

function EntryRow({ entry }: { readonly entry: Entry }) {
	const { law } = useBook();
	const { reading } = useReading();
	const said = saidOf(law, entry, reading);
	return (
		<tr>
			<th scope="row">
				<EntryLink id={entry.id} className="row-name" />
				<span className="entry-sub">
					<KindTag entry={entry} />
					<code translate="no">{entry.name}</code>
				</span>
			</th>
			<td>
				{said ? <SaidText entry={entry} said={said} /> : <Nature entry={entry} />}
				<Elsewhere entry={entry} />
			</td>
			<td>{said && 'version' in said && <CitationText citation={said.version} />}</td>
		</tr>
	);
}

/** What a thing is that does not change with place and day: the type of a fact, the choices of a list. */
function Nature({ entry }: { readonly entry: Entry }) {
	const { law } = useBook();
	const language = useLanguage();
	const sayings = useSayings();
	if (entry.kind === 'variable') {
		const variable = law.variables[entry.name];
		return <>{variable && sayings.type(variable.type)}</>;
	}
	if (entry.kind === 'enumeration') {
		const choices = Object.values(law.enumerations[entry.name]?.values ?? {});
		return <>{choices.map((choice) => choice[language]).join(language === 'zh' ? '；' : '; ')}</>;
	}
	return null;
}

/** The places that decide the thing themselves, beside the widest. */
function Elsewhere({ entry }: { readonly entry: Entry }) {
	const say = useWords(words);
	const { law } = useBook();
	const sayings = useSayings();
	const { reading } = useReading();
	const shown = 4;
	const places = placesOf(law, entry).filter((code) => code !== reading.place && code.includes('-'));
	if (places.length === 0) return null;
	return (
		<span className="elsewhere">
			{say('entry.elsewhere')}
			{places.slice(0, shown).map((code) => (
				<LawLink key={code} path={entry.id.split('/')} search={{ place: code }}>
					{sayings.place(code)}
				</LawLink>
			))}
			{places.length > shown && <span>{say('entry.more', { count: places.length - shown })}</span>}
		</span>
	);
}
