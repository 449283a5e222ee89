import { useState } from 'react';
import { useAddress, useWords } from '../shell/index.ts';
import { fromFragment, hasSetup } from './desk/link.ts';
import type { DeskState, Setup } from './desk/state.ts';
import { useDesk } from './desk/use-desk.ts';
import { Picker } from './moving/picker.tsx';
import { SlotCard } from './moving/slot-card.tsx';
import { PersonTable } from './person/person-table.tsx';
import { ProblemList } from './problem-list.tsx';
import { Results } from './results/results.tsx';
import { words } from './words.ts';

/** Proposals whose files end so are opened first. */
const usual = ['injury-for-all-platform-work', 'lower-floor-and-platform-share'];
/** Ms Li, who rides for a platform. */
const usualPerson = 'studies/china/proposals/persons/rider.yaml';
const fileOf = (id: string) => `studies/china/proposals/${id}.yaml`;

/** Picking, moving and comparing proposals: what the address holds, a proposal by name, or two to begin with. */
export function TryPage({ first }: { readonly first: string | undefined }) {
	const say = useWords(words);
	const { hash } = useAddress();
	const [setup] = useState<Setup>(() => fromFragment(hash) ?? begin(first));
	const [damaged] = useState(() => hasSetup(hash) && !fromFragment(hash));
	const { desk, state } = useDesk(setup);
	return (
		<>
			<title>{`${say('page.title')} · Canopy`}</title>
			<header className="proposals-head">
				<h1>{say('page.title')}</h1>
				<p className="lead">{say('page.lead')}</p>
				<p className="simulated">{say('page.simulated')}</p>
				{damaged && <p role="alert">{say('page.damaged_link')}</p>}
			</header>
			{desk && (
				<>
					<Picker desk={desk} state={state} />
					<ProblemList problems={state.problems} />
					<div className="slots">
						{state.slots.map((slot, at) => (
							<SlotCard key={slot.id} desk={desk} slot={slot} at={at} />
						))}
					</div>
					<Status state={state} />
					<Results state={state} />
					<PersonTable desk={desk} state={state} />
				</>
			)}
		</>
	);
}

function begin(first: string | undefined): Setup {
	const ids = first === undefined ? usual : [first];
	return { size: 20_000, person: usualPerson, slots: ids.map((id) => ({ path: fileOf(id), moved: {} })) };
}

/** What is going on, told to those who do not see it too. */
function Status({ state }: { readonly state: DeskState }) {
	const say = useWords(words);
	const { stage, failure, size, slots } = state;
	const tried = slots.find((slot) => slot.tried)?.tried;
	const text = () => {
		if (stage === 'opening') return say('status.opening');
		if (stage === 'gathering') return say('status.gathering', { size: size.toLocaleString('en') });
		if (stage === 'failed') return `${say('status.failed', { message: failure })} ${say('status.again')}`;
		if (slots.length === 0) return say('pick.none');
		if (slots.some(({ busy }) => busy)) return say('status.working');
		if (!tried) return say('status.refused');
		const { records, month } = tried.after;
		return say('status.ready', {
			records: records.toLocaleString('en'),
			month,
			took: Math.max(...slots.map((slot) => Math.round(slot.tried?.took ?? 0))),
		});
	};
	return (
		<p className="trial-status" role="status" data-stage={stage}>
			{text()}
		</p>
	);
}
