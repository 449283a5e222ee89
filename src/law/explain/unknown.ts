import type { Known, Reason } from '../answer.ts';
import type { Scalar } from '../typed.ts';

/** A value that is not known, with the reasons why. */
export class Unknown {
	readonly reasons: readonly Reason[];
	constructor(reasons: readonly Reason[]) {
		this.reasons = reasons;
	}
}

/** A value while it is worked out. */
export type Value = Scalar | Unknown;

export function unknown(reason: Reason): Unknown {
	return new Unknown([reason]);
}

/** The reasons of several values together, each once; undefined when all are known. */
export function unknownOf(values: readonly Value[]): Unknown | undefined {
	if (!values.some((value) => value instanceof Unknown)) return undefined;
	const all = values.filter((value) => value instanceof Unknown);
	const [only] = all;
	if (all.length < 2) return only;
	const seen = new Map<string, Reason>();
	for (const { reasons } of all) {
		for (const reason of reasons) {
			const key = `${reason.code} ${reason.name} ${reason.place ?? ''} ${reason.date ?? ''}`;
			if (!seen.has(key)) seen.set(key, reason);
		}
	}
	return new Unknown([...seen.values()]);
}

export function outcomeOf(value: Value): Known {
	return value instanceof Unknown ? { known: false, reasons: value.reasons } : { known: true, value };
}
