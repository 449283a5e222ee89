import type { ReactNode } from 'react';

export interface PageHeadProps {
	readonly title: string;
	readonly above?: ReactNode;
	readonly children?: ReactNode;
}

/** Title of a page of a room, in the browser's tab too, with what leads to it above and what it is about below. */
export function PageHead({ title, room, above, children }: PageHeadProps & { readonly room: string }) {
	return (
		<header className="page-head">
			<title>{`${title} · ${room} · Canopy`}</title>
			{above && <div className="page-above">{above}</div>}
			<h1>{title}</h1>
			{children}
		</header>
	);
}
