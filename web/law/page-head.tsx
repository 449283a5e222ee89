import type { ReactNode } from 'react';
import { useWords } from '../shell/index.ts';
import { words } from './words.ts';

/** Title of a page, in the browser's tab too, with what leads to it above and what it is about below. */
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
			{above && <div className="page-above">{above}</div>}
			<h1>{title}</h1>
			{children}
		</header>
	);
}
