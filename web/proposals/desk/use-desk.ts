import { useEffect, useState, useSyncExternalStore } from 'react';
import { trialLine } from '../trial/line.ts';
import { Desk } from './desk.ts';
import { type DeskState, emptyState, type Setup } from './state.ts';

const silent = () => () => {};

/** A desk that lives as long as the room is open. */
export function useDesk(setup: Setup): { readonly desk: Desk | undefined; readonly state: DeskState } {
	const [desk, setDesk] = useState<Desk>();
	const [start] = useState(setup);
	useEffect(() => {
		const opened = new Desk(trialLine());
		setDesk(opened);
		void opened.open(start);
		return () => opened.close();
	}, [start]);
	const state = useSyncExternalStore(desk?.subscribe ?? silent, desk?.current ?? (() => emptyState));
	return { desk, state };
}
