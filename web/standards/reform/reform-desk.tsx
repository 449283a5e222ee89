import { Button, InputNumber, Select } from 'antd';
import { useId, useState } from 'react';
import {
	explainRaw,
	type Law,
	type Parameter,
	type Scalar,
	sayUnit,
	sayValue,
} from '../../../src/law/index.ts';
import type { GapChange } from '../../../src/standards/index.ts';
import { useAddress, useComparativeLaw, useLanguage, usePublished, useWords } from '../../shell/index.ts';
import { useChange } from '../fields.tsx';
import type { Gaps } from '../gaps.ts';
import { useNames } from '../names.ts';
import { words } from '../words.ts';
import { Changes } from './changes.tsx';
import { changeable } from './parameters.ts';

/** Milliseconds for the page to say that it is busy before it is. */
const breath = 60;

/** Choose a parameter, give it another value, and see which outcomes change. */
export function ReformDesk({ gaps, place }: { readonly gaps: Gaps; readonly place: string }) {
	const say = useWords(words);
	const language = useLanguage();
	const names = useNames();
	const law = useComparativeLaw();
	const findings = usePublished();
	const { search } = useAddress();
	const change = useChange();
	const id = useId();
	const [value, setValue] = useState<Scalar>();
	const [running, setRunning] = useState(false);
	const [changes, setChanges] = useState<readonly GapChange[]>();
	const parameters = changeable(gaps, law, place);
	const parameter = parameters.find(({ name }) => name === search.parameter);
	const { on } = gaps.standards.scope;
	const now = parameter && valueNow(law, parameter, place, on);

	const run = async () => {
		if (!parameter || value === undefined) return;
		setRunning(true);
		const { changesUnder } = await import('./outcomes-under.ts');
		await new Promise((done) => setTimeout(done, breath));
		setChanges(changesUnder({ name: parameter.name, place, value }, gaps, law, findings));
		setRunning(false);
	};

	return (
		<>
			<div className="fields">
				<label htmlFor={`${id}parameter`} className="wide">
					{say('reform.parameter')}
					<Select
						id={`${id}parameter`}
						showSearch={{
							filterOption: (typed, option) => option?.find.includes(typed.toLowerCase()) ?? false,
						}}
						placeholder={say('reform.parameter.choose')}
						value={parameter?.name}
						onChange={(name: string) => {
							setValue(undefined);
							setChanges(undefined);
							change({ parameter: name });
						}}
						options={parameters.map(({ name, label }) => ({
							value: name,
							label: label[language],
							find: `${name} ${label.en} ${label.zh}`.toLowerCase(),
						}))}
					/>
				</label>
				{parameter && (
					<label htmlFor={`${id}value`}>
						{say('reform.value')}
						<ValueField id={`${id}value`} parameter={parameter} value={value} onValue={setValue} />
					</label>
				)}
				<Button
					type="primary"
					disabled={!parameter || value === undefined}
					loading={running}
					onClick={() => void run()}
				>
					{say('reform.run')}
				</Button>
			</div>
			{parameter && (
				<p className="note">
					{say('reform.now', {
						place: names.place(place),
						date: on,
						value: now === undefined ? say('verdict.unknown') : sayValue(law, parameter.type, now, language),
					})}
				</p>
			)}
			<div role="status">
				{running ? say('reform.running') : changes && <Changes gaps={gaps} changes={changes} place={place} />}
			</div>
		</>
	);
}

function valueNow(law: Law, { name }: Parameter, place: string, on: string): Scalar | undefined {
	const asked = explainRaw(law, { place, on, given: {}, ask: [name] });
	const outcome = asked.ok ? asked.value.answers[0]?.outcome : undefined;
	return outcome?.known ? outcome.value : undefined;
}

/** A number in the parameter's unit, shares in per cent; or yes or no. */
function ValueField({
	id,
	parameter: { type },
	value,
	onValue,
}: {
	readonly id: string;
	readonly parameter: Parameter;
	readonly value: Scalar | undefined;
	readonly onValue: (value: Scalar | undefined) => void;
}) {
	const language = useLanguage();
	const law = useComparativeLaw();
	if (type.kind === 'boolean') {
		return (
			<Select
				id={id}
				value={value === undefined ? undefined : String(value)}
				onChange={(chosen) => onValue(chosen === 'true')}
				options={[true, false].map((each) => ({
					value: String(each),
					label: sayValue(law, type, each, language),
				}))}
			/>
		);
	}
	const times = type.kind === 'number' && type.share ? 100 : 1;
	return (
		<InputNumber<number>
			id={id}
			value={typeof value === 'number' ? Number((value * times).toPrecision(12)) : null}
			suffix={times === 100 ? '%' : sayUnit(type, language)}
			onChange={(typed) => onValue(typed === null ? undefined : typed / times)}
		/>
	);
}
