import { useWords } from '../../shell/index.ts';
import { LawLink } from '../law-link.tsx';
import { useSayings } from '../sayings.ts';
import { useReading } from '../use-reading.ts';
import { words } from '../words.ts';
import { CitationText } from './citation-text.tsx';
import type { DatedVersion } from './versions.ts';

/** Whose law a version is, from when on, and what it rests on. */
export function WhoseLaw({ place, version }: { readonly place: string; readonly version: DatedVersion }) {
	const say = useWords(words);
	const sayings = useSayings();
	const { reading } = useReading();
	const inherited = place !== reading.place;
	return (
		<p className="whose">
			{inherited && <span className="inherited">{say('whose.inherited')}</span>}{' '}
			<LawLink path={['places', place]}>{sayings.place(place)}</LawLink>
			{say('whose.since', { date: sayings.day(version.from) })}
			<CitationText citation={version} />
		</p>
	);
}
