import type { Parameter, Type } from '../../../src/law/index.ts';
import type { Sayings } from '../sayings.ts';

/** One key of a table in words: 60 years, class II, from 2025-03. Keys of two parts are joined as the table joins them. */
export function sayKey(parameter: Parameter, key: string, sayings: Sayings): string {
	return key
		.split('|')
		.map((part, nth) => sayOneKey(parameter.keys[nth], part, sayings))
		.join(sayings.language === 'zh' ? '，' : ', ');
}

/** One part of a key in words. */
export function sayOneKey(type: Type | undefined, part: string, sayings: Sayings): string {
	if (!type) return part;
	if (type.kind === 'boolean') return sayings.value(type, part === 'true');
	return sayings.value(type, type.kind === 'choice' || type.kind === 'place' ? part : Number(part));
}
