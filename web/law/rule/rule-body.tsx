import type { RuleVersion } from '../../../src/law/index.ts';
import { languages } from '../../../src/study/index.ts';
import { htmlLanguage, useLanguage, useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import type { Entry } from '../entry/entry.ts';
import { Facts } from '../entry/facts.tsx';
import { PeriodText } from '../entry/period-text.tsx';
import { saidOf } from '../entry/said.ts';
import { SaidText } from '../entry/said-text.tsx';
import { TypeText } from '../entry/type-text.tsx';
import { WhoseLaw } from '../entry/whose-law.tsx';
import { sayingsIn } from '../sayings.ts';
import { useReading, useReadingText } from '../use-reading.ts';
import { words } from '../words.ts';
import { FormulaText } from './formula-text.tsx';
import { RuleVersions } from './rule-versions.tsx';

/** A rule: what it says at the reading, in words and as a formula, what it gives, and all its versions. */
export function RuleBody({ entry }: { readonly entry: Entry }) {
	const say = useWords(words);
	const { law } = useBook();
	const { reading } = useReading();
	const readingText = useReadingText();
	const rule = law.rules[entry.name];
	const said = saidOf(law, entry, reading);
	if (!rule || !said) return null;
	return (
		<>
			<section className="now">
				<h2>{readingText}</h2>
				{said.kind === 'formula' ? (
					<RuleText home={rule.name} version={said.version} />
				) : (
					<p>
						<SaidText entry={entry} said={said} />
					</p>
				)}
				{'version' in said && <WhoseLaw place={said.place} version={said.version} />}
			</section>
			<Facts
				items={[
					[say('entry.gives'), <TypeText key="type" type={rule.type} />],
					[say('entry.period'), <PeriodText key="period" period={rule.period} />],
				]}
			/>
			<RuleVersions rule={rule} />
		</>
	);
}

/** A formula in words, in both languages, and as written. */
function RuleText({ home, version }: { readonly home: string; readonly version: RuleVersion }) {
	const say = useWords(words);
	const language = useLanguage();
	const { law } = useBook();
	const { formula, text } = version;
	const ordered = [...languages].sort((a, b) => Number(b === language) - Number(a === language));
	return (
		<>
			{formula &&
				ordered.map((each) => (
					<p
						key={each}
						className={each === language ? 'in-words' : 'in-words other-language'}
						lang={htmlLanguage[each]}
					>
						{sayingsIn(law, each).formula(formula)}
					</p>
				))}
			<div className="formula-block">
				<span className="note">{say('rule.formula')}</span>
				<FormulaText home={home} text={text} />
			</div>
		</>
	);
}
