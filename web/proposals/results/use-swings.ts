import { useEffect, useRef, useState } from 'react';
import type { Swings } from '../../../src/proposals/index.ts';
import type { Problem } from '../../../src/study/index.ts';
import type { Slot } from '../desk/state.ts';
import { type TrialLine, trialLine } from '../trial/line.ts';

/** Records that swings are worked out for: every assumption costs four laws. */
const size = 20_000;

/** Swings of what a proposal changes, worked out when asked for in a worker of their own, and kept while it stays as it is. */
export function useSwings(slot: Slot | undefined) {
	const line = useRef<TrialLine>(undefined);
	const [working, setWorking] = useState(false);
	const [problems, setProblems] = useState<readonly Problem[]>([]);
	const [kept, setKept] = useState<ReadonlyMap<string, readonly Swings[]>>(new Map());
	useEffect(() => () => line.current?.end(), []);
	const variant = slot && { path: slot.path, text: slot.text, moved: slot.moved };
	const of = JSON.stringify(variant);
	const ask = async () => {
		if (!variant) return;
		if (!line.current) {
			line.current = trialLine();
			const gathered = await line.current.ask<'gather'>({ kind: 'gather', size });
			if (!gathered.ok) return setProblems(gathered.problems);
		}
		const swings = await line.current.ask<'swings'>({ kind: 'swings', variant });
		setProblems(swings.ok ? [] : swings.problems);
		if (swings.ok) setKept((before) => new Map(before).set(of, swings.value));
	};
	const work = () => {
		setWorking(true);
		ask()
			.catch((error: unknown) => {
				const message = error instanceof Error ? error.message : String(error);
				setProblems([{ code: 'trial-failed', says: { en: message, zh: message } }]);
			})
			.finally(() => setWorking(false));
	};
	return { work, working, problems, done: kept.get(of) };
}
