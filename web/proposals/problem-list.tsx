import type { ReactNode } from 'react';
import type { Problem } from '../../src/study/index.ts';
import { useLanguage, useWords } from '../shell/index.ts';
import { words } from './words.ts';

export interface ProblemListProps {
	readonly problems: readonly Problem[];
	/** Leads to where a problem stands, in an editor. */
	readonly onSpot?: (line: number, column: number) => void;
	/** What to say below, where there is a problem. */
	readonly children?: ReactNode;
}

/** What was refused and why, each with what to do, read out as soon as it appears. */
export function ProblemList({ problems, onSpot, children }: ProblemListProps) {
	const say = useWords(words);
	const language = useLanguage();
	return (
		<div className="trial-problems" role="alert">
			{problems.length > 0 && (
				<ul>
					{problems.map(({ code, says, fix, spot }) => {
						const { line, column = 1 } = spot ?? {};
						const at = line === undefined ? '' : say('edit.line', { line, column });
						return (
							<li key={`${code} ${line} ${column} ${says.en}`}>
								{line !== undefined &&
									(onSpot ? (
										<button type="button" className="spot" onClick={() => onSpot(line, column)}>
											{at}
										</button>
									) : (
										<span className="spot">{at}</span>
									))}
								{says[language]}
								{fix && (language === 'en' ? ` ${fix.en}` : fix.zh)}
							</li>
						);
					})}
				</ul>
			)}
			{problems.length > 0 && children}
		</div>
	);
}
