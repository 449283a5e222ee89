import type { Language } from '../../../src/study/index.ts';
import { fill } from '../../shell/index.ts';
import { words } from '../words.ts';

/** Says shares as per cent with one decimal at most, in a language. */
export function saySharesIn(language: Language): (share: number) => string {
	const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
	return (share) => fill(words['worker.percent'][language], { value: number.format(share * 100) });
}
