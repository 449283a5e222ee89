import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import english from 'antd/es/locale/en_US.js';
import chinese from 'antd/es/locale/zh_CN.js';
import { useEffect, useRef } from 'react';
import { languages } from '../../src/study/index.ts';
import { htmlLanguage, useLanguage } from './language.ts';
import mark from './mark.svg';
import { theme } from './theme.ts';
import { useWords, words } from './words.ts';

const antdLocales = { en: english, zh: chinese };
const languageNames = { en: 'English', zh: '中文' };

/** What surrounds every room: header, rooms, language, the room itself, and what holds everywhere. */
export function Layout() {
	const language = useLanguage();
	const say = useWords(words);
	const main = useRef<HTMLElement>(null);
	const path = useLocation({ select: (location) => location.pathname });
	const shown = useRef(path);

	useEffect(() => {
		document.documentElement.lang = htmlLanguage[language];
	}, [language]);

	// A new page without a reload: keyboard and screen reader must start at its content, as after one.
	useEffect(() => {
		if (shown.current === path) return;
		shown.current = path;
		main.current?.focus({ preventScroll: true });
	}, [path]);

	return (
		<ConfigProvider
			locale={antdLocales[language]}
			theme={theme}
			button={{ autoInsertSpace: false }}
			// Lists that open belong to the content, not beside it.
			getPopupContainer={() => main.current ?? document.body}
		>
			{/* Not a link to #content: what follows the # of an address belongs to the room. */}
			<button type="button" className="skip" onClick={() => main.current?.focus()}>
				{say('skip.to_content')}
			</button>
			<header className="masthead">
				<div className="masthead-inner">
					<Link to="/" className="brand">
						<img src={mark} alt="" width="28" height="28" />
						<span className="brand-name">{say('brand.name')}</span>
						<span className="brand-tagline">{say('brand.tagline')}</span>
					</Link>
					<LanguageSwitch />
					<Rooms />
				</div>
			</header>
			<main ref={main} tabIndex={-1}>
				<Outlet />
			</main>
			<footer className="footer">
				<p>{say('footer.method')}</p>
				<p>{say('footer.private')}</p>
			</footer>
		</ConfigProvider>
	);
}

/** The rooms beside the overview, in the order in which they are read. */
const rooms = [
	['/coverage/$', 'nav.coverage'],
	['/law/$', 'nav.law'],
	['/standards/$', 'nav.standards'],
	['/countries/$', 'nav.countries'],
	['/person/$', 'nav.person'],
	['/proposals/$', 'nav.proposals'],
	['/monitoring/$', 'nav.monitoring'],
	['/documents/$', 'nav.documents'],
] as const;

/** Tabs that do not fit scroll; the one of the room that is open is brought into view. */
function Rooms() {
	const say = useWords(words);
	const row = useRef<HTMLElement>(null);
	const path = useLocation({ select: (location) => location.pathname });

	// biome-ignore lint/correctness/useExhaustiveDependencies: another path opens another tab
	useEffect(() => {
		const tab = row.current?.querySelector<HTMLElement>('.active');
		if (!row.current || !tab) return;
		row.current.scrollLeft =
			tab.offsetLeft - row.current.offsetLeft - (row.current.clientWidth - tab.offsetWidth) / 2;
	}, [path]);

	return (
		<nav className="rooms" aria-label={say('nav.rooms')} ref={row}>
			<Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
				{say('nav.overview')}
			</Link>
			{rooms.map(([to, name]) => (
				<Link key={to} to={to} params={{ _splat: '' }} activeOptions={{ includeSearch: false }}>
					{say(name)}
				</Link>
			))}
		</nav>
	);
}

function LanguageSwitch() {
	const say = useWords(words);
	const current = useLanguage();
	return (
		<nav className="languages" aria-label={say('nav.language')}>
			{languages.map((language) => (
				<Link
					key={language}
					to="."
					search={(search) => ({ ...search, lang: language })}
					hash={(hash) => hash ?? ''}
					replace
					resetScroll={false}
					lang={htmlLanguage[language]}
					hrefLang={htmlLanguage[language]}
					className={language === current ? 'chosen' : undefined}
					aria-current={language === current ? 'true' : undefined}
					activeProps={{}}
				>
					{languageNames[language]}
				</Link>
			))}
		</nav>
	);
}
