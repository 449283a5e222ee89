import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Law } from '../../../src/law/index.ts';
import type { Problem } from '../../../src/study/index.ts';
import { capital, useLanguage, useWords } from '../../shell/index.ts';
import { withFacts, withoutFact, withUnsure } from '../situation/situation.ts';
import type { Desk } from '../situation/use-desk.ts';
import { words } from '../words.ts';
import { toldSoFar } from './asking.ts';
import { readEntry, sayFact, writeEntry } from './entry.ts';
import { type Fact, factOf } from './fact.ts';
import { FactField, type Typed } from './fact-field.tsx';

/** What was told so far, by scheme; every fact can be changed or taken back in place. */
export function Told({ law, desk }: { readonly law: Law; readonly desk: Desk }) {
	const say = useWords(words);
	const language = useLanguage();
	const [edited, setEdited] = useState<string>();
	const { situation } = desk.active;
	const groups = toldSoFar(law, situation);
	if (groups.length === 0) return <p>{say('told.none')}</p>;
	return groups.map(({ scheme, names }) => (
		<section key={scheme} className="told">
			<h3>{law.schemes[scheme]?.label[language] ?? say('next.heading.person')}</h3>
			<dl>
				{names.map((name) => {
					const fact = factOf(law, name);
					if (!fact) return null;
					return edited === name ? (
						<FactChange key={name} law={law} desk={desk} fact={fact} onDone={() => setEdited(undefined)} />
					) : (
						<FactLine key={name} law={law} desk={desk} fact={fact} onChange={() => setEdited(name)} />
					);
				})}
			</dl>
		</section>
	));
}

interface FactLineProps {
	readonly law: Law;
	readonly desk: Desk;
	readonly fact: Fact;
}

function FactLine({ law, desk, fact, onChange }: FactLineProps & { readonly onChange: () => void }) {
	const say = useWords(words);
	const language = useLanguage();
	const value = desk.active.situation.facts[fact.name];
	return (
		<div className="told-line">
			<dt>{capital(fact.label[language])}</dt>
			<dd>
				<span className={value === undefined ? 'unknown' : undefined}>
					{value === undefined ? say('told.unsure') : sayFact(law, fact.type, value, language)}
				</span>
				<Button
					size="small"
					type="link"
					aria-label={say('field.change.of', { name: fact.label[language] })}
					onClick={onChange}
				>
					{say('field.change')}
				</Button>
			</dd>
		</div>
	);
}

function FactChange({ law, desk, fact, onDone }: FactLineProps & { readonly onDone: () => void }) {
	const say = useWords(words);
	const { situation } = desk.active;
	const at = `told ${fact.name}`;
	const [typed, setTyped] = useState<Typed>(
		situation.unsure.includes(fact.name)
			? 'unsure'
			: { text: writeEntry(fact.type, situation.facts[fact.name]) },
	);
	const [problems, setProblems] = useState<readonly Problem[]>([]);
	const save = (event: FormEvent) => {
		event.preventDefault();
		const read = typed === 'unsure' ? undefined : readEntry(fact, typed.text);
		setProblems(read && !read.ok ? read.problems : []);
		if (read && !read.ok) return;
		const changed = read
			? withFacts(situation, { [fact.name]: read.value })
			: withUnsure(situation, fact.name);
		if (desk.change(changed, at)) onDone();
	};
	const remove = () => {
		if (desk.change(withoutFact(situation, fact.name), at)) onDone();
	};
	return (
		<div className="told-change">
			<dt className="visually-hidden">{fact.label[useLanguage()]}</dt>
			<dd>
				<form onSubmit={save} noValidate>
					<FactField
						law={law}
						fact={fact}
						id={`told-${fact.name.replaceAll('.', '-')}`}
						typed={typed}
						onTyped={setTyped}
						mayBeUnsure
						problems={[...problems, ...(desk.refusal?.at === at ? desk.refusal.problems : [])]}
					/>
					<p className="actions">
						<Button type="primary" size="small" htmlType="submit">
							{say('field.save')}
						</Button>
						<Button size="small" onClick={onDone}>
							{say('field.cancel')}
						</Button>
						<Button size="small" onClick={remove}>
							{say('field.remove')}
						</Button>
					</p>
				</form>
			</dd>
		</div>
	);
}
