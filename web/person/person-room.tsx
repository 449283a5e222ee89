import { Suspense, use, useMemo, useState } from 'react';
import type { Law } from '../../src/law/index.ts';
import { Loading, useAddress, useLaw, useWords } from '../shell/index.ts';
import { CaseDesk, emptyDesk, exampleDesk } from './case-desk.tsx';
import { type Example, loadExamples } from './examples.tsx';
import { fromFragment, hasCase } from './keep/link.ts';
import { emptySituation } from './situation/situation.ts';
import type { Refusal } from './situation/use-desk.ts';
import { words } from './words.ts';

/** One person's case, as its address opens it: a whole case in the fragment, an example by name, or an empty form. */
export function PersonRoom() {
	const say = useWords(words);
	const law = useLaw();
	const { hash, search } = useAddress();
	const [today] = useState(localDate);
	const examples = useMemo(() => loadExamples(law, today), [law, today]);
	const linked = fromFragment(hash);
	const common = { law, today, examples };
	return (
		<>
			<title>{`${say('page.title')} · Canopy`}</title>
			<Suspense fallback={<Loading />}>
				{search.example && !linked ? (
					<ExampleDesk key={search.example} {...common} example={search.example} />
				) : (
					<CaseDesk
						key={linked ? hash : emptyDesk}
						id={linked ? hash : emptyDesk}
						{...common}
						start={linked ?? emptySituation(today.slice(0, 7))}
						refusal={hasCase(hash) && !linked ? damaged : undefined}
					/>
				)}
			</Suspense>
		</>
	);
}

interface ExampleDeskProps {
	readonly law: Law;
	readonly today: string;
	readonly examples: Promise<readonly Example[]>;
	/** Name of an example, as the address gives it. */
	readonly example: string;
}

function ExampleDesk({ example, ...common }: ExampleDeskProps) {
	const found = use(common.examples).find(({ id }) => id === example);
	const start = found?.situation ?? emptySituation(common.today.slice(0, 7));
	return <CaseDesk {...common} id={exampleDesk(example)} start={start} />;
}

const damaged: Refusal = {
	at: 'open',
	problems: [{ code: 'damaged-link', says: words['page.damaged_link'] }],
};

/** Today where the reader is, as an ISO date. */
function localDate(): string {
	const now = new Date();
	return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
		.map((part) => String(part).padStart(2, '0'))
		.join('-');
}
