import { Button, Segmented, Select } from 'antd';
import { useId } from 'react';
import type { GroupName } from '../../src/coverage/index.ts';
import type { Search } from '../shell/index.ts';
import { all, type Choice, everybody, groupSearch, placesOf, valuesOf } from './choice.ts';
import type { Voice } from './voice.ts';

export interface ChoosingProps {
	readonly choice: Choice;
	readonly voice: Voice;
	/** What the page that is open depends on. */
	readonly asks: Asks;
	readonly onChange: (change: Search) => void;
}

export interface Asks {
	readonly scheme: boolean;
	readonly group: 'whole' | 'place' | 'none';
	readonly other: boolean;
}

/** What the reader may choose for the whole room: scheme, group, and a second group beside it. */
export function Choosing({ choice, voice, asks, onChange }: ChoosingProps) {
	const { say, view } = voice;
	const id = useId();
	const { group } = choice;
	const other = asks.other ? choice.other : undefined;
	return (
		// biome-ignore lint/a11y/useSemanticElements: a search landmark, not a form that is sent
		<div className="choosing" role="group" aria-label={say('choose.label')}>
			{asks.scheme && (
				<label className="choosing-scheme" htmlFor={`${id}scheme`}>
					<span>{say('choose.scheme')}</span>
					<Select
						id={`${id}scheme`}
						value={choice.scheme}
						onChange={(scheme: string) => onChange({ scheme })}
						options={view.schemes.map(({ key }) => ({ value: key, label: voice.scheme(key) }))}
					/>
				</label>
			)}
			{asks.group !== 'none' && (
				<GroupFields
					title={say(other ? 'choose.first' : 'choose.group')}
					group={group}
					onlyPlace={asks.group === 'place'}
					voice={voice}
					onChange={(changed) => onChange(groupSearch(changed, false))}
				/>
			)}
			{other && (
				<GroupFields
					title={say('choose.second')}
					group={other}
					onlyPlace={false}
					voice={voice}
					onChange={(changed) => onChange(groupSearch(changed, true))}
				/>
			)}
			{asks.other && (
				<Button
					onClick={() =>
						onChange(
							other
								? { place2: undefined, sex2: undefined, of2: undefined }
								: groupSearch({ ...everybody, place: group.place }, true),
						)
					}
				>
					{say(other ? 'choose.one_only' : 'choose.compare')}
				</Button>
			)}
		</div>
	);
}

interface GroupFieldsProps {
	readonly title: string;
	readonly group: GroupName;
	readonly onlyPlace: boolean;
	readonly voice: Voice;
	readonly onChange: (group: GroupName) => void;
}

function GroupFields({ title, group, onlyPlace, voice, onChange }: GroupFieldsProps) {
	const { say, view, language } = voice;
	const id = useId();
	const dimensions = view.dimensions.filter(({ name }) => name !== 'place' && name !== 'sex');
	return (
		<fieldset className="choosing-group">
			<legend>{title}</legend>
			<label htmlFor={`${id}place`}>
				<span>{say('choose.place')}</span>
				<Select
					id={`${id}place`}
					value={group.place}
					onChange={(place: string) => onChange({ ...group, place })}
					options={placesOf(view).map((place) => ({ value: place, label: voice.place(place) }))}
				/>
			</label>
			{!onlyPlace && (
				<>
					<label htmlFor={`${id}of`}>
						<span>{say('choose.of')}</span>
						<Select
							id={`${id}of`}
							showSearch={{ optionFilterProp: 'label' }}
							value={group.dimension === '' ? '' : `${group.dimension}.${group.value}`}
							onChange={(of: string) => {
								const [dimension = '', value = ''] = of.split('.');
								onChange({ ...group, dimension, value });
							}}
							options={[
								{ value: '', label: say('choose.everybody') },
								...dimensions.map(({ name, label }) => ({
									label: label[language],
									title: name,
									options: valuesOf(view, name).map((value) => ({
										value: `${name}.${value}`,
										label: voice.value(name, value),
									})),
								})),
							]}
						/>
					</label>
					<Segmented
						aria-label={say('choose.sex')}
						value={group.sex}
						onChange={(sex: string) => onChange({ ...group, sex })}
						options={[
							{ value: all, label: say('sex.all') },
							{ value: 'female', label: say('sex.female') },
							{ value: 'male', label: say('sex.male') },
						]}
					/>
				</>
			)}
		</fieldset>
	);
}
