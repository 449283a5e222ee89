import { type Answer, type Law, labelOf, sayValue } from '../../../src/law/index.ts';
import { capital, useLanguage, useWords } from '../../shell/index.ts';
import { words } from '../words.ts';

export interface CautionsProps {
	readonly law: Law;
	readonly answers: readonly Answer[];
}

/** What a reader must know of several answers, said once: stand-ins for unpublished figures, and assumptions. */
export function Cautions({ law, answers }: CautionsProps) {
	const say = useWords(words);
	const language = useLanguage();
	const provisional = unique(answers.flatMap((answer) => answer.provisional));
	const assumed = unique(answers.flatMap(({ low, high, assumptions }) => (low === high ? [] : assumptions)));
	return (
		<>
			{provisional.length > 0 && (
				<p className="caution">
					{say('answer.provisional', {
						names: capital(
							provisional.map((name) => labelOf(law, name)[language]).join(say('list.semicolon')),
						),
					})}
				</p>
			)}
			{assumed.map((name) => (
				<Assumption key={name} law={law} name={name} />
			))}
		</>
	);
}

function Assumption({ law, name }: { readonly law: Law; readonly name: string }) {
	const language = useLanguage();
	const say = useWords(words);
	const { assumption, type } = law.parameters[name] ?? {};
	if (!assumption || !type) return null;
	const [low, high] = assumption.range.map((end) => sayValue(law, type, end, language));
	return (
		<p className="caution">
			{say('answer.assumed', {
				name: capital(labelOf(law, name)[language]),
				low: low ?? '',
				high: high ?? '',
				why: assumption.why[language],
			})}
		</p>
	);
}

function unique(names: readonly string[]): readonly string[] {
	return [...new Set(names)];
}
