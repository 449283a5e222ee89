import type { Period } from '../../../src/law/index.ts';
import { useWords } from '../../shell/index.ts';
import { EntryLink } from '../law-link.tsx';
import { words } from '../words.ts';

/** How often a fact or rule has a value: every month, every year, once, or at an event. */
export function PeriodText({ period }: { readonly period: Period }) {
	const say = useWords(words);
	if (period.kind !== 'event') return <>{say(`period.${period.kind}`)}</>;
	return (
		<>
			{say('period.event')}
			<EntryLink id={period.event} />
		</>
	);
}
