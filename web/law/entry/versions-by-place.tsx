import type { ReactNode } from 'react';
import { useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { chainOf } from '../contents/places.ts';
import { useSayings } from '../sayings.ts';
import { ScrollTable } from '../scroll-table.tsx';
import { useReading } from '../use-reading.ts';
import { words } from '../words.ts';
import { CitationText } from './citation-text.tsx';
import { VersionDates } from './version-dates.tsx';
import type { DatedVersion } from './versions.ts';

export interface VersionsProps<V extends DatedVersion> {
	readonly places: Readonly<Record<string, readonly V[]>>;
	/** Heading of the column that `content` fills. */
	readonly heading: string;
	readonly content: (version: V) => ReactNode;
}

/** Every version of a parameter or rule, latest first, a table a place; those of places that the reading is not under are folded. */
export function VersionsByPlace<V extends DatedVersion>({ places, heading, content }: VersionsProps<V>) {
	const say = useWords(words);
	const sayings = useSayings();
	const { law } = useBook();
	const { reading } = useReading();
	const chain = chainOf(law, reading.place);
	const order = Object.keys(law.places);
	const codes = Object.keys(places).sort((a, b) => order.indexOf(a) - order.indexOf(b));
	const near = chain.filter((code) => codes.includes(code));
	const far = codes.filter((code) => !near.includes(code));
	return (
		<section className="versions">
			<h2>{say('versions.title')}</h2>
			{[...near, ...far].map((code) => (
				<details key={`${reading.place} ${code}`} open={near.includes(code) || codes.length <= 2}>
					<summary>
						{sayings.place(code)} <span className="count">{places[code]?.length}</span>
					</summary>
					<ScrollTable
						caption={say('versions.of', { place: sayings.place(code) })}
						className="stacked"
						head={[say('versions.in_force'), heading, say('entry.source')]}
					>
						{places[code]?.toReversed().map((version) => (
							<tr key={`${version.from} ${version.known}`}>
								<VersionDates version={version} />
								<td>{content(version)}</td>
								<td>
									<CitationText citation={version} />
								</td>
							</tr>
						))}
					</ScrollTable>
				</details>
			))}
		</section>
	);
}
