import { useState } from 'react';
import type { Law } from '../../../src/law/index.ts';
import type { Problem } from '../../../src/study/index.ts';
import { useLanguage, useWords } from '../../shell/index.ts';
import type { Situation } from '../situation/situation.ts';
import type { Desk } from '../situation/use-desk.ts';
import { words } from '../words.ts';
import { CalendarField, dateParts, monthParts, type Part } from './calendar-field.tsx';
import { readEntry } from './entry.ts';
import { placeChoices } from './fact.ts';
import { Problems } from './fact-field.tsx';

/** Where and for which month the case is asked, and as the law was known on which day. */
export function Setting({ law, desk }: { readonly law: Law; readonly desk: Desk }) {
	const say = useWords(words);
	const language = useLanguage();
	const { situation } = desk.active;
	return (
		<section className="setting" aria-labelledby="setting-title">
			<h2 id="setting-title">{say('setting.title')}</h2>
			<div className="field">
				<label htmlFor="setting-place">{say('setting.place')}</label>
				<p className="field-help" id="setting-place-help">
					{say('setting.place.help')}
				</p>
				<select
					id="setting-place"
					aria-describedby="setting-place-help"
					value={situation.place ?? ''}
					onChange={({ target }) => desk.change({ ...situation, place: target.value || undefined }, 'place')}
				>
					<option value="">{say('field.choose')}</option>
					{placeChoices(law).map(({ value, label }) => (
						<option key={value} value={value}>
							{label[language]}
						</option>
					))}
				</select>
				<Problems id="setting-place-problem" problems={refusals(desk, 'place')} />
			</div>
			<DateBox key={`on ${situation.on}`} desk={desk} name="on" parts={monthParts} />
			<details open={situation.known !== undefined}>
				<summary>{say('setting.more')}</summary>
				<DateBox key={`known ${situation.known}`} desk={desk} name="known" parts={dateParts} />
			</details>
		</section>
	);
}

interface DateBoxProps {
	readonly desk: Desk;
	readonly name: 'on' | 'known';
	readonly parts: readonly Part[];
}

/** A date of the case; it is taken over as soon as it is whole. */
function DateBox({ desk, name, parts }: DateBoxProps) {
	const say = useWords(words);
	const { situation } = desk.active;
	const [text, setText] = useState(name === 'on' ? situation.on.slice(0, 7) : (situation.known ?? ''));
	const [problems, setProblems] = useState<readonly Problem[]>([]);
	const id = `setting-${name}`;
	const take = () => {
		const given: Situation[typeof name] = situation[name];
		if (text === '' && name === 'known') {
			setProblems([]);
			if (given !== undefined) desk.change({ ...situation, known: undefined }, name);
			return;
		}
		const kind = name === 'on' ? 'month' : 'date';
		const read = readEntry({ name, label: words['setting.on'], type: { kind } }, text);
		setProblems(read.ok ? [] : read.problems);
		if (read.ok && read.value !== given) desk.change({ ...situation, [name]: String(read.value) }, name);
	};
	const shown = [...problems, ...refusals(desk, name)];
	const described = [name === 'known' && `${id}-help`, shown.length > 0 && `${id}-problem`].filter(Boolean);
	return (
		<fieldset
			className="field"
			onBlur={({ currentTarget, relatedTarget }) => {
				if (!currentTarget.contains(relatedTarget)) take();
			}}
		>
			<legend>{say(`setting.${name}`)}</legend>
			{name === 'known' && (
				<p className="field-help" id={`${id}-help`}>
					{say('setting.known.help')}
				</p>
			)}
			<Problems id={`${id}-problem`} problems={shown} />
			<CalendarField
				id={id}
				text={text}
				parts={parts}
				invalid={shown.length > 0}
				describedBy={described.join(' ') || undefined}
				onText={setText}
			/>
		</fieldset>
	);
}

function refusals(desk: Desk, at: string): readonly Problem[] {
	return desk.refusal?.at === at ? desk.refusal.problems : [];
}
