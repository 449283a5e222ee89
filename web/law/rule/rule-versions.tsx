import type { Rule, RuleVersion } from '../../../src/law/index.ts';
import { useLanguage, useWords } from '../../shell/index.ts';
import { VersionsByPlace } from '../entry/versions-by-place.tsx';
import { words } from '../words.ts';
import { FormulaText } from './formula-text.tsx';

/** Every version of a rule, place by place. */
export function RuleVersions({ rule }: { readonly rule: Rule }) {
	const say = useWords(words);
	return (
		<VersionsByPlace
			places={rule.places}
			heading={say('rule.formula')}
			content={(version) => <VersionText home={rule.name} version={version} />}
		/>
	);
}

function VersionText({ home, version }: { readonly home: string; readonly version: RuleVersion }) {
	const say = useWords(words);
	const language = useLanguage();
	if (version.formula) return <FormulaText home={home} text={version.text} width={56} />;
	return (
		<>
			<strong className="unknown">{say('said.unknown')}</strong>
			{version.unknown && say('said.why', { why: version.unknown[language] })}
		</>
	);
}
