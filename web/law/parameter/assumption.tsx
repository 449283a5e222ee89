import type { Parameter } from '../../../src/law/index.ts';
import { useLanguage, useWords } from '../../shell/index.ts';
import { useSayings } from '../sayings.ts';
import { words } from '../words.ts';

export interface AssumptionProps {
	readonly parameter: Parameter;
	readonly assumption: NonNullable<Parameter['assumption']>;
}

/** Says that a parameter is the study's own assumption, why it is made, and between which ends it is varied. */
export function Assumption({ parameter, assumption }: AssumptionProps) {
	const say = useWords(words);
	const language = useLanguage();
	const sayings = useSayings();
	const [low, high] = assumption.range;
	return (
		<section className="assumption-note">
			<h2>{say('assumption.title')}</h2>
			<p>{assumption.why[language]}</p>
			<p>
				{say('assumption.range', {
					low: sayings.value(parameter.type, low),
					high: sayings.value(parameter.type, high),
				})}
			</p>
		</section>
	);
}
