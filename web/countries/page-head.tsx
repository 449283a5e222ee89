import type { ReactNode } from 'react';
import { useWords } from '../shell/index.ts';
import { words } from './words.ts';

/** Title of a page, in the browser's tab too, and what it is about. */
export function PageHead({
	title,
	above,
	children,
}: {
	readonly title: string;
	readonly above?: ReactNode;
	readonly children?: ReactNode;
}) {
	const say = useWords(words);
	return (
		<header className="page-head">
			<title>{`${title} · ${say('page.title')} · Canopy`}</title>
			{above && <p className="above">{above}</p>}
			<h1>{title}</h1>
			{children}
		</header>
	);
}
