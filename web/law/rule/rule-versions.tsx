import type { Rule, RuleVersion } from '../../../src/law/index.ts';
import { useLanguage, useWords } from '../../shell/index.ts';
import { CitationText } from '../entry/citation-text.tsx';
import { VersionDates } from '../entry/version-dates.tsx';
import { LawLink } from '../law-link.tsx';
import { useSayings } from '../sayings.ts';
import { ScrollTable } from '../scroll-table.tsx';
import { words } from '../words.ts';
import { FormulaText } from './formula-text.tsx';

/** Every version of a rule, place by place, latest first. */
export function RuleVersions({ rule }: { readonly rule: Rule }) {
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
					say('rule.formula'),
					say('entry.source'),
				]}
				className="versions"
			>
				{Object.entries(rule.places).flatMap(([place, versions]) =>
					versions.toReversed().map((version, nth) => (
						<tr key={`${place} ${version.from} ${version.known}`}>
							<th scope="row">
								{nth === 0 && <LawLink path={['places', place]}>{sayings.place(place)}</LawLink>}
							</th>
							<VersionDates version={version} />
							<td>
								<VersionText home={rule.name} version={version} />
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

function VersionText({ home, version }: { readonly home: string; readonly version: RuleVersion }) {
	const say = useWords(words);
	const language = useLanguage();
	if (version.formula) return <FormulaText home={home} text={version.text} width={48} />;
	return (
		<>
			<strong className="unknown">{say('said.unknown')}</strong>
			{version.unknown && say('said.why', { why: version.unknown[language] })}
		</>
	);
}
