import { Button } from 'antd';
import { useState } from 'react';
import type { Law } from '../../../src/law/index.ts';
import { useLanguage, useWords } from '../../shell/index.ts';
import { type Stretch, withoutStretch, withStretch } from '../situation/situation.ts';
import type { Desk } from '../situation/use-desk.ts';
import { words } from '../words.ts';
import { careerColumns } from './asking.ts';
import { useSayStretch } from './say-stretch.ts';
import { StretchForm } from './stretch-form.tsx';

/** The periods of a working life, one under the other; one of them at a time can be changed in place. */
export function CareerEditor({ law, desk }: { readonly law: Law; readonly desk: Desk }) {
	const say = useWords(words);
	const sayStretch = useSayStretch(law);
	const { situation, result } = desk.active;
	const [edited, setEdited] = useState<number>();
	const columns = careerColumns(law, situation, result?.missing ?? []);
	const others = Object.values(law.variables).filter(
		(variable) => variable.period.kind === 'month' && !columns.includes(variable),
	);

	const form = (index: number) => (
		<StretchForm
			key={index}
			law={law}
			stretch={situation.career[index]}
			place={situation.place}
			columns={columns}
			others={others}
			problems={desk.refusal?.at === 'career' ? desk.refusal.problems : []}
			onCancel={() => setEdited(undefined)}
			onSave={(stretch: Stretch) => {
				if (desk.change(withStretch(situation, index, stretch), 'career')) setEdited(undefined);
			}}
		/>
	);

	return (
		<section className="career" aria-label={say('career.title')}>
			<h3>{say('career.title')}</h3>
			<p className="field-help">{say('career.help')}</p>
			{situation.career.length === 0 && edited === undefined && <p>{say('career.none')}</p>}
			<ol className="stretches">
				{situation.career.map((stretch, index) => (
					<li key={`${stretch.from} ${stretch.to ?? ''}`}>
						{edited === index ? (
							form(index)
						) : (
							<StretchLine
								span={sayStretch.span(stretch)}
								facts={sayStretch.facts(stretch)}
								onChange={() => setEdited(index)}
								onRemove={() => desk.change(withoutStretch(situation, index), 'career')}
							/>
						)}
					</li>
				))}
			</ol>
			{edited === situation.career.length ? (
				form(edited)
			) : (
				<Button onClick={() => setEdited(situation.career.length)}>{say('career.add')}</Button>
			)}
		</section>
	);
}

interface StretchLineProps {
	readonly span: string;
	readonly facts: readonly string[];
	readonly onChange: () => void;
	readonly onRemove: () => void;
}

function StretchLine({ span, facts, onChange, onRemove }: StretchLineProps) {
	const say = useWords(words);
	const separator = useLanguage() === 'zh' ? '，' : ', ';
	return (
		<div className="stretch">
			<p>
				<strong>{span}</strong>
				<br />
				{facts.join(separator)}
			</p>
			<p className="actions">
				<Button size="small" aria-label={say('field.change.of', { name: span })} onClick={onChange}>
					{say('field.change')}
				</Button>
				<Button size="small" aria-label={say('field.remove.of', { name: span })} onClick={onRemove}>
					{say('field.remove')}
				</Button>
			</p>
		</div>
	);
}
