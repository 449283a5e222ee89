import { useWords } from '../../shell/index.ts';
import type { Desk } from '../situation/use-desk.ts';
import { words } from '../words.ts';

/** Says which of two compared situations the form changes, and lets the person switch. */
export function EditingBar({ desk }: { readonly desk: Desk }) {
	const say = useWords(words);
	return (
		<fieldset className="editing">
			<legend>{say('compare.editing')}</legend>
			{(['first', 'second'] as const).map((which) => (
				<label key={which}>
					<input
						type="radio"
						name="editing"
						checked={desk.editing === which}
						onChange={() => desk.edit(which)}
					/>
					{say(`answers.side.${which}`)}
				</label>
			))}
		</fieldset>
	);
}
