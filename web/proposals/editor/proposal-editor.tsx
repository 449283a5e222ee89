import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import type { Outcome, Problem } from '../../../src/study/index.ts';
import { Loading, useWords } from '../../shell/index.ts';
import { ProblemList } from '../problem-list.tsx';
import type { Laid } from '../trial/order.ts';
import { words } from '../words.ts';
import { offsetOf } from './offset.ts';

const FormulaEditor = lazy(() => import('./formula-editor.tsx'));

export interface ProposalEditorProps {
	readonly title: string;
	readonly text: string;
	/** Takes a text that was written, or tells what is wrong with it. */
	readonly onText: (text: string) => Promise<Outcome<Laid>>;
}

/** Milliseconds without a key after which the text is read. */
const pause = 400;

/** The text of a proposal, read while it is written: each problem with its line and column, a click leads there. */
export default function ProposalEditor({ title, text, onText }: ProposalEditorProps) {
	const say = useWords(words);
	const id = useId();
	const field = useRef<HTMLTextAreaElement>(null);
	const [written, setWritten] = useState(text);
	const [problems, setProblems] = useState<readonly Problem[]>([]);
	const [state, setState] = useState<'fine' | 'checking' | 'wrong'>('fine');
	const [read, setRead] = useState(text);
	const leaving = useRef(false);

	useEffect(() => {
		if (written === read) return;
		setState('checking');
		const waiting = setTimeout(async () => {
			const outcome = await onText(written);
			setRead(written);
			setProblems(outcome.ok ? [] : outcome.problems);
			setState(outcome.ok ? 'fine' : 'wrong');
		}, pause);
		return () => clearTimeout(waiting);
	}, [written, read, onText]);

	const goTo = (line: number, column: number) => {
		const at = offsetOf(written, line, column);
		field.current?.focus();
		field.current?.setSelectionRange(at, at);
	};
	return (
		<div className="editor">
			<label htmlFor={id}>{say('edit.title', { title })}</label>
			<p id={`${id}-help`} className="quiet">
				{say('edit.help')}
			</p>
			<textarea
				ref={field}
				id={id}
				value={written}
				rows={24}
				spellCheck={false}
				aria-describedby={`${id}-help`}
				aria-invalid={state === 'wrong'}
				onChange={({ target }) => setWritten(target.value)}
				onKeyDown={(event) => {
					if (event.key === 'Escape') leaving.current = true;
					else if (event.key !== 'Tab' || event.shiftKey || leaving.current) leaving.current = false;
					else {
						// a tab indents as YAML does
						event.preventDefault();
						const { selectionStart, selectionEnd } = event.currentTarget;
						event.currentTarget.setRangeText('  ', selectionStart, selectionEnd, 'end');
						setWritten(event.currentTarget.value);
					}
				}}
			/>
			<Suspense fallback={<Loading />}>
				<FormulaEditor text={written} onText={setWritten} />
			</Suspense>
			<p role="status">
				{state === 'wrong' ? say('edit.problems', { count: problems.length }) : say(`edit.${state}`)}
			</p>
			<ProblemList problems={problems} onSpot={goTo}>
				<p>{say('slot.kept')}</p>
			</ProblemList>
		</div>
	);
}
