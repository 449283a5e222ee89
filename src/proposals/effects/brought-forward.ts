import {
	type Day,
	firstDayOf,
	type InForce,
	type Law,
	type Month,
	type ParameterVersion,
} from '../../law/index.ts';

/**
 * The law of a later month, put into force in an earlier one: what that month's law would be for the people of today.
 * Before, and after the later month, law stays as it is; amounts that are not yet out are taken as last known, where law
 * itself does so.
 */
export function broughtForward(law: Law, from: Month, to: Month): Law {
	if (to <= from) return law;
	const start = firstDayOf(from);
	const day = firstDayOf(to);
	return {
		...law,
		parameters: mapped(law.parameters, (parameter) => ({
			...parameter,
			places: mapped(parameter.places, (versions) =>
				forward(versions, start, day, parameter.provisional ? isKnown : undefined),
			),
		})),
		rules: mapped(law.rules, (rule) => ({
			...rule,
			places: mapped(rule.places, (versions) => forward(versions, start, day)),
		})),
	};
}

const isKnown = ({ worth }: ParameterVersion): boolean => worth.kind !== 'unknown';

function forward<T extends InForce>(
	versions: readonly T[],
	start: Day,
	day: Day,
	usable?: (version: T) => boolean,
): readonly T[] {
	const begun = versions.filter((version) => version.from <= day);
	const latest = begun.at(-1);
	if (!latest) return versions;
	const held = latest.to === undefined || latest.to >= day;
	const governs = usable && !(held && usable(latest)) ? begun.findLast(usable) : latest;
	const earlier = versions
		.filter((version) => version.from < start)
		.map((version) => (endOf(version) < start ? version : { ...version, to: start - 1 }));
	const later = versions.filter((version) => version.from > day);
	if (!governs || (!held && !usable)) return [...earlier, ...later];
	const last = (later[0]?.from ?? endOfTime) - 1;
	const now =
		held && governs === latest ? { ...governs, from: start } : { ...governs, from: start, to: last };
	return [...earlier, now, ...later];
}

/** The first day that no kernel knows. */
const endOfTime = firstDayOf(2199 * 12);

function endOf({ to }: InForce): Day {
	return to ?? Number.POSITIVE_INFINITY;
}

function mapped<A, B>(record: Readonly<Record<string, A>>, make: (value: A) => B): Record<string, B> {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value)]));
}
