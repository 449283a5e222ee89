import { parentPort, workerData } from 'node:worker_threads';
import type { SynthesisInputs } from '../population/index.ts';
import {
	type Ground,
	proposalFindings,
	proposalsFile,
	type StudyProposalsOrder,
	studyProposals,
} from '../proposals/index.ts';
import { type Outcome, packFindings } from '../study/index.ts';

/** What a thread needs to work out what proposals do: plain data, sent to it once. */
export interface ProposalsWork {
	readonly ground: Ground;
	readonly inputs: SynthesisInputs;
	readonly order: StudyProposalsOrder;
}

/** `proposals.json`, `assumptions.json` and packed findings, as texts. */
function textsOf({ ground, inputs, order }: ProposalsWork): Outcome<readonly string[]> {
	const worked = studyProposals(ground, inputs, order);
	if (!worked.ok) return worked;
	const file = JSON.stringify(proposalsFile(ground, worked.value));
	const assumed = JSON.stringify(worked.value.assumed);
	return { ok: true, value: [file, assumed, packFindings(proposalFindings(worked.value))] };
}

parentPort?.postMessage(textsOf(workerData));
