import { useState } from 'react';
import type { Law } from '../../../src/law/index.ts';
import { useLanguage, useWords } from '../../shell/index.ts';
import type { Desk } from '../situation/use-desk.ts';
import { words } from '../words.ts';
import { Problems } from './fact-field.tsx';
import { questionsByTopic } from './topics.ts';

/** Which of the law's questions are asked; any number of them. Folds away when a case comes with its own. */
export function QuestionPicker({ law, desk }: { readonly law: Law; readonly desk: Desk }) {
	const say = useWords(words);
	const language = useLanguage();
	const { situation } = desk.active;
	const [open, setOpen] = useState(situation.ask.length === 0);
	const toggle = (id: string, asked: boolean) => {
		const others = situation.ask.filter((other) => other !== id);
		const chosen = asked ? [...others, id] : others;
		// in the law's order, whatever the order in which they are ticked; a case file may also ask single rules
		const questions = Object.keys(law.questions).filter((question) => chosen.includes(question));
		const rules = chosen.filter((name) => !law.questions[name]);
		desk.change({ ...situation, ask: [...questions, ...rules] }, 'questions');
	};
	return (
		<details className="questions" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
			<summary>
				<h2>{say('questions.title')}</h2>
				<span className="quiet">{say('questions.chosen', { count: situation.ask.length })}</span>
			</summary>
			<div className="topics">
				{questionsByTopic(law).map(({ label, questions }) => (
					<fieldset key={label.en}>
						<legend>{label[language]}</legend>
						{questions.map((question) => (
							<label key={question.id} className="tick">
								<input
									type="checkbox"
									checked={situation.ask.includes(question.id)}
									onChange={({ target }) => toggle(question.id, target.checked)}
								/>
								<span>
									{question.label[language]}
									{question.help && <small>{question.help[language]}</small>}
								</span>
							</label>
						))}
					</fieldset>
				))}
			</div>
			<Problems
				id="questions-problem"
				problems={desk.refusal?.at === 'questions' ? desk.refusal.problems : []}
			/>
		</details>
	);
}
