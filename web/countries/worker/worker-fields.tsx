import { Checkbox, InputNumber, Select } from 'antd';
import { useId } from 'react';
import { dayOf, type Law } from '../../../src/law/index.ts';
import { DayField, useLanguage, useWords } from '../../shell/index.ts';
import { useChange } from '../use-change.ts';
import { words } from '../words.ts';
import type { Worker } from './worker.ts';

/** Who the worker is; all of it stands in the address. */
export function WorkerFields({
	law,
	worker,
	homes,
	forms,
}: {
	readonly law: Law;
	readonly worker: Worker;
	readonly homes: readonly string[];
	readonly forms: readonly string[];
}) {
	const say = useWords(words);
	const language = useLanguage();
	const change = useChange();
	const id = useId();
	const number = (name: 'age' | 'years', low: number, high: number) => (
		<label htmlFor={`${id}${name}`} className="narrow">
			{say(`worker.${name}`)}
			<InputNumber<number>
				id={`${id}${name}`}
				min={low}
				max={high}
				precision={0}
				value={worker[name]}
				onChange={(value) => change({ [name]: value === null ? undefined : String(value) })}
			/>
		</label>
	);
	return (
		<div className="fields">
			<label htmlFor={`${id}form`}>
				{say('worker.form')}
				<Select
					id={`${id}form`}
					value={worker.form}
					popupMatchSelectWidth={false}
					onChange={(form: string) => change({ form })}
					options={forms.map((value) => ({
						value,
						label: law.enumerations.form_of_work?.values[value]?.[language],
					}))}
				/>
			</label>
			<label htmlFor={`${id}earnings`}>
				{say('worker.earnings')}
				<InputNumber<number>
					id={`${id}earnings`}
					min={10}
					max={500}
					step={25}
					suffix="%"
					value={Math.round(worker.earnings * 100)}
					onChange={(value) => change({ earnings: value === null ? undefined : String(value / 100) })}
				/>
			</label>
			{number('age', 16, 75)}
			{number('years', 1, 45)}
			<label htmlFor={`${id}sex`} className="narrow">
				{say('worker.sex')}
				<Select
					id={`${id}sex`}
					value={worker.sex}
					onChange={(sex: string) => change({ sex })}
					options={['male', 'female'].map((value) => ({
						value,
						label: law.enumerations.sex?.values[value]?.[language],
					}))}
				/>
			</label>
			<label htmlFor={`${id}home`} className="narrow">
				{say('worker.china')}
				<Select
					id={`${id}home`}
					value={worker.home}
					onChange={(home: string) => change({ home })}
					options={homes.map((value) => ({ value, label: law.places[value]?.label[language] }))}
				/>
			</label>
			<label htmlFor={`${id}on`}>
				{say('worker.on')}
				<DayField id={`${id}on`} day={dayOf(worker.on)} onDay={(on) => change({ on })} />
			</label>
			<Checkbox
				checked={worker.joins}
				onChange={({ target }) => change({ joins: target.checked ? 'yes' : undefined })}
			>
				{say('worker.joins')}
			</Checkbox>
		</div>
	);
}
