import FeelEditor from '@bpmn-io/feel-editor';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../shell/index.ts';
import { Choose } from '../results/choose.tsx';
import { words } from '../words.ts';
import { formulasIn, withFormula } from './formulas.ts';

export interface FormulaEditorProps {
	/** The text of the proposal whose formulas are edited. */
	readonly text: string;
	readonly onText: (text: string) => void;
}

/** One formula at a time, with colours, completion and errors of FEEL as it is typed; the text of the proposal follows. */
export default function FormulaEditor({ text, onText }: FormulaEditorProps) {
	const say = useWords(words);
	const [name, setName] = useState('');
	const formulas = formulasIn(text);
	const chosen = formulas.find((formula) => formula.name === name);
	if (formulas.length === 0) return null;
	return (
		<div className="formula-editor">
			<Choose
				label={say('edit.formula.choose')}
				value={chosen?.name ?? ''}
				options={[['', '–'], ...formulas.map((formula) => [formula.name, formula.name] as const)]}
				onChoose={setName}
			/>
			{chosen && (
				<Field
					key={chosen.name}
					label={say('edit.formula', { name: chosen.name })}
					start={chosen.text}
					onFormula={(formula) => onText(withFormula(text, chosen, formula))}
				/>
			)}
		</div>
	);
}

interface FieldProps {
	readonly label: string;
	readonly start: string;
	readonly onFormula: (formula: string) => void;
}

function Field({ label, start, onFormula }: FieldProps) {
	const box = useRef<HTMLDivElement>(null);
	const [first, setFirst] = useState(start);
	const written = useRef(start);
	const heard = useRef(onFormula);
	useEffect(() => {
		// what was changed in the text of the proposal, not here
		if (start === written.current.trim()) return;
		written.current = start;
		setFirst(start);
	}, [start]);
	useEffect(() => {
		heard.current = onFormula;
	}, [onFormula]);
	useEffect(() => {
		if (!box.current) return;
		const container = box.current;
		new FeelEditor({
			container,
			value: first,
			contentAttributes: { 'aria-label': label, tabindex: '0' },
			onChange: (formula: string) => {
				written.current = formula;
				heard.current(formula);
			},
		});
		return () => container.replaceChildren();
	}, [first, label]);
	return <div ref={box} className="formula-field" />;
}
