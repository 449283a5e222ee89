import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage, useWords } from '../../shell/index.ts';
import type { Desk } from '../situation/use-desk.ts';
import { words } from '../words.ts';
import { forgetCase, type Kept, keepCase, keptCases } from './kept.ts';

/** Keeps the case in this browser when the person asks for it, and lists what is kept, to be opened or forgotten. */
export function KeptList({ desk }: { readonly desk: Desk }) {
	const say = useWords(words);
	const language = useLanguage();
	const [kept, setKept] = useState<readonly Kept[]>(() => keptCases(window.localStorage));
	const [said, setSaid] = useState('');

	const keep = () => {
		const at = new Date().toISOString();
		const done = keepCase(window.localStorage, { id: at, at, situation: desk.active.situation });
		setSaid(say(done ? 'keep.device.done' : 'keep.device.full'));
		setKept(keptCases(window.localStorage));
	};
	const forget = (id: string) => {
		forgetCase(window.localStorage, id);
		setKept(keptCases(window.localStorage));
		setSaid('');
	};
	const nameOf = ({ at, situation }: Kept) =>
		situation.title?.[language] ?? say('keep.unnamed', { date: at.slice(0, 16).replace('T', ' ') });

	return (
		<>
			<p>
				<Button onClick={keep}>{say('keep.device')}</Button>
			</p>
			<p role="status">{said}</p>
			{kept.length > 0 && (
				<>
					<h3>{say('keep.kept')}</h3>
					<ul className="kept">
						{kept.map((each) => (
							<li key={each.id}>
								<Button type="link" onClick={() => desk.open(each.situation, 'keep')}>
									{say('keep.reopen', { name: nameOf(each) })}
								</Button>
								<Button
									size="small"
									aria-label={say('keep.forget', { name: nameOf(each) })}
									onClick={() => forget(each.id)}
								>
									{say('field.remove')}
								</Button>
							</li>
						))}
					</ul>
				</>
			)}
		</>
	);
}
