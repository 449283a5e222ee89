import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Law, Scalar, Variable } from '../../../src/law/index.ts';
import type { Problem, Words } from '../../../src/study/index.ts';
import { useWords } from '../../shell/index.ts';
import type { Stretch } from '../situation/situation.ts';
import { words } from '../words.ts';
import { readEntry, writeEntry } from './entry.ts';
import type { Fact } from './fact.ts';
import { FactField, Problems, type Typed } from './fact-field.tsx';

export interface StretchFormProps {
	readonly law: Law;
	/** Undefined for a new one, which is taken to be at `place`. */
	readonly stretch: Stretch | undefined;
	readonly place: string | undefined;
	/** Facts of the month that matter here; the others can be opened. */
	readonly columns: readonly Variable[];
	readonly others: readonly Variable[];
	/** Why the law's checks refused what was saved. */
	readonly problems: readonly Problem[];
	readonly onSave: (stretch: Stretch) => void;
	readonly onCancel: () => void;
}

/** What is typed for one period of a career. Facts of the month may stay empty: then they are not known. */
export function StretchForm(props: StretchFormProps) {
	const { law, stretch, place, columns, others, problems: refused, onSave, onCancel } = props;
	const say = useWords(words);
	const [open, setOpen] = useState(stretch ? stretch.to === undefined : true);
	const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>(() =>
		stretch ? startOf(law, stretch) : { place: { text: place ?? '' } },
	);
	const [problems, setProblems] = useState<Readonly<Record<string, readonly Problem[]>>>({});

	const field = (fact: Fact) => (
		<FactField
			key={fact.name}
			law={law}
			fact={fact}
			id={fieldId(fact.name)}
			typed={typed[fact.name] ?? { text: '' }}
			onTyped={(next) => setTyped({ ...typed, [fact.name]: next })}
			mayBeUnsure={fact.type.kind === 'choice' || fact.type.kind === 'boolean'}
			problems={problems[fact.name]}
		/>
	);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		const read = readStretch([...columns, ...others], typed, open);
		setProblems(read.ok ? {} : read.problems);
		if (read.ok) onSave(read.stretch);
		else document.getElementById(fieldId(Object.keys(read.problems)[0] ?? ''))?.focus();
	};

	return (
		<form className="stretch-form" onSubmit={submit} noValidate>
			<div className="span">
				{field(spanFacts.from)}
				<div>
					{!open && field(spanFacts.to)}
					<label className="unsure">
						<input type="checkbox" checked={open} onChange={({ target }) => setOpen(target.checked)} />
						{say('career.until_now')}
					</label>
				</div>
			</div>
			{field(spanFacts.place)}
			{columns.map(field)}
			{others.length > 0 && (
				<details>
					<summary>{say('career.fewer')}</summary>
					{others.map(field)}
				</details>
			)}
			<Problems id="stretch-problem" problems={refused} />
			<p className="actions">
				<Button type="primary" htmlType="submit">
					{say('field.save')}
				</Button>
				<Button onClick={onCancel}>{say('field.cancel')}</Button>
			</p>
		</form>
	);
}

const fieldId = (name: string) => `stretch-${name.replaceAll('.', '-')}`;

const spanFact = (name: string, label: Words, kind: 'month' | 'place'): Fact => ({
	name,
	label,
	type: { kind },
});

/** What every period has, whatever the law asks of its months. */
const spanFacts = {
	from: spanFact('from', words['career.from'], 'month'),
	to: spanFact('to', words['career.to'], 'month'),
	place: spanFact('place', words['career.place'], 'place'),
};

function startOf(law: Law, stretch: Stretch): Readonly<Record<string, Typed>> {
	const { from, to = '', place = '', facts } = stretch;
	const typed = Object.entries(facts).map(([name, value]): [string, Typed] => {
		const type = law.variables[name]?.type;
		return [name, { text: type ? writeEntry(type, value) : String(value) }];
	});
	return { from: { text: from }, to: { text: to }, place: { text: place }, ...Object.fromEntries(typed) };
}

type Read =
	| { readonly ok: true; readonly stretch: Stretch }
	| { readonly ok: false; readonly problems: Readonly<Record<string, readonly Problem[]>> };

function readStretch(columns: readonly Fact[], typed: Readonly<Record<string, Typed>>, open: boolean): Read {
	const facts: Record<string, Scalar> = {};
	const problems: Record<string, readonly Problem[]> = {};
	const textOf = (name: string) => {
		const entry = typed[name] ?? 'unsure';
		return entry === 'unsure' ? '' : entry.text;
	};
	const read = (fact: Fact): Scalar | undefined => {
		const entry = readEntry(fact, textOf(fact.name));
		if (!entry.ok) problems[fact.name] = entry.problems;
		return entry.ok ? entry.value : undefined;
	};
	const from = read(spanFacts.from);
	const to = open ? undefined : read(spanFacts.to);
	const place = read(spanFacts.place);
	for (const column of columns) {
		const value = textOf(column.name) === '' ? undefined : read(column);
		if (value !== undefined) facts[column.name] = value;
	}
	if (Object.keys(problems).length > 0) return { ok: false, problems };
	const end = to === undefined ? {} : { to: String(to) };
	return { ok: true, stretch: { from: String(from), ...end, place: String(place), facts } };
}
