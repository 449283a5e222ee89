import { useLanguage, useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import type { Entry } from '../entry/entry.ts';
import { Facts } from '../entry/facts.tsx';
import { saidOf } from '../entry/said.ts';
import { SaidText } from '../entry/said-text.tsx';
import { TypeText } from '../entry/type-text.tsx';
import { WhoseLaw } from '../entry/whose-law.tsx';
import { useSayings } from '../sayings.ts';
import { useReading, useReadingText } from '../use-reading.ts';
import { words } from '../words.ts';
import { Assumption } from './assumption.tsx';
import { History } from './history-figure.tsx';
import { KeyedWorth } from './keyed-worth.tsx';
import { ParameterVersions } from './parameter-versions.tsx';

/** A parameter: what it is worth at the reading, how it came to that, and all its versions with their sources. */
export function ParameterBody({ entry }: { readonly entry: Entry }) {
	const say = useWords(words);
	const language = useLanguage();
	const sayings = useSayings();
	const { law } = useBook();
	const { reading } = useReading();
	const readingText = useReadingText();
	const parameter = law.parameters[entry.name];
	const said = saidOf(law, entry, reading);
	if (!parameter || !said) return null;
	const keyed = said.kind === 'worth' && said.worth.kind !== 'value';
	return (
		<>
			{parameter.assumption && <Assumption parameter={parameter} assumption={parameter.assumption} />}
			<section className="now">
				<h2>{readingText}</h2>
				{(!keyed || said.provisional) && (
					<p className={keyed ? undefined : 'figure-now'}>
						<SaidText entry={entry} said={said} />
					</p>
				)}
				{keyed && <KeyedWorth parameter={parameter} worth={said.worth} />}
				{'version' in said && !parameter.assumption && <WhoseLaw place={said.place} version={said.version} />}
			</section>
			<Facts
				items={[
					[say('entry.unit'), <TypeText key="type" type={parameter.type} />],
					[
						say('entry.keys'),
						parameter.keys.length > 0 &&
							parameter.keys.map(sayings.type).join(language === 'zh' ? '、' : ', '),
					],
					[say('entry.provisional'), parameter.provisional && say('entry.provisional_latest')],
				]}
			/>
			<History parameter={parameter} />
			<ParameterVersions parameter={parameter} />
		</>
	);
}
