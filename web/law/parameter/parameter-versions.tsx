import type { Parameter, ParameterVersion } from '../../../src/law/index.ts';
import { useLanguage, useWords } from '../../shell/index.ts';
import { VersionsByPlace } from '../entry/versions-by-place.tsx';
import { useSayings } from '../sayings.ts';
import { words } from '../words.ts';
import { KeyedWorth } from './keyed-worth.tsx';

/** Every version of a parameter, place by place. */
export function ParameterVersions({ parameter }: { readonly parameter: Parameter }) {
	const say = useWords(words);
	return (
		<VersionsByPlace
			places={parameter.places}
			heading={say('versions.value')}
			content={(version) => <VersionWorth parameter={parameter} version={version} />}
		/>
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
