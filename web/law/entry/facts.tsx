import type { ReactNode } from 'react';

/** Short statements about one thing, each under its term; those without content are left out. */
export function Facts({
	items,
}: {
	readonly items: readonly (readonly [term: string, content: ReactNode])[];
}) {
	const told = items.filter(
		([, content]) => content !== undefined && content !== null && content !== false && content !== '',
	);
	return (
		<dl className="facts">
			{told.map(([term, content]) => (
				<div key={term}>
					<dt>{term}</dt>
					<dd>{content}</dd>
				</div>
			))}
		</dl>
	);
}
