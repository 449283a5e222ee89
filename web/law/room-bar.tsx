import { DownOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { DayField, useAddress, useLanguage, useWords } from '../shell/index.ts';
import { useBook } from './book.ts';
import { LawLink } from './law-link.tsx';
import { SearchBox } from './search/search-box.tsx';
import { useReading, useReadingText } from './use-reading.ts';
import { words } from './words.ts';

/** The way through the room, and from where the law is read. */
export function RoomBar() {
	const say = useWords(words);
	const { path } = useAddress();
	const pages = [
		{ path: [], here: path[0] === undefined, label: say('nav.contents') },
		{ path: ['places'], here: path[0] === 'places', label: say('nav.places') },
		{ path: ['compare'], here: path[0] === 'compare', label: say('nav.compare') },
		{ path: ['sources'], here: path[0] === 'sources', label: say('nav.sources') },
	];
	return (
		<div className="law-bar">
			<nav className="law-nav" aria-label={say('nav.pages')}>
				{pages.map((page) => (
					<LawLink key={page.label} path={page.path} className={page.here ? 'here' : undefined}>
						{page.label}
					</LawLink>
				))}
			</nav>
			<SearchBox />
			<ReadingFields />
		</div>
	);
}

/** Place, day and day of knowledge; all kept in the address. */
function ReadingFields() {
	const say = useWords(words);
	const language = useLanguage();
	const { law } = useBook();
	const { reading, search, change } = useReading();
	const readingText = useReadingText();
	const id = useId();
	const [open, setOpen] = useState(false);
	const places = Object.values(law.places).map(({ code, label }) => ({
		value: code,
		label: label[language],
		search: `${code} ${label.en} ${label.zh}`.toLowerCase(),
	}));
	const changed = search.place !== undefined || search.on !== undefined || search.known !== undefined;
	return (
		<section className={open ? 'reading open' : 'reading'} aria-label={say('reading.title')}>
			{/* On a phone the fields wait behind this line, which says what they are set to. */}
			<Button className="reading-line" aria-expanded={open} onClick={() => setOpen(!open)}>
				{readingText}
				<DownOutlined rotate={open ? 180 : 0} />
			</Button>
			<label htmlFor={`${id}place`}>
				{say('reading.place')}
				<Select
					id={`${id}place`}
					showSearch={{
						filterOption: (typed, option) => option?.search.includes(typed.toLowerCase()) ?? false,
					}}
					popupMatchSelectWidth={false}
					options={places}
					value={reading.place}
					onChange={(place: string) => change({ place })}
				/>
			</label>
			<label htmlFor={`${id}on`}>
				{say('reading.on')}
				<DayField id={`${id}on`} day={reading.on} onDay={(on) => on && change({ on })} />
			</label>
			<label htmlFor={`${id}known`}>
				{say('reading.known')}
				<DayField id={`${id}known`} day={reading.known} onDay={(known) => change({ known })} />
			</label>
			{changed && (
				<Button type="link" onClick={() => change({ place: undefined, on: undefined, known: undefined })}>
					{say('reading.reset')}
				</Button>
			)}
		</section>
	);
}
