import type { Law, ParameterVersion, RuleVersion } from '../../../src/law/index.ts';
import type { Entry } from './entry.ts';

export type DatedVersion = ParameterVersion | RuleVersion;

/** The dated versions of a parameter or rule by place; none for other kinds. */
export function versionsOf(
	law: Law,
	{ kind, name }: Entry,
): Readonly<Record<string, readonly DatedVersion[]>> {
	if (kind === 'parameter') return law.parameters[name]?.places ?? {};
	return kind === 'rule' ? (law.rules[name]?.places ?? {}) : {};
}
