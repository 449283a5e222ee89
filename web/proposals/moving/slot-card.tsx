import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Loading, useLanguage, useWords } from '../../shell/index.ts';
import type { Desk } from '../desk/desk.ts';
import type { Slot } from '../desk/state.ts';
import { saveProposal } from '../keep/save-proposal.ts';
import { ProblemList } from '../problem-list.tsx';
import { seriesOf } from '../results/series.ts';
import { words } from '../words.ts';
import { MoveField } from './move-field.tsx';

const ProposalEditor = lazy(() => import('../editor/proposal-editor.tsx'));

export interface SlotCardProps {
	readonly desk: Desk;
	readonly slot: Slot;
	/** Its place among those compared, from 0. */
	readonly at: number;
}

/** One proposal: what it is for, what may be moved in it, its text, and ways to take it along. */
export function SlotCard({ desk, slot, at }: SlotCardProps) {
	const say = useWords(words);
	const language = useLanguage();
	const [editing, setEditing] = useState(false);
	const { proposal, moves } = slot.laid;
	const title = `slot-${slot.id}`;
	const { colour, letter } = seriesOf(at);
	return (
		<section className="slot" aria-labelledby={title} data-busy={slot.busy}>
			<h2 id={title}>
				<span className="slot-letter" style={{ background: colour }}>
					{letter}
				</span>{' '}
				{proposal.title[language]}
			</h2>
			<p className="slot-purpose">{proposal.purpose[language]}</p>
			<p className="quiet">
				{say('slot.from', { month: proposal.from, full: proposal.full })}
				{language === 'zh' ? '。' : '. '}
				{say('slot.author', { author: proposal.author })}
			</p>
			{moves.length === 0 && <p className="quiet">{say('slot.nothing')}</p>}
			{moves.map((move) => (
				<MoveField
					key={move.parameter}
					move={move}
					value={slot.moved[move.parameter]}
					onMove={(value) => desk.move(slot.id, move.parameter, value)}
				/>
			))}
			<ProblemList problems={slot.problems}>{slot.tried && <p>{say('slot.kept')}</p>}</ProblemList>
			<div className="slot-actions">
				<Button size="small" aria-expanded={editing} onClick={() => setEditing(!editing)}>
					{say(editing ? 'slot.edit.close' : 'slot.edit')}
				</Button>
				<Button size="small" onClick={() => void saveProposal(slot)}>
					{say('slot.save')}
				</Button>
				<Button size="small" type="text" onClick={() => desk.remove(slot.id)}>
					{say('slot.remove')}
					<span className="visually-hidden"> {proposal.title[language]}</span>
				</Button>
			</div>
			{editing && (
				<Suspense fallback={<Loading />}>
					<ProposalEditor
						title={proposal.title[language]}
						text={slot.text}
						onText={(text) => desk.rewrite(slot.id, text)}
					/>
				</Suspense>
			)}
		</section>
	);
}
