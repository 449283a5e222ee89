import { Link, useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Search parameters of an address; one that is undefined or empty is left out. */
export type Search = Readonly<Record<string, string | undefined>>;

/** What a room's address says after the room's name: `/law/pension/rate?place=CN-ZJ#history`. */
export interface Address {
	readonly path: readonly string[];
	/** Without the language, which the shell keeps. */
	readonly search: Search;
	/** Without the `#`. Never sent to a server, so it may carry what a person entered. */
	readonly hash: string;
}

const routes = {
	overview: '/',
	coverage: '/coverage/$',
	law: '/law/$',
	person: '/person/$',
	standards: '/standards/$',
	countries: '/countries/$',
	monitoring: '/monitoring/$',
	documents: '/documents/$',
	proposals: '/proposals/$',
} as const;

export type Room = keyof typeof routes;

/** Where the reader is within a room. */
export function useAddress(): Address {
	const { _splat = '' } = useParams({ strict: false });
	const { lang: _, ...search }: Search & { lang?: string } = useSearch({ strict: false });
	const hash = useLocation({ select: (location) => location.hash });
	return { path: _splat.split('/').filter((part) => part !== ''), search, hash };
}

export interface Destination {
	readonly room: Room;
	readonly path?: readonly string[];
	readonly search?: Search;
	readonly hash?: string;
}

function target({ room, path = [], search = {}, hash }: Destination) {
	return { to: routes[room], params: { _splat: path.join('/') }, search, hash };
}

/** Goes to another address, in the same language. `replace` leaves no step behind in the browser's history. */
export function useGo(): (destination: Destination, options?: { readonly replace?: boolean }) => void {
	const navigate = useNavigate();
	return (destination, { replace = false } = {}) => {
		void navigate({ ...target(destination), replace, resetScroll: !replace });
	};
}

/** A link into a room that keeps the language. */
export function RoomLink(
	props: Destination & {
		readonly children: ReactNode;
		readonly className?: string;
		readonly tabIndex?: number;
	},
) {
	const { children, className, tabIndex, ...destination } = props;
	return (
		<Link {...target(destination)} className={className} tabIndex={tabIndex}>
			{children}
		</Link>
	);
}
