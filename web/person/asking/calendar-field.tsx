import { useLanguage, useWords } from '../../shell/index.ts';
import { words } from '../words.ts';

export interface CalendarFieldProps {
	/** Prefix of the ids of its boxes; the first one has the id itself. */
	readonly id: string;
	/** ISO text as far as it is typed: `1990-4`, `-4`. */
	readonly text: string;
	readonly parts: readonly Part[];
	readonly onText: (text: string) => void;
	readonly invalid?: boolean;
	/** Ids of the texts that explain the field. */
	readonly describedBy?: string;
	readonly disabled?: boolean;
}

export type Part = 'year' | 'month' | 'day';

export const monthParts: readonly Part[] = ['year', 'month'];
export const dateParts: readonly Part[] = ['year', 'month', 'day'];

/**
 * A month or a date typed as numbers in plain boxes: quick at a desk, with a number keyboard on a phone, and the same in
 * every browser, language and screen reader. Stands in a fieldset whose legend names it.
 */
export function CalendarField(props: CalendarFieldProps) {
	const { id, text, parts, onText, invalid, describedBy, disabled } = props;
	const say = useWords(words);
	const language = useLanguage();
	const typed = text.split('-');
	const change = (index: number, part: string) => {
		const next = parts.map((_, other) =>
			other === index ? part.replaceAll(/\D/g, '') : (typed[other] ?? ''),
		);
		onText(next.every((piece) => piece === '') ? '' : next.join('-'));
	};
	return (
		<span className="calendar">
			{parts.map((part, index) => (
				<label key={part} className={`calendar-${part}`}>
					<input
						id={index === 0 ? id : `${id}-${part}`}
						type="text"
						inputMode="numeric"
						autoComplete="off"
						maxLength={part === 'year' ? 4 : 2}
						value={typed[index] ?? ''}
						disabled={disabled}
						aria-invalid={invalid || undefined}
						aria-describedby={describedBy}
						onChange={(event) => change(index, event.target.value.normalize('NFKC'))}
					/>
					<span lang={language === 'zh' ? 'zh-CN' : 'en'}>{say(`calendar.${part}`)}</span>
				</label>
			))}
		</span>
	);
}
