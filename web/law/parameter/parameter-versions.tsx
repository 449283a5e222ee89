import type { Parameter, ParameterVersion } from '../../../src/law/index.ts';
import { useLanguage, useWords } from '../../shell/index.ts';
import { CitationText } from '../entry/citation-text.tsx';
import { VersionDates } from '../entry/version-dates.tsx';
import { LawLink } from '../law-link.tsx';
import { useSayings } from '../sayings.ts';
import { ScrollTable } from '../scroll-table.tsx';
import { words } from '../words.ts';
import { KeyedWorth } from './keyed-worth.tsx';

/** Every version of a parameter, place by place, latest first. */
export function ParameterVersions({ parameter }: { readonly parameter: Parameter }) {
	const say = useWords(words);
	const sayings = useSayings();
	return (
		<section>
			<h2>{say('versions.title')}</h2>
			<ScrollTable
				caption={say('versions.title')}
				head={[
					say('versions.place'),
					say('versions.from'),
					say('versions.to'),
					say('versions.value'),
					say('entry.source'),
				]}
				className="versions"
			>
				{Object.entries(parameter.places).flatMap(([place, versions]) =>
					versions.toReversed().map((version, nth) => (
						<tr key={`${place} ${version.from} ${version.known}`}>
							<th scope="row">
								{nth === 0 && <LawLink path={['places', place]}>{sayings.place(place)}</LawLink>}
							</th>
							<VersionDates version={version} />
							<td>
								<VersionWorth parameter={parameter} version={version} />
							</td>
							<td>
								<CitationText citation={version} />
							</td>
						</tr>
					)),
				)}
			</ScrollTable>
		</section>
	);
}

function VersionWorth({
	parameter,
	version,
}: {
	readonly parameter: Parameter;
	readonly version: ParameterVersion;
}) {
	const say = useWords(words);
	const language = useLanguage();
	const sayings = useSayings();
	const { worth } = version;
	if (worth.kind === 'value')
		return <span className="value">{sayings.value(parameter.type, worth.value)}</span>;
	if (worth.kind === 'unknown') {
		return (
			<>
				<strong className="unknown">{say('said.unknown')}</strong>
				{say('said.why', { why: worth.why[language] })}
				{worth.reported !== undefined && (
					<span className="note">
						{' '}
						{say('said.reported', { value: sayings.value(parameter.type, worth.reported) })}
					</span>
				)}
			</>
		);
	}
	const size = worth.kind === 'table' ? Object.keys(worth.rows).length : worth.at.length;
	return (
		<details>
			<summary>{say(worth.kind === 'table' ? 'said.table' : 'said.steps', { count: size })}</summary>
			<KeyedWorth parameter={parameter} worth={worth} />
		</details>
	);
}
