import { dimensions, type Kind } from '../finding.ts';
import type { Confidence } from '../source.ts';
import { type Vocabulary, valueWords } from '../statistics/vocabulary.ts';
import type { Words } from '../words.ts';
import type { Describe } from './sdmx-parts.ts';

const kinds: Readonly<Record<Kind, Words>> = {
	published: { zh: '已公布', en: 'published' },
	computed: { zh: '推算', en: 'computed' },
	simulated: { zh: '模拟', en: 'simulated' },
	surveyed: { zh: '调查', en: 'surveyed' },
	recorded: { zh: '登记', en: 'recorded' },
};

const confidences: Readonly<Record<Confidence, Words>> = {
	A: { zh: '官方文本或多个独立来源一致', en: 'official text, or several independent sources agree' },
	B: { zh: '一个可靠来源', en: 'one credible source' },
	C: { zh: '薄弱或推断', en: 'weak or inferred' },
};

const notApplicable: Words = { zh: '不适用', en: 'not applicable' };
const notBrokenDown: Words = { zh: '全部', en: 'all' };

/** What values of findings are called by a study's vocabulary; its own name where the vocabulary has none. */
export function describeWith(vocabulary: Vocabulary): Describe {
	const { indicators, units } = vocabulary;
	const own = (entries: Readonly<Record<string, { readonly label: Words }>>, name: string) =>
		Object.hasOwn(entries, name) ? entries[name]?.label : undefined;
	const named = (entries: Readonly<Record<string, Words>>, name: string) =>
		Object.hasOwn(entries, name) ? entries[name] : undefined;
	return (column, value) => {
		const dimension = dimensions.find((each) => each === column);
		if (dimension) {
			if (value === '' && dimension !== 'year') return notApplicable;
			return valueWords(vocabulary, dimension, value) ?? (value === 'all' ? notBrokenDown : undefined);
		}
		if (column === 'id') return own(indicators, value);
		if (column === 'unit') return own(units, value);
		if (column === 'kind') return named(kinds, value);
		return column === 'confidence' ? named(confidences, value) : undefined;
	};
}
