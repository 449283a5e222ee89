import type { Population } from '../population.ts';
import type { MoneyTotal } from '../totals.ts';
import type { Compiled } from '../webassembly/kernel.ts';

/** What a crew tells a thread. */
export type Order =
	| { readonly kind: 'kernel'; readonly compiled: Compiled }
	| { readonly kind: 'people'; readonly population: Population; readonly answers: readonly Float64Array[] }
	/** With `total`, also to sum up that column of the answers, as money. */
	| { readonly kind: 'run'; readonly start: number; readonly end: number; readonly total?: number };

/** What a thread tells its crew once persons are worked out. */
export interface Done {
	readonly start: number;
	readonly end: number;
	readonly total?: MoneyTotal;
}

/** One end of the line between a crew and a thread: a worker of Node.js or of a browser. */
export interface Line<Sent, Heard> {
	send(message: Sent): void;
	onMessage(hear: (message: Heard) => void): void;
}

/** A crew's end of it: it also hears when the thread ends, and why where that was not asked for. */
export interface Thread extends Line<Order, Done> {
	onEnd(hear: (why: string) => void): void;
	end(): Promise<void>;
}
