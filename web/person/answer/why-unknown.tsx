import { type Law, labelOf, type Reason } from '../../../src/law/index.ts';
import { sayReason, settledBy, useLanguage, useWords } from '../../shell/index.ts';
import { words } from '../words.ts';

export interface WhyUnknownProps {
	readonly law: Law;
	readonly reasons: readonly Reason[];
	readonly unsure: readonly string[];
}

/** Why an answer is not known and what would settle it; facts not yet told are named together. */
export function WhyUnknown({ law, reasons, unsure }: WhyUnknownProps) {
	const say = useWords(words);
	const language = useLanguage();
	const toTell = reasons.filter(({ code, name }) => code === 'fact-missing' && !unsure.includes(name));
	const others = reasons.filter((reason) => !toTell.includes(reason));
	return (
		<div className="answer-unknown">
			{toTell.length > 0 && (
				<p>
					{say('answer.needs', {
						names: toTell.map(({ name }) => labelOf(law, name)[language]).join(say('list.and')),
					})}
				</p>
			)}
			{others.length > 0 && (
				<ul>
					{others.map((reason) => {
						const settled = settledBy(reason);
						return (
							<li key={`${reason.code} ${reason.name} ${reason.place} ${reason.date}`}>
								{sayReason(law, reason, language, unsure)}{' '}
								{settled && <span className="settle">{say(`reason.settle.${settled}`)}</span>}
							</li>
						);
					})}
				</ul>
			)}
		</div>
	);
}
