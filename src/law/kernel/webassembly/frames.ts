import { foldsOf, type Piece } from '../pieces.ts';

/** Bytes of frames that stay in a processor's memory while all pieces go over them. */
const mostBytes = 131_072;

/** Most pairs of persons that go through a piece before the next: its code is then at hand for all but the first. */
const mostPairs = 64;

/**
 * What pieces leave to each other in memory: a frame for each of the pairs of persons that go through the pieces together,
 * each of which holds a pair of numbers for every local left.
 */
export interface Frames {
	/** Bytes of a frame. */
	readonly bytes: number;
	/** Number of frames. */
	readonly pairs: number;
	/** Where each local stands within its frame. */
	readonly offsets: ReadonlyMap<number, number>;
}

/** The frames of some pieces; lists have one place in memory, so that those who need any go through the pieces alone. */
export function framesOf(pieces: readonly Piece[], lists: number): Frames {
	const loops = pieces.flatMap(({ works }) =>
		works.flatMap((work) => (work.kind === 'loop' ? [work.loop] : [])),
	);
	const counted = loops
		.flatMap(foldsOf)
		.flatMap(({ how, value, keys = 0 }) =>
			how === 'by key' ? Array.from({ length: keys }, (_, key) => value + key) : [],
		);
	// those counted by key stand one after the other
	const left = new Set([...pieces.flatMap(({ leaves }) => leaves), ...counted].sort((a, b) => a - b));
	const offsets = new Map([...left].map((local, index) => [local, index * 16]));
	const bytes = left.size * 16;
	const room = Math.max(1, Math.floor(mostBytes / Math.max(bytes, 1)));
	return { bytes, pairs: lists > 0 ? 1 : Math.min(mostPairs, room), offsets };
}
