import { useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { useSayings } from '../sayings.ts';
import { words } from '../words.ts';
import type { Entry } from './entry.ts';
import { Facts } from './facts.tsx';
import { PeriodText } from './period-text.tsx';
import { TypeText } from './type-text.tsx';

/** A fact that a case gives: of what type, how often, within which bounds. */
export function VariableBody({ entry }: { readonly entry: Entry }) {
	const say = useWords(words);
	const sayings = useSayings();
	const variable = useBook().law.variables[entry.name];
	if (!variable) return null;
	const { type, period, range } = variable;
	return (
		<Facts
			items={[
				[say('entry.type'), <TypeText key="type" type={type} />],
				[say('entry.period'), <PeriodText key="period" period={period} />],
				[
					say('entry.range'),
					range &&
						say('entry.from_to', { from: sayings.value(type, range[0]), to: sayings.value(type, range[1]) }),
				],
			]}
		/>
	);
}
