import type { ReactNode } from 'react';
import './scroll-table.css';

/** A table that scrolls sideways where the page is too narrow for it, by keyboard too. */
export function ScrollTable({
	caption,
	head,
	children,
	className = '',
}: {
	/** What the table lists, for those who do not see what stands above it. */
	readonly caption: string;
	readonly head: readonly ReactNode[];
	/** Rows. */
	readonly children: ReactNode;
	readonly className?: string;
}) {
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
		<div role="group" className={`law-table ${className}`} tabIndex={0} aria-label={caption}>
			<table>
				<thead>
					<tr>
						{head.map((cell, column) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by where they stand
							<th key={column} scope="col">
								{cell}
							</th>
						))}
					</tr>
				</thead>
				<tbody>{children}</tbody>
			</table>
		</div>
	);
}
