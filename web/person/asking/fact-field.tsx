import { type Law, sayUnit } from '../../../src/law/index.ts';
import type { Problem } from '../../../src/study/index.ts';
import { capital, useLanguage, useWords } from '../../shell/index.ts';
import { words } from '../words.ts';
import { CalendarField, dateParts, monthParts } from './calendar-field.tsx';
import { isShare } from './entry.ts';
import { type Choice, choicesOf, type Fact } from './fact.ts';

/** What stands in a field: what was typed or chosen, or that the person does not know. */
export type Typed = { readonly text: string } | 'unsure';

export interface FactFieldProps {
	readonly law: Law;
	readonly fact: Fact;
	/** Id of the field's first control; the form's errors point to it. */
	readonly id: string;
	readonly typed: Typed;
	readonly onTyped: (typed: Typed) => void;
	/** Whether "I don't know" can be answered. */
	readonly mayBeUnsure?: boolean;
	readonly problems?: readonly Problem[];
}

/** More choices than this are a list to choose from rather than a row of buttons. */
const fewChoices = 5;

/** Asks for one fact in the way that fits its type, with its help and what is wrong with what was entered. */
export function FactField(props: FactFieldProps) {
	const { law, fact, id, problems = [] } = props;
	const language = useLanguage();
	const choices = choicesOf(law, fact.type);
	const grouped = (choices && choices.length <= fewChoices) || isCalendar(fact);
	const label = capital(fact.label[language]);
	const describedBy = [fact.help && `${id}-help`, problems.length > 0 && `${id}-problem`]
		.filter(Boolean)
		.join(' ');
	const explained = (
		<>
			{fact.help && (
				<p className="field-help" id={`${id}-help`}>
					{fact.help[language]}
				</p>
			)}
			<Problems id={`${id}-problem`} problems={problems} />
		</>
	);
	const inner = { ...props, choices, describedBy: describedBy || undefined };
	if (grouped)
		return (
			<fieldset className="field" aria-describedby={describedBy || undefined}>
				<legend>{label}</legend>
				{explained}
				{choices ? <Radios {...inner} choices={choices} /> : <Calendar {...inner} />}
			</fieldset>
		);
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			{explained}
			{choices ? <List {...inner} choices={choices} /> : <NumberBox {...inner} />}
		</div>
	);
}

/** What is wrong with a field, read out as soon as it appears. */
export function Problems({ id, problems }: { readonly id: string; readonly problems: readonly Problem[] }) {
	const language = useLanguage();
	return (
		<div id={id} className="field-problem" role="alert">
			{problems.map(({ code, says, fix }) => (
				<p key={`${code} ${says.en}`}>
					{says[language]}
					{fix && (language === 'en' ? ` ${fix.en}` : fix.zh)}
				</p>
			))}
		</div>
	);
}

interface InnerProps extends FactFieldProps {
	readonly describedBy: string | undefined;
}

function Radios(props: InnerProps & { readonly choices: readonly Choice[] }) {
	const { id, choices, typed, onTyped, mayBeUnsure } = props;
	const say = useWords(words);
	const language = useLanguage();
	return (
		<div className="radios">
			{choices.map(({ value, label }, index) => (
				<label key={value}>
					<input
						id={index === 0 ? id : undefined}
						type="radio"
						name={id}
						checked={typed !== 'unsure' && typed.text === value}
						onChange={() => onTyped({ text: value })}
					/>
					{label[language]}
				</label>
			))}
			{mayBeUnsure && (
				<label>
					<input type="radio" name={id} checked={typed === 'unsure'} onChange={() => onTyped('unsure')} />
					{say('field.unsure')}
				</label>
			)}
		</div>
	);
}

/** Stands for "I don't know" in a list, where every choice is a text. */
const unsureChoice = '?';

function List(props: InnerProps & { readonly choices: readonly Choice[] }) {
	const { id, choices, typed, onTyped, mayBeUnsure, describedBy, problems = [] } = props;
	const say = useWords(words);
	const language = useLanguage();
	return (
		<select
			id={id}
			value={typed === 'unsure' ? unsureChoice : typed.text}
			aria-describedby={describedBy}
			aria-invalid={problems.length > 0 || undefined}
			onChange={({ target }) => onTyped(target.value === unsureChoice ? 'unsure' : { text: target.value })}
		>
			<option value="">{say('field.choose')}</option>
			{choices.map(({ value, label }) => (
				<option key={value} value={value}>
					{label[language]}
				</option>
			))}
			{mayBeUnsure && <option value={unsureChoice}>{say('field.unsure')}</option>}
		</select>
	);
}

function NumberBox(props: InnerProps) {
	const { id, fact, typed, onTyped, describedBy, problems = [] } = props;
	const language = useLanguage();
	const unit = isShare(fact.type) ? '%' : sayUnit(fact.type, language);
	return (
		<>
			<span className="number-box">
				<input
					id={id}
					type="text"
					inputMode="decimal"
					autoComplete="off"
					value={typed === 'unsure' ? '' : typed.text}
					disabled={typed === 'unsure'}
					aria-describedby={[unit && `${id}-unit`, describedBy].filter(Boolean).join(' ') || undefined}
					aria-invalid={problems.length > 0 || undefined}
					onChange={(event) => onTyped({ text: event.target.value })}
				/>
				{unit && <span id={`${id}-unit`}>{unit}</span>}
			</span>
			<UnsureBox {...props} />
		</>
	);
}

function Calendar(props: InnerProps) {
	const { id, fact, typed, onTyped, describedBy, problems = [] } = props;
	return (
		<>
			<CalendarField
				id={id}
				text={typed === 'unsure' ? '' : typed.text}
				parts={fact.type.kind === 'date' ? dateParts : monthParts}
				disabled={typed === 'unsure'}
				invalid={problems.length > 0}
				describedBy={describedBy}
				onText={(text) => onTyped({ text })}
			/>
			<UnsureBox {...props} />
		</>
	);
}

function UnsureBox({ typed, onTyped, mayBeUnsure }: InnerProps) {
	const say = useWords(words);
	if (!mayBeUnsure) return null;
	return (
		<label className="unsure">
			<input
				type="checkbox"
				checked={typed === 'unsure'}
				onChange={({ target }) => onTyped(target.checked ? 'unsure' : { text: '' })}
			/>
			{say('field.unsure')}
		</label>
	);
}

function isCalendar({ type }: Fact): boolean {
	return type.kind === 'month' || type.kind === 'date';
}
