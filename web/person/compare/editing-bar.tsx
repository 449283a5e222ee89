import { useEffect, useRef } from 'react';
import { useWords } from '../../shell/index.ts';
import type { Desk } from '../situation/use-desk.ts';
import { words } from '../words.ts';

/** Says which of two compared situations the form changes, and lets the person switch. */
export function EditingBar({ desk }: { readonly desk: Desk }) {
	const say = useWords(words);
	const second = useRef<HTMLInputElement>(null);

	// who chose to change the copy is far below the form: bring them to it
	useEffect(() => {
		if (desk.editing === 'second') second.current?.focus();
	}, [desk.editing]);

	return (
		<fieldset className="editing">
			<legend>{say('compare.editing')}</legend>
			{(['first', 'second'] as const).map((which) => (
				<label key={which}>
					<input
						ref={which === 'second' ? second : undefined}
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
