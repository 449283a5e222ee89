import { type Law, labelOf, sayValue } from '../../../src/law/index.ts';
import type { MeasuredFigure } from '../../../src/standards/index.ts';
import type { Language } from '../../../src/study/index.ts';
import type { Say } from '../../shell/index.ts';
import type { words } from '../words.ts';

/** What was measured, its value and the year: people insured over people, 94.2 % (2024). */
export function sayMeasured(
	law: Law,
	{ fact, value, year }: MeasuredFigure,
	language: Language,
	say: Say<typeof words>,
): string {
	const type = law.variables[fact]?.type;
	const said = type ? sayValue(law, type, value, language) : value.toLocaleString('en');
	return [labelOf(law, fact)[language], say('criterion.measured.year', { value: said, year })].join(
		say('list.colon'),
	);
}
