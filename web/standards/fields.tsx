import { Checkbox, Segmented, Select } from 'antd';
import { useId } from 'react';
import { type Search, useAddress, useGo, useLanguage, useWords } from '../shell/index.ts';
import { type Choice, ownPlaces } from './choice.ts';
import type { Gaps } from './gaps.ts';
import { useNames } from './names.ts';
import { words } from './words.ts';

/** Changes some of the address and keeps the rest. */
export function useChange(): (search: Search) => void {
	const { path, search } = useAddress();
	const go = useGo();
	return (changed) => go({ room: 'standards', path, search: { ...search, ...changed } }, { replace: true });
}

/** What is shown of the matrix: standard, columns, place or form, subject. */
export function MatrixFields({ gaps, choice }: { readonly gaps: Gaps; readonly choice: Choice }) {
	const say = useWords(words);
	const language = useLanguage();
	const names = useNames();
	const change = useChange();
	const id = useId();
	const { instruments, criteria } = gaps.standards;
	const topics = [
		...new Set(criteria.flatMap(({ instrument, topic }) => (instrument === choice.standard ? [topic] : []))),
	];
	return (
		<div className="fields">
			<label htmlFor={`${id}standard`} className="wide">
				{say('field.standard')}
				<Select
					id={`${id}standard`}
					value={choice.standard}
					onChange={(standard: string) => change({ standard, topic: undefined })}
					options={instruments.map((each) => ({ value: each.id, label: each.label[language] }))}
				/>
			</label>
			<div className="field">
				<span>{say('field.across')}</span>
				<Segmented<Choice['across']>
					aria-label={say('field.across')}
					value={choice.across}
					onChange={(across) => change({ across })}
					options={[
						{ value: 'forms', label: say('matrix.forms') },
						{ value: 'places', label: say('matrix.places') },
					]}
				/>
			</div>
			{choice.across === 'forms' ? (
				<PlaceField gaps={gaps} place={choice.place} />
			) : (
				<FormField gaps={gaps} form={choice.form} />
			)}
			<label htmlFor={`${id}topic`}>
				{say('field.topic')}
				<Select
					id={`${id}topic`}
					value={choice.topic ?? ''}
					onChange={(topic: string) => change({ topic })}
					options={[
						{ value: '', label: say('field.topic.all') },
						...topics.map((topic) => ({ value: topic, label: names.topic(topic) })),
					]}
				/>
			</label>
			<div className="field checks">
				<Checkbox
					checked={choice.worse}
					onChange={({ target }) => change({ worse: target.checked ? 'yes' : undefined })}
				>
					{say('field.worse')}
				</Checkbox>
				{choice.across === 'places' && (
					<Checkbox
						checked={choice.countries}
						onChange={({ target }) => change({ countries: target.checked ? 'yes' : undefined })}
					>
						{say('field.countries')}
					</Checkbox>
				)}
			</div>
		</div>
	);
}

/** A place of the study; `own` keeps to its own country. */
export function PlaceField({
	gaps,
	place,
	own = false,
}: {
	readonly gaps: Gaps;
	readonly place: string;
	readonly own?: boolean;
}) {
	const say = useWords(words);
	const names = useNames();
	const change = useChange();
	const id = useId();
	const places = own ? ownPlaces(gaps.standards) : gaps.standards.scope.places;
	return (
		<label htmlFor={id}>
			{say('field.place')}
			<Select
				id={id}
				value={place}
				popupMatchSelectWidth={false}
				onChange={(code: string) => change({ place: code })}
				options={places.map((code) => ({ value: code, label: names.place(code) }))}
			/>
		</label>
	);
}

export function FormField({ gaps, form }: { readonly gaps: Gaps; readonly form: string }) {
	const say = useWords(words);
	const names = useNames();
	const change = useChange();
	const id = useId();
	return (
		<label htmlFor={id}>
			{say('field.form')}
			<Select
				id={id}
				value={form}
				popupMatchSelectWidth={false}
				onChange={(chosen: string) => change({ form: chosen })}
				options={gaps.standards.scope.forms.map((each) => ({ value: each, label: names.form(each) }))}
			/>
		</label>
	);
}
