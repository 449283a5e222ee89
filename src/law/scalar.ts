import type { Places } from '../study/index.ts';
import { dayOf, isoDay, isoMonth, monthOf } from './date.ts';
import type { Type } from './type.ts';
import type { Enumeration, Scalar } from './typed.ts';

/** What the choices and places of values are read against. */
export interface Vocabulary {
	readonly enumerations: Readonly<Record<string, Enumeration>>;
	readonly places: Places;
}

/** Reads a value as people write it (2025-03, employee, 0.08) as one of its type; undefined when it is none. */
export function scalarOf(type: Type, written: unknown, vocabulary: Vocabulary): Scalar | undefined {
	switch (type.kind) {
		case 'number':
			return typeof written === 'number' && Number.isFinite(written) ? written : undefined;
		case 'boolean':
			return typeof written === 'boolean' ? written : undefined;
		case 'choice': {
			const text = String(written);
			return Object.hasOwn(vocabulary.enumerations[type.of]?.values ?? {}, text) ? text : undefined;
		}
		case 'place':
			return typeof written === 'string' && Object.hasOwn(vocabulary.places, written) ? written : undefined;
		case 'month':
			return typeof written === 'string' ? monthOf(written) : undefined;
		case 'date':
			return typeof written === 'string' ? dayOf(written) : undefined;
	}
}

/** The value as people write it in a case or law file: the inverse of `scalarOf`. */
export function written(type: Type, value: Scalar): Scalar {
	if (typeof value !== 'number') return value;
	if (type.kind === 'month') return isoMonth(value);
	return type.kind === 'date' ? isoDay(value) : value;
}

/** What may be written for a type, for messages: an example or the list of choices. */
export function writtenExample(type: Type, vocabulary: Vocabulary): string {
	switch (type.kind) {
		case 'number':
			return '1234.5';
		case 'boolean':
			return 'true, false';
		case 'choice':
			return Object.keys(vocabulary.enumerations[type.of]?.values ?? {}).join(', ');
		case 'place':
			return 'CN-ZJ';
		case 'month':
			return '2025-03';
		case 'date':
			return '2025-03-31';
	}
}
