import type { Type } from '../../../src/law/index.ts';
import { useLanguage, useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { FormulaText } from '../rule/formula-text.tsx';
import { useSayings } from '../sayings.ts';
import { words } from '../words.ts';
import type { Entry } from './entry.ts';
import type { KnownWorth, Said } from './said.ts';

/** In a few words what a parameter or rule says at a reading: a value, how large its table is, a formula, or why nothing. */
export function SaidText({ entry, said }: { readonly entry: Entry; readonly said: Said }) {
	const say = useWords(words);
	const { law } = useBook();
	const sayings = useSayings();
	switch (said.kind) {
		case 'worth': {
			const type = law.parameters[entry.name]?.type;
			return (
				<>
					{type && <WorthText type={type} worth={said.worth} />}
					{said.provisional && (
						<span className="note"> {say('said.provisional', { date: sayings.day(said.version.from) })}</span>
					)}
				</>
			);
		}
		case 'formula':
			return <FormulaText home={entry.name} text={said.version.text} width={40} />;
		case 'unknown':
			return <UnknownText entry={entry} said={said} />;
		case 'expired':
			return (
				<span className="unknown">{say('said.expired', { date: sayings.day(said.version.to ?? 0) })}</span>
			);
		case 'not-yet-known':
			return (
				<span className="unknown">
					{say('said.not_yet_known', { date: sayings.day(said.version.known ?? 0) })}
				</span>
			);
		case 'not-yet-in-force':
			return (
				<span className="unknown">
					{say('said.not_yet_in_force', { date: sayings.day(said.version.from) })}
				</span>
			);
		case 'silent':
			return <span className="unknown">{say('said.silent')}</span>;
	}
}

function WorthText({ type, worth }: { readonly type: Type; readonly worth: KnownWorth }) {
	const say = useWords(words);
	const sayings = useSayings();
	switch (worth.kind) {
		case 'value':
			return <span className="value">{sayings.value(type, worth.value)}</span>;
		case 'table':
			return <>{say('said.table', { count: Object.keys(worth.rows).length })}</>;
		case 'steps':
			return <>{say('said.steps', { count: worth.at.length })}</>;
	}
}

/** "Unknown", why, and the figure that somebody reported, which is not used. */
function UnknownText({
	entry,
	said,
}: {
	readonly entry: Entry;
	readonly said: Extract<Said, { kind: 'unknown' }>;
}) {
	const say = useWords(words);
	const language = useLanguage();
	const sayings = useSayings();
	const { law } = useBook();
	const type = law.parameters[entry.name]?.type;
	return (
		<span>
			<strong className="unknown">{say('said.unknown')}</strong>
			{said.why && say('said.why', { why: said.why[language] })}
			{type && said.reported !== undefined && (
				<span className="note"> {say('said.reported', { value: sayings.value(type, said.reported) })}</span>
			)}
		</span>
	);
}
