import { useId } from 'react';

export interface ChooseProps {
	readonly label: string;
	readonly value: string;
	readonly options: readonly (readonly [value: string, label: string])[];
	readonly onChoose: (value: string) => void;
}

/** A list to choose one thing from, with its label before it. */
export function Choose({ label, value, options, onChoose }: ChooseProps) {
	const id = useId();
	return (
		<span className="choose">
			<label htmlFor={id}>{label}</label>
			<select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
				{options.map(([each, text]) => (
					<option key={each} value={each}>
						{text}
					</option>
				))}
			</select>
		</span>
	);
}
