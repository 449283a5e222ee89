import type { Outcome, Verdict } from '../../src/standards/index.ts';
import { useLanguage, useWords } from '../shell/index.ts';
import { sayFigure } from './say-figure.ts';
import { words } from './words.ts';

/** Marks that differ in form, so that neither colour nor a print in grey is needed to tell them apart. */
const marks: Readonly<Record<Verdict, string>> = {
	met: '●',
	partly: '◐',
	not_met: '○',
	not_applicable: '–',
	unknown: '?',
};

/** A verdict by mark and word. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
	const say = useWords(words);
	return (
		<span className={`verdict ${verdict}`}>
			<span className="verdict-mark" aria-hidden="true">
				{marks[verdict]}
			</span>{' '}
			{say(`verdict.${verdict}`)}
		</span>
	);
}

/** How a cell stands: its verdict, its figure, and what weak facts alone would say. */
export function Standing({ outcome }: { readonly outcome: Outcome }) {
	const say = useWords(words);
	const language = useLanguage();
	const { verdict, unverified, figure, judgement } = outcome;
	return (
		<>
			<VerdictMark verdict={verdict} />
			{figure && <span className="standing-figure"> {sayFigure(figure, language)}</span>}
			{unverified && (
				<span className="standing-note">
					{' '}
					{say('standing.unverified', { verdict: say(`verdict.${unverified}`) })}
				</span>
			)}
			{judgement && <span className="standing-note"> {say('standing.judged')}</span>}
		</>
	);
}
