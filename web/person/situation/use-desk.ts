import { useEffect, useMemo, useState } from 'react';
import { type CaseResult, explainRaw, type Law } from '../../../src/law/index.ts';
import type { Problem } from '../../../src/study/index.ts';

import { emptySituation, type Situation, toCase } from './situation.ts';

/** A change that the law's checks refused, and the field that it came from. What was on the desk stays. */
export interface Refusal {
	readonly at: string;
	readonly problems: readonly Problem[];
}

/** A situation and what the law says of it; no result while there is no question or place. */
export interface Side {
	readonly situation: Situation;
	readonly result?: CaseResult;
}

export type Which = 'first' | 'second';

/** One situation, or two side by side, of which the form changes one. */
export interface Desk {
	readonly first: Side;
	readonly second?: Side;
	readonly editing: Which;
	/** The side that the form changes. */
	readonly active: Side;
	readonly refusal?: Refusal;
	/** Counts accepted changes, so that a reader can be told that the answers are new. */
	readonly changes: number;
	/** Tries a change of the active side, made at a field; whether it was accepted. */
	readonly change: (situation: Situation, at: string) => boolean;
	/** Starts anew from a case; whether it was accepted. */
	readonly open: (situation: Situation, at: string) => boolean;
	/** Puts a second situation beside the first; whether it was accepted. */
	readonly compareWith: (situation: Situation, at: string) => boolean;
	readonly endComparison: () => void;
	readonly edit: (which: Which) => void;
}

interface State extends Pick<Desk, 'editing' | 'refusal' | 'changes'> {
	readonly first: Situation;
	readonly second?: Situation;
}

/** What lay on each desk when the reader went to another room, so that it is still there on the way back. */
const left = new Map<string, State>();

/** Clears a desk, so that it starts anew the next time it is opened. */
export function clearDesk(id: string): void {
	left.delete(id);
}

/**
 * The state of one desk. It lives in this tab's memory only: going to another room and back keeps it, closing or
 * reloading the tab forgets it.
 */
export function useDesk(id: string, law: Law, start: Situation, refusal?: Refusal): Desk {
	const [state, setState] = useState<State>(() => left.get(id) ?? startOf(law, start, refusal));
	useEffect(() => {
		left.set(id, state);
	}, [id, state]);
	const { first, second, editing, ...rest } = state;
	const firstSide = useMemo(() => side(law, first), [law, first]);
	const secondSide = useMemo(() => second && side(law, second), [law, second]);

	const attempt = (situation: Situation, at: string, accepted: Partial<State>): boolean => {
		const outcome = isAnswerable(situation) ? explainRaw(law, toCase(situation)) : undefined;
		if (outcome && !outcome.ok) {
			setState((now) => ({ ...now, refusal: { at, problems: outcome.problems } }));
			return false;
		}
		setState((now) => ({ ...now, refusal: undefined, changes: now.changes + 1, ...accepted }));
		return true;
	};

	return {
		...rest,
		editing,
		first: firstSide,
		second: secondSide,
		active: editing === 'second' && secondSide ? secondSide : firstSide,
		change: (situation, at) => attempt(situation, at, { [editing]: situation }),
		open: (situation, at) =>
			attempt(situation, at, { first: situation, second: undefined, editing: 'first' }),
		compareWith: (situation, at) => attempt(situation, at, { second: situation }),
		endComparison: () => setState((now) => ({ ...now, second: undefined, editing: 'first' })),
		edit: (which) => setState((now) => ({ ...now, editing: which, refusal: undefined })),
	};
}

/** A case that the law's checks refuse does not open: the form is empty, and says why. */
function startOf(law: Law, start: Situation, refusal: Refusal | undefined): State {
	const outcome = isAnswerable(start) ? explainRaw(law, toCase(start)) : undefined;
	const common = { editing: 'first', changes: 0 } as const;
	if (!outcome || outcome.ok) return { ...common, first: start, refusal };
	return {
		...common,
		first: emptySituation(start.on),
		refusal: { at: 'open', problems: outcome.problems },
	};
}

function side(law: Law, situation: Situation): Side {
	const outcome = isAnswerable(situation) ? explainRaw(law, toCase(situation)) : undefined;
	return outcome?.ok ? { situation, result: outcome.value } : { situation };
}

/** Without a question or a place there is nothing to look up yet. */
function isAnswerable(situation: Situation): boolean {
	return situation.ask.length > 0 && situation.place !== undefined;
}
