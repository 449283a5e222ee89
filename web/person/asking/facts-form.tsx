import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Law, Scalar } from '../../../src/law/index.ts';
import type { Problem } from '../../../src/study/index.ts';
import { useWords } from '../../shell/index.ts';
import { withFacts, withUnsure } from '../situation/situation.ts';
import type { Desk } from '../situation/use-desk.ts';
import { words } from '../words.ts';
import { readEntry } from './entry.ts';
import { factOf } from './fact.ts';
import { FactField, Problems, type Typed } from './fact-field.tsx';

export interface FactsFormProps {
	readonly law: Law;
	readonly desk: Desk;
	/** Tells this form's fields and refusals from those of others on the page. */
	readonly id: string;
	readonly names: readonly string[];
	/** Facts may be left empty: then they are still not told. */
	readonly mayBeEmpty?: boolean;
	readonly onDone?: () => void;
}

/** Asks for several facts at once. Nothing is taken over before all that was entered is understood. */
export function FactsForm({ law, desk, id, names, mayBeEmpty = false, onDone }: FactsFormProps) {
	const say = useWords(words);
	const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({});
	const [problems, setProblems] = useState<Readonly<Record<string, readonly Problem[]>>>({});
	const fieldId = (name: string) => `${id}-${name.replaceAll('.', '-')}`;

	const submit = (event: FormEvent) => {
		event.preventDefault();
		const read = readAll(law, names, typed, mayBeEmpty);
		setProblems(read.problems);
		const [wrong] = Object.keys(read.problems);
		if (wrong) {
			document.getElementById(fieldId(wrong))?.focus();
			return;
		}
		const told = read.unsure.reduce(withUnsure, withFacts(desk.active.situation, read.facts));
		if (desk.change(told, id)) {
			setTyped({});
			onDone?.();
		}
	};

	return (
		<form onSubmit={submit} noValidate className="facts">
			{names.map((name) => {
				const fact = factOf(law, name);
				return (
					fact && (
						<FactField
							key={name}
							law={law}
							fact={fact}
							id={fieldId(name)}
							typed={typed[name] ?? { text: '' }}
							onTyped={(next) => setTyped({ ...typed, [name]: next })}
							mayBeUnsure
							problems={problems[name]}
						/>
					)
				);
			})}
			<Problems id={`${id}-problem`} problems={desk.refusal?.at === id ? desk.refusal.problems : []} />
			<p className="actions">
				<Button type="primary" htmlType="submit">
					{say(mayBeEmpty ? 'field.save' : 'next.continue')}
				</Button>
			</p>
		</form>
	);
}

interface Entries {
	readonly facts: Readonly<Record<string, Scalar>>;
	readonly unsure: readonly string[];
	readonly problems: Readonly<Record<string, readonly Problem[]>>;
}

function readAll(
	law: Law,
	names: readonly string[],
	typed: Readonly<Record<string, Typed>>,
	mayBeEmpty: boolean,
): Entries {
	const facts: Record<string, Scalar> = {};
	const problems: Record<string, readonly Problem[]> = {};
	for (const name of names) {
		const fact = factOf(law, name);
		const entry = typed[name] ?? { text: '' };
		if (!fact || entry === 'unsure' || (entry.text === '' && mayBeEmpty)) continue;
		const read = entry.text === '' ? empty : readEntry(fact, entry.text);
		if (read.ok) facts[name] = read.value;
		else problems[name] = read.problems;
	}
	return { facts, unsure: names.filter((name) => typed[name] === 'unsure'), problems };
}

const empty = { ok: false, problems: [{ code: 'empty', says: words['field.empty'] }] } as const;
