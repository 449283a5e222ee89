import { Input } from 'antd';
import { useState } from 'react';
import { type Day, dayOf, isoDay } from '../../src/law/index.ts';

/** While a year is being typed, the browser already calls `0020-07-01` a date; law as old as that is never meant. */
const oldest = dayOf('1900') ?? 0;

/** A field for a day; empty where that is a choice. Gives the day as ISO text, or undefined when emptied. */
export function DayField({
	id,
	day,
	onDay,
}: {
	readonly id: string;
	readonly day: Day | undefined;
	readonly onDay: (iso: string | undefined) => void;
}) {
	const [typed, setTyped] = useState<string>();
	const change = (text: string) => {
		setTyped(text);
		const read = dayOf(text);
		if (text === '') onDay(undefined);
		else if (read !== undefined && text >= isoDay(oldest)) onDay(text);
	};
	return (
		<Input
			id={id}
			type="date"
			value={typed ?? (day === undefined ? '' : isoDay(day))}
			onChange={({ target }) => change(target.value)}
			onBlur={() => setTyped(undefined)}
		/>
	);
}
