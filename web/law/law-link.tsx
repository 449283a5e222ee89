import type { ReactNode } from 'react';
import { RoomLink, type Search, useAddress, useLanguage } from '../shell/index.ts';
import { useBook } from './book.ts';
import { keptSearch } from './reading.ts';

export interface LawLinkProps {
	readonly path: readonly string[];
	/** What the new address says beside the reading, which is kept unless said anew here. */
	readonly search?: Search;
	readonly className?: string;
	readonly children: ReactNode;
}

/** A link to another page of the room, read for the same place and day. */
export function LawLink({ path, search, className, children }: LawLinkProps) {
	const { search: current } = useAddress();
	return (
		<RoomLink room="law" path={path} search={{ ...keptSearch(current), ...search }} className={className}>
			{children}
		</RoomLink>
	);
}

export interface EntryLinkProps {
	/** Id of an entry. */
	readonly id: string;
	readonly search?: Search;
	readonly className?: string;
	/** Instead of the label. */
	readonly children?: ReactNode;
}

/** A link to the page of a thing of the law, by its label. */
export function EntryLink({ id, search, className, children }: EntryLinkProps) {
	const { entries } = useBook();
	const language = useLanguage();
	return (
		<LawLink path={id.split('/')} search={search} className={className}>
			{children ?? entries.get(id)?.label[language] ?? id}
		</LawLink>
	);
}
