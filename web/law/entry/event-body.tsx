import { useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { EntryLink } from '../law-link.tsx';
import { words } from '../words.ts';
import type { Entry } from './entry.ts';
import { Facts } from './facts.tsx';

/** An event: what gives its month and its place. The rules worked out at it are among what uses it. */
export function EventBody({ entry }: { readonly entry: Entry }) {
	const say = useWords(words);
	const event = useBook().law.events[entry.name];
	if (!event) return null;
	return (
		<>
			<p>{say('event.lead')}</p>
			<Facts
				items={[
					[say('event.month'), <EntryLink key="month" id={event.month} />],
					[
						say('event.place'),
						event.place === undefined ? say('event.own_place') : <EntryLink key="place" id={event.place} />,
					],
				]}
			/>
		</>
	);
}
