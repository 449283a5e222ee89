import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { useGo, useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { useReading } from '../use-reading.ts';
import { words } from '../words.ts';
import { HitText } from './hit-text.tsx';
import { type Hit, hitPath } from './search.ts';

/** Results listed while typing; Enter without choosing one shows all. */
const most = 10;

/**
 * Searches everything as the reader types; arrow keys and Enter choose. A combobox of our own, since Ant Design's leaves
 * out of its list what screen readers need.
 */
export function SearchBox() {
	const say = useWords(words);
	const go = useGo();
	const id = useId();
	const { search } = useBook();
	const { kept } = useReading();
	const [typed, setTyped] = useState('');
	const [open, setOpen] = useState(false);
	const [active, setActive] = useState(-1);
	const hits = search(useDeferredValue(typed), most);
	const listed = open && hits.length > 0;

	const leave = (path: readonly string[], more = {}) => {
		setTyped('');
		setOpen(false);
		go({ room: 'law', path, search: { ...kept, ...more } });
	};
	const press = (event: KeyboardEvent) => {
		const hit = listed ? hits[active] : undefined;
		if (event.key === 'ArrowDown') setActive((active + 1) % Math.max(hits.length, 1));
		else if (event.key === 'ArrowUp') setActive((active <= 0 ? hits.length : active) - 1);
		else if (event.key === 'Escape') setOpen(false);
		else if (event.key === 'Enter' && hit) leave(hitPath(hit));
		else if (event.key === 'Enter' && typed.trim() !== '') leave(['search'], { q: typed.trim() });
		else return;
		if (event.key !== 'Escape') event.preventDefault();
	};

	return (
		<search className="search-box">
			<label htmlFor={id}>{say('search.label')}</label>
			<Input
				id={id}
				value={typed}
				placeholder={say('search.placeholder')}
				prefix={<SearchOutlined />}
				autoComplete="off"
				role="combobox"
				aria-autocomplete="list"
				aria-expanded={listed}
				aria-controls={listed ? `${id}list` : undefined}
				aria-activedescendant={listed && active >= 0 ? `${id}${active}` : undefined}
				onChange={({ target }) => {
					setTyped(target.value);
					setActive(-1);
					setOpen(true);
				}}
				onKeyDown={press}
				onBlur={() => setOpen(false)}
				onFocus={() => setOpen(typed !== '')}
			/>
			{listed && (
				<div id={`${id}list`} className="search-list" role="listbox" aria-label={say('search.results')}>
					{hits.map((hit, nth) => (
						<Option
							key={hitPath(hit).join('/')}
							id={`${id}${nth}`}
							hit={hit}
							chosen={nth === active}
							choose={leave}
						/>
					))}
				</div>
			)}
		</search>
	);
}

function Option(props: {
	readonly id: string;
	readonly hit: Hit;
	readonly chosen: boolean;
	readonly choose: (path: readonly string[]) => void;
}) {
	const { id, hit, chosen, choose } = props;
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
		<div
			id={id}
			role="option"
			aria-selected={chosen}
			tabIndex={-1}
			onMouseDown={(event) => event.preventDefault()}
			onClick={() => choose(hitPath(hit))}
		>
			<HitText hit={hit} />
		</div>
	);
}
