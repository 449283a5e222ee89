import { Button } from 'antd';
import { useId, useRef, useState } from 'react';
import { downloadCsv, useLanguage, useWords } from '../../shell/index.ts';
import type { Desk } from '../desk/desk.ts';
import { toFragment } from '../desk/link.ts';
import { type DeskState, mostSlots, sizes } from '../desk/state.ts';
import { resultsTable } from '../results/results-csv.ts';
import { words } from '../words.ts';

/** Bytes that a file of a proposal may have. */
const largestFile = 200_000;

export interface PickerProps {
	readonly desk: Desk;
	readonly state: DeskState;
}

/** What is tried and on how many, and ways to take it along. */
export function Picker({ desk, state }: PickerProps) {
	const say = useWords(words);
	const language = useLanguage();
	const file = useRef<HTMLInputElement>(null);
	const id = useId();
	const full = state.slots.length >= mostSlots;
	const openFile = async (chosen: File | undefined) => {
		if (!chosen) return;
		if (chosen.size > largestFile) {
			desk.tell([{ code: 'file-too-large', says: words['pick.too_long'] }]);
			return;
		}
		await desk.add(chosen.name, await chosen.text());
	};
	return (
		<section className="picker" aria-label={say('pick.title')}>
			<div className="picker-fields">
				<label htmlFor={id}>{say('pick.label')}</label>
				<select
					id={id}
					value=""
					disabled={full || state.opened.proposals.length === 0}
					onChange={({ target }) => {
						const chosen = state.opened.proposals.find((proposal) => proposal.file === target.value);
						if (chosen) void desk.add(chosen.file, chosen.text);
					}}
				>
					<option value="">{say('pick.choose')}</option>
					{state.opened.proposals.map((proposal) => (
						<option key={proposal.id} value={proposal.file}>
							{proposal.title[language]}
						</option>
					))}
				</select>
				<label htmlFor={`${id}-size`}>{say('size.label')}</label>
				<select
					id={`${id}-size`}
					value={state.size}
					disabled={state.stage !== 'ready'}
					onChange={({ target }) => {
						const size = sizes.find((each) => String(each) === target.value);
						if (size) void desk.gather(size);
					}}
				>
					{sizes.map((size) => (
						<option key={size} value={size}>
							{say('size.records', { size: size.toLocaleString('en') })}
						</option>
					))}
				</select>
			</div>
			{full && <p className="quiet">{say('pick.full')}</p>}
			<div className="picker-actions">
				<Button disabled={full} onClick={() => file.current?.click()}>
					{say('pick.file')}
				</Button>
				<input
					ref={file}
					type="file"
					accept=".yaml,.yml"
					hidden
					onChange={({ target }) => {
						void openFile(target.files?.[0]);
						target.value = '';
					}}
				/>
				<CopyLink state={state} />
				<Button onClick={() => window.print()}>{say('pick.print')}</Button>
				<Button
					disabled={!state.slots.some(({ tried }) => tried)}
					onClick={() => downloadCsv('proposals', resultsTable(state.slots, language))}
				>
					{say('pick.csv')}
				</Button>
			</div>
		</section>
	);
}

function CopyLink({ state }: { readonly state: DeskState }) {
	const say = useWords(words);
	const [said, setSaid] = useState('');
	const [link, setLink] = useState<string>();
	const id = useId();
	const copy = async () => {
		const { origin, pathname, search } = window.location;
		const room = pathname.replace(/(\/proposals)\/.*$/, '$1/');
		const address = `${origin}${room}${search}#${toFragment(state)}`;
		try {
			await navigator.clipboard.writeText(address);
			setSaid(say('pick.linked'));
		} catch {
			// a browser that does not let pages write to the clipboard leaves it to the reader
			setLink(address);
		}
	};
	return (
		<>
			<Button onClick={() => void copy()}>{say('pick.link')}</Button>
			{link && (
				<span className="link-by-hand">
					<label htmlFor={id}>{say('pick.by_hand')}</label>
					<input id={id} type="text" readOnly value={link} onFocus={({ target }) => target.select()} />
				</span>
			)}
			<span role="status" className="quiet">
				{said}
			</span>
		</>
	);
}
