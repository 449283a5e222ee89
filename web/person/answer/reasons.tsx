import type { Law, Weighed, WeighedFactor } from '../../../src/law/index.ts';
import { capital, Fold, SourceTitle, useLanguage, useWords } from '../../shell/index.ts';
import { words } from '../words.ts';
import { sayFactor } from './say-factor.ts';

const sides = ['for', 'against', 'neither', 'missing'] as const;

export interface ReasonsProps {
	readonly law: Law;
	readonly weighed: Weighed;
	/** Whether the list starts opened. */
	readonly open: boolean;
}

/** What speaks for and against a classification, each reason with its weight and its source: never a bare score. */
export function Reasons({ law, weighed, open }: ReasonsProps) {
	const say = useWords(words);
	const language = useLanguage();
	const told = sides.filter((side) => weighed[side].length > 0 || side === 'for' || side === 'against');
	return (
		<Fold
			className="reasons"
			startsOpen={open}
			summary={
				<>
					<strong>{weighed.label[language]}</strong>{' '}
					<span className="quiet">
						{told
							.map((side) =>
								say('reasons.count', { side: say(`reasons.${side}`), count: weighed[side].length }),
							)
							.join(say('list.and'))}
					</span>
				</>
			}
		>
			<p>{say(`reasons.${weighed.certainty}`)}</p>
			<div className="reasons-sides">
				{told.map((side) => (
					<div key={side} className={`reasons-side ${side}`}>
						<h4>{say(`reasons.${side}`)}</h4>
						{weighed[side].length === 0 && <p>{say('reasons.none')}</p>}
						{weighed[side].map((factor) => (
							<Factor key={factor.fact} law={law} factor={factor} />
						))}
					</div>
				))}
			</div>
		</Fold>
	);
}

function Factor({ law, factor }: { readonly law: Law; readonly factor: WeighedFactor }) {
	const say = useWords(words);
	const language = useLanguage();
	const { strength, source: id, article, confidence, note } = factor;
	const source = id === undefined ? undefined : law.sources[id];
	return (
		<Fold
			className="factor"
			summary={
				<>
					{capital(sayFactor(factor, language))} <span className="mark">{say(`reasons.${strength}`)}</span>
				</>
			}
		>
			<p>
				{source && <SourceTitle source={source} />}
				{article && <> {article}</>}
				{say('list.semicolon')}
				{say(`confidence.${confidence}`)}
				{note && <span className="step-note">{note[language]}</span>}
			</p>
		</Fold>
	);
}
