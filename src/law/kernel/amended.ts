import type { Day, Law, Parameter, ParameterVersion, Scalar, Worth } from '../typed.ts';

/** A parameter that a reform sets: at a place, from one day, up to another where it does not last. */
export interface Amendment {
	readonly name: string;
	readonly place: string;
	readonly from: Day;
	readonly to?: Day;
	/** A number, choice or truth, or the rows or steps of a keyed parameter. */
	readonly worth: Scalar | Worth;
}

/**
 * The law with some parameters set otherwise; everything else is shared with it, so that kernels find most tables made and
 * need no new code. Places below one that has law of its own keep theirs.
 */
export function amended(law: Law, amendments: readonly Amendment[]): Law {
	const parameters = { ...law.parameters };
	for (const amendment of amendments) {
		const parameter = parameters[amendment.name];
		if (!parameter) throw new RangeError(`${amendment.name} is no parameter`);
		parameters[amendment.name] = withAmendment(parameter, amendment);
	}
	return { ...law, parameters };
}

function withAmendment(parameter: Parameter, amendment: Amendment): Parameter {
	const { place, from, to } = amendment;
	const before = parameter.places[place] ?? [];
	const earlier = before
		.filter((version) => version.from < from)
		.map((version) => (endOf(version) < from ? version : { ...version, to: from - 1 }));
	const later = to === undefined ? [] : before.filter((version) => endOf(version) > to);
	const resumed = later.map((version) =>
		to !== undefined && version.from <= to ? { ...version, from: to + 1 } : version,
	);
	const versions = [...earlier, versionOf(amendment), ...resumed];
	return { ...parameter, places: { ...parameter.places, [place]: versions } };
}

function endOf({ to }: ParameterVersion): Day {
	return to ?? Number.POSITIVE_INFINITY;
}

function versionOf({ from, to, worth }: Amendment): ParameterVersion {
	return {
		from,
		...(to === undefined ? {} : { to }),
		worth: typeof worth === 'object' ? worth : { kind: 'value', value: worth },
		confidence: 'C',
		note: { en: 'Set by a reform, not by law in force.', zh: '改革方案所设，并非现行规定。' },
		file: '',
		line: 0,
	};
}
