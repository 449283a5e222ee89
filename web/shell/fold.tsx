import { type ReactNode, useState } from 'react';

export interface FoldProps {
	readonly summary: ReactNode;
	readonly className?: string;
	readonly startsOpen?: boolean;
	readonly children: ReactNode;
}

/** Something that folds away; what is inside is not drawn before it is opened, since steps lead to steps without end. */
export function Fold({ summary, className, startsOpen = false, children }: FoldProps) {
	const [open, setOpen] = useState(startsOpen);
	return (
		<details className={className} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
			<summary>{summary}</summary>
			{open && children}
		</details>
	);
}
