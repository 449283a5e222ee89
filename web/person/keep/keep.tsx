import { Button } from 'antd';
import { useId, useRef, useState } from 'react';
import type { Law } from '../../../src/law/index.ts';
import type { Problem } from '../../../src/study/index.ts';
import { useWords } from '../../shell/index.ts';
import { Problems } from '../asking/fact-field.tsx';
import type { Desk } from '../situation/use-desk.ts';
import { words } from '../words.ts';
import { KeptList } from './kept-list.tsx';
import { toFragment } from './link.ts';
import { NameField } from './name-field.tsx';
import { saveText } from './save-text.ts';

export interface KeepProps {
	readonly law: Law;
	readonly desk: Desk;
	/** ISO date, for cases that give none. */
	readonly today: string;
}

/** Ways to take a case along: on paper, as a link, as a file, or kept in this browser. */
export function Keep({ law, desk, today }: KeepProps) {
	const say = useWords(words);
	const [said, setSaid] = useState('');
	const [link, setLink] = useState<string>();
	const [problems, setProblems] = useState<readonly Problem[]>([]);
	const file = useRef<HTMLInputElement>(null);
	const linkId = useId();
	const { situation } = desk.active;

	const copyLink = async () => {
		const address = `${window.location.href.split('#')[0]}#${toFragment(situation)}`;
		try {
			await navigator.clipboard.writeText(address);
			setSaid(say('keep.link.done'));
		} catch {
			// a browser that does not let pages write to the clipboard leaves it to the person
			setLink(address);
			setSaid('');
		}
	};
	const saveFile = async () => {
		const { writeCaseFile } = await import('./case-file.ts');
		saveText('case.yaml', writeCaseFile(situation));
	};
	const openFile = async (chosen: File | undefined) => {
		if (!chosen) return;
		const { readCaseFile } = await import('./case-file.ts');
		const read = readCaseFile(law, { path: chosen.name, text: await chosen.text() }, today);
		setProblems(read.ok ? [] : read.problems);
		if (read.ok) desk.open(read.value, 'keep');
	};

	return (
		<section className="keep" aria-labelledby="keep-title">
			<h2 id="keep-title">{say('keep.title')}</h2>
			<NameField desk={desk} />
			<div className="presets">
				<Button disabled={!desk.active.result} onClick={() => window.print()}>
					{say('keep.print')}
				</Button>
				<Button onClick={() => void copyLink()}>{say('keep.link')}</Button>
				<Button onClick={() => void saveFile()}>{say('keep.file')}</Button>
				<Button onClick={() => file.current?.click()}>{say('keep.open')}</Button>
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
			</div>
			{link && (
				<p className="link-by-hand">
					<label htmlFor={linkId}>{say('keep.link.by_hand')}</label>
					<input id={linkId} type="text" readOnly value={link} onFocus={({ target }) => target.select()} />
				</p>
			)}
			<Problems
				id="keep-problem"
				problems={[...problems, ...(desk.refusal?.at === 'keep' ? desk.refusal.problems : [])]}
			/>
			<p role="status">{said}</p>
			<KeptList desk={desk} />
		</section>
	);
}
