import { type Room, RoomLink, type Search } from './address.tsx';
import './room-pages.css';

export interface RoomPage {
	readonly path: readonly string[];
	readonly label: string;
	/** Whether it is the one that is shown. */
	readonly here: boolean;
	/** What of the address goes along. */
	readonly search?: Search;
}

/** The way between the pages of a room. */
export function RoomPages({
	room,
	label,
	pages,
}: {
	readonly room: Room;
	readonly label: string;
	readonly pages: readonly RoomPage[];
}) {
	return (
		<nav className="room-pages" aria-label={label}>
			{pages.map(({ path, label: name, here, search }) => (
				<RoomLink
					key={name}
					room={room}
					path={path}
					className={here ? 'here' : undefined}
					{...(search ? { search } : {})}
				>
					{name}
				</RoomLink>
			))}
		</nav>
	);
}
