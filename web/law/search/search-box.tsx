import { AutoComplete, Input } from 'antd';
import { useId, useState } from 'react';
import { useGo, useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { useReading } from '../use-reading.ts';
import { words } from '../words.ts';
import { HitText } from './hit-text.tsx';
import { hitPath } from './search.ts';

/** Results listed while typing; Enter without choosing one shows all. */
const most = 10;

/** Searches everything as the reader types; arrow keys and Enter choose. */
export function SearchBox() {
	const say = useWords(words);
	const go = useGo();
	const id = useId();
	const { search } = useBook();
	const { kept } = useReading();
	const [typed, setTyped] = useState('');
	const hits = search(typed, most);
	const options = hits.map((hit) => ({ value: hitPath(hit).join('/'), label: <HitText hit={hit} /> }));
	const open = (path: readonly string[], more = {}) => {
		setTyped('');
		go({ room: 'law', path, search: { ...kept, ...more } });
	};
	return (
		<search className="search-box">
			<label htmlFor={id}>{say('search.label')}</label>
			<AutoComplete
				id={id}
				value={typed}
				options={options}
				showSearch={{ filterOption: false, onSearch: setTyped }}
				defaultActiveFirstOption={false}
				popupMatchSelectWidth={480}
				onSelect={(path: string) => open(path.split('/'))}
			>
				<Input
					type="search"
					placeholder={say('search.placeholder')}
					onPressEnter={(event) => {
						const chosen = event.currentTarget.getAttribute('aria-activedescendant');
						if (!chosen && typed.trim() !== '') open(['search'], { q: typed.trim() });
					}}
				/>
			</AutoComplete>
		</search>
	);
}
