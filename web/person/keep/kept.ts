import { parseSituation } from '../situation/restore.ts';
import type { Situation } from '../situation/situation.ts';

/** A case that the person chose to keep in this browser. */
export interface Kept {
	readonly id: string;
	/** ISO date and time at which it was kept. */
	readonly at: string;
	readonly situation: Situation;
}

/** The browser's storage, as far as it is needed here; it may refuse, for instance in a private window. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const key = 'canopy.cases';

/** The cases kept in this browser, newest first; what cannot be read is left out. */
export function keptCases(shelf: Shelf): readonly Kept[] {
	try {
		const read: unknown = JSON.parse(shelf.getItem(key) ?? '[]');
		return Array.isArray(read) ? read.flatMap(parseKept) : [];
	} catch {
		return [];
	}
}

/** Keeps a case under an id; whether the browser let it. */
export function keepCase(shelf: Shelf, kept: Kept): boolean {
	return write(shelf, [kept, ...keptCases(shelf).filter(({ id }) => id !== kept.id)]);
}

/** Removes a kept case without a trace. */
export function forgetCase(shelf: Shelf, id: string): boolean {
	return write(
		shelf,
		keptCases(shelf).filter((kept) => kept.id !== id),
	);
}

function write(shelf: Shelf, cases: readonly Kept[]): boolean {
	try {
		if (cases.length === 0) shelf.removeItem(key);
		else shelf.setItem(key, JSON.stringify(cases));
		return true;
	} catch {
		return false;
	}
}

function parseKept(read: unknown): Kept[] {
	if (typeof read !== 'object' || read === null) return [];
	const { id, at, situation }: Partial<Record<keyof Kept, unknown>> = read;
	const parsed = parseSituation(situation);
	return typeof id === 'string' && typeof at === 'string' && parsed ? [{ id, at, situation: parsed }] : [];
}
