import type { ReactNode } from 'react';
import './scroll-box.css';

/** A box for a wide table: it scrolls sideways by itself, by keyboard too, so that the page does not. */
export function ScrollBox({
	label,
	className = '',
	children,
}: {
	/** What is in it, for those who do not see what stands above. */
	readonly label: string;
	readonly className?: string;
	readonly children: ReactNode;
}) {
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
		<div role="group" className={`scroll-box ${className}`} tabIndex={0} aria-label={label}>
			{children}
		</div>
	);
}
