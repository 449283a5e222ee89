import { useState } from 'react';
import { useLanguage, useWords } from '../../shell/index.ts';
import type { Desk } from '../situation/use-desk.ts';
import { words } from '../words.ts';

/** What the case is called on paper, in its file and among kept cases; taken over when the field is left. */
export function NameField({ desk }: { readonly desk: Desk }) {
	const say = useWords(words);
	const language = useLanguage();
	const { situation } = desk.active;
	const given = situation.title?.[language] ?? '';
	const [typed, setTyped] = useState<string>();
	const take = () => {
		const name = typed?.trim();
		setTyped(undefined);
		if (name === undefined || name === given) return;
		desk.change({ ...situation, title: name === '' ? undefined : { en: name, zh: name } }, 'keep');
	};
	return (
		<p className="keep-name">
			<label htmlFor="keep-name">{say('keep.name')}</label>
			<input
				id="keep-name"
				type="text"
				autoComplete="off"
				value={typed ?? given}
				onChange={({ target }) => setTyped(target.value)}
				onBlur={take}
			/>
		</p>
	);
}
