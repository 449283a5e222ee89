import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Law } from '../../../src/law/index.ts';
import { useLanguage, useWords } from '../../shell/index.ts';
import { withUnsure } from '../situation/situation.ts';
import type { Desk } from '../situation/use-desk.ts';
import { words } from '../words.ts';
import { type Asking, stillOpen } from './asking.ts';
import { CareerEditor } from './career-editor.tsx';
import { FactsForm } from './facts-form.tsx';

export interface NextProps {
	readonly law: Law;
	readonly desk: Desk;
	/** Undefined when the answers need no more. */
	readonly asking: Asking | undefined;
	/** The career is being written: it stays open until the person goes on, though one row may answer everything. */
	readonly writesCareer: boolean;
	readonly onCareerDone: () => void;
}

/** What to tell next: a few facts, the working life, or word that nothing more is needed. */
export function Next({ law, desk, asking, writesCareer, onCareerDone }: NextProps) {
	const say = useWords(words);
	const language = useLanguage();
	const [steps, setSteps] = useState(0);
	const { situation, result } = desk.active;
	const goOn = () => setSteps(steps + 1);
	if (!result) return <p className="card">{say('next.choose_question')}</p>;
	if (writesCareer) {
		const names = asking?.kind === 'career' ? asking.names : [];
		const skip = () => {
			// what the rows still lack when the person goes on is not known to them
			if (!desk.change([...names, 'career'].reduce(withUnsure, situation), 'career')) return;
			onCareerDone();
			goOn();
		};
		const needed = names.map((name) => law.variables[name]?.label[language] ?? name);
		return (
			<Card key={steps} title={say('next.title', { heading: say('next.heading.career') })} focus={steps > 0}>
				{needed.length > 0 && <p>{say('next.career.needs', { names: needed.join(say('list.and')) })}</p>}
				<CareerEditor law={law} desk={desk} />
				<p className="actions">
					<Button type="primary" onClick={skip}>
						{say(needed.length > 0 ? 'next.skip_career' : 'next.continue')}
					</Button>
				</p>
			</Card>
		);
	}
	if (asking?.kind !== 'facts')
		return (
			<Card key={steps} title={say('next.done')} focus={steps > 0}>
				<p>{say(situation.unsure.length > 0 ? 'next.done.unsure' : 'next.done.text')}</p>
			</Card>
		);
	const heading = law.schemes[asking.scheme]?.label[language] ?? say('next.heading.person');
	return (
		<Card key={`${steps} ${asking.scheme}`} title={say('next.title', { heading })} focus={steps > 0}>
			<p className="field-help">{say('next.left', { count: stillOpen(law, situation, result.missing) })}</p>
			<FactsForm law={law} desk={desk} id="next" names={asking.names} onDone={goOn} />
		</Card>
	);
}

interface CardProps {
	readonly title: string;
	/** The keyboard starts here once the person has gone on from an earlier step. */
	readonly focus: boolean;
	readonly children: ReactNode;
}

function Card({ title, focus, children }: CardProps) {
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (focus) heading.current?.focus();
	}, [focus]);
	return (
		<section className="card" aria-label={title}>
			<h2 ref={heading} tabIndex={-1}>
				{title}
			</h2>
			{children}
		</section>
	);
}
