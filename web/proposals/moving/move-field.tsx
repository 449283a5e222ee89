import { Button } from 'antd';
import { useId, useState } from 'react';
import { sayUnit } from '../../../src/law/index.ts';
import { useLanguage, useWords } from '../../shell/index.ts';
import type { MoveValue } from '../trial/order.ts';
import { words } from '../words.ts';
import { fromShown, readShown, scaleOf, shown } from './shown.ts';

export interface MoveFieldProps {
	readonly move: MoveValue;
	/** Where a reader has moved it; undefined where it stands as proposed. */
	readonly value: number | undefined;
	readonly onMove: (value: number | undefined) => void;
}

/** A parameter to move, by a slider or by number: both take the keyboard. What cannot be is told and changes nothing. */
export function MoveField({ move, value = move.value, onMove }: MoveFieldProps) {
	const say = useWords(words);
	const language = useLanguage();
	const id = useId();
	const [typed, setTyped] = useState<string>();
	const scale = scaleOf(move);
	const [low, high] = [shown(move.low, scale), shown(move.high, scale)];
	const unit = scale === 100 ? '%' : sayUnit(move.type, language);
	const read = typed === undefined ? undefined : readShown(typed, move, scale);
	const problem = read !== undefined && typeof read !== 'number' ? read : undefined;
	const moveTo = (text: string) => {
		setTyped(text);
		const number = readShown(text, move, scale);
		if (typeof number === 'number') onMove(number);
	};
	return (
		<div className="move">
			<label htmlFor={id}>{move.label[language]}</label>
			<div className="move-inputs">
				<input
					type="range"
					aria-label={say('move.slider', { label: move.label[language] })}
					aria-valuetext={`${shown(value, scale)} ${unit}`}
					min={low}
					max={high}
					step={shown(move.step, scale)}
					value={shown(value, scale)}
					onChange={({ target }) => {
						setTyped(undefined);
						onMove(fromShown(Number(target.value), scale));
					}}
				/>
				<input
					id={id}
					type="text"
					inputMode="decimal"
					value={typed ?? String(shown(value, scale))}
					aria-invalid={problem !== undefined}
					aria-describedby={`${id}-help`}
					onChange={({ target }) => moveTo(target.value)}
					onBlur={() => problem === undefined && setTyped(undefined)}
				/>
				<span className="move-unit">{unit}</span>
			</div>
			<p
				id={`${id}-help`}
				className={problem ? 'field-problem' : 'quiet'}
				role={problem ? 'alert' : undefined}
			>
				{problem ? say(`move.${problem}`, { low, high }) : say('move.range', { low, high })}
				{value !== move.value && !problem && (
					<Button
						size="small"
						type="link"
						onClick={() => {
							setTyped(undefined);
							onMove(undefined);
						}}
					>
						{say('slot.reset')}
						<span className="visually-hidden"> {move.label[language]}</span>
					</Button>
				)}
			</p>
		</div>
	);
}
