import { CalendarOutlined } from '@ant-design/icons';
import { Button, Input, Space } from 'antd';
import { useRef, useState } from 'react';
import { type Day, dayOf, isoDay } from '../../src/law/index.ts';
import { useWords, words } from './words.ts';
import './day-field.css';

export interface DayFieldProps {
	readonly id: string;
	/** Undefined: none is chosen. */
	readonly day: Day | undefined;
	/** Told a date as ISO text, which may be a year or month alone, or undefined when the field is emptied. */
	readonly onDay: (iso: string | undefined) => void;
}

/** A field for a day: typed as 2025, 2025-07 or 2025-07-01, which reads alike in both languages, or picked from the browser's calendar. */
export function DayField({ id, day, onDay }: DayFieldProps) {
	const say = useWords(words);
	const calendar = useRef<HTMLInputElement>(null);
	const [typed, setTyped] = useState<string>();
	const shown = day === undefined ? '' : isoDay(day);
	const text = (typed ?? shown).trim();
	const wrong = text !== '' && dayOf(text) === undefined;
	const finish = () => {
		if (text !== shown && !wrong) onDay(text || undefined);
		setTyped(undefined);
	};
	return (
		<Space.Compact className="day-field">
			<Input
				id={id}
				value={typed ?? shown}
				placeholder={say('day.any')}
				inputMode="numeric"
				status={wrong ? 'error' : undefined}
				aria-invalid={wrong}
				onChange={({ target }) => setTyped(target.value)}
				onPressEnter={finish}
				onBlur={finish}
			/>
			<input
				ref={calendar}
				type="date"
				className="day-calendar"
				tabIndex={-1}
				aria-hidden="true"
				value={shown}
				onChange={({ target }) => onDay(target.value || undefined)}
			/>
			<Button
				icon={<CalendarOutlined />}
				aria-label={say('day.calendar')}
				onClick={() => calendar.current?.showPicker()}
			/>
		</Space.Compact>
	);
}
