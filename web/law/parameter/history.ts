import type { Day, Parameter, ParameterVersion, Scalar } from '../../../src/law/index.ts';

/** A stretch of days over which a parameter has one value in one place; both ends inclusive. */
export interface Stretch {
	readonly from: Day;
	readonly to: Day;
	/** Undefined while the value is unknown. */
	readonly value?: Scalar;
	/** An earlier value stands in for one that is not known. */
	readonly provisional: boolean;
	/** The version whose days these are, or that ended before them. */
	readonly version: ParameterVersion;
}

export interface HistoryOptions {
	/** Last day shown. */
	readonly until: Day;
	/** Versions made public later are not seen. */
	readonly known?: Day;
	/** Row of a keyed parameter. */
	readonly key?: string;
}

/** How a parameter changed in one place by that place's own law, without gaps, up to a day. */
export function historyIn(parameter: Parameter, place: string, options: HistoryOptions): readonly Stretch[] {
	const { until, known = Number.POSITIVE_INFINITY, key } = options;
	const seen = (parameter.places[place] ?? []).filter(
		(version) => version.from <= until && (version.known ?? version.from) <= Math.max(known, version.from),
	);
	const stretches: Stretch[] = [];
	let latest: Scalar | undefined;
	const add = (from: Day, to: Day, version: ParameterVersion, value: Scalar | undefined) => {
		if (from > to) return;
		const standIn = parameter.provisional ? latest : undefined;
		const provisional = value === undefined && standIn !== undefined;
		stretches.push({ from, to, value: value ?? standIn, provisional, version });
	};
	seen.forEach((version, nth) => {
		const end = (seen[nth + 1]?.from ?? until + 1) - 1;
		const to = Math.min(version.to ?? end, end);
		const value = worthAt(version, key);
		add(version.from, to, version, value);
		if (version.from <= to) latest = value ?? latest;
		add(to + 1, end, version, undefined);
	});
	return stretches;
}

/** The value of a version, for one key if it is keyed; undefined when it is unknown or outside the table. */
export function worthAt({ worth }: ParameterVersion, key?: string): Scalar | undefined {
	switch (worth.kind) {
		case 'value':
			return worth.value;
		case 'unknown':
			return undefined;
		case 'table':
			return key === undefined ? undefined : worth.rows[key];
		case 'steps':
			return key === undefined
				? undefined
				: worth.values[worth.at.findLastIndex((threshold) => threshold <= Number(key))];
	}
}

/** The keys or thresholds that any version of a parameter lists, in order; empty for one without keys. */
export function keysOf(parameter: Parameter): readonly string[] {
	const keys = new Set<string>();
	for (const { worth } of Object.values(parameter.places).flat()) {
		if (worth.kind === 'table') for (const key of Object.keys(worth.rows)) keys.add(key);
		if (worth.kind === 'steps') for (const threshold of worth.at) keys.add(String(threshold));
	}
	const listed = [...keys];
	return listed.every((key) => Number.isFinite(Number(key)))
		? listed.sort((a, b) => Number(a) - Number(b))
		: listed;
}
