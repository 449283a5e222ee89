import { type Assumptions, readAssumptions } from '../../population/index.ts';
import type { Outcome, Study } from '../../study/index.ts';

/** The value of an assumption in a projection: the one it is varied to, or its own. */
export type Assumed = (id: string) => number;

const path = 'proposals/funding/assumptions.yaml';

/** Reads what projections of funds assume, or tells every problem in it. */
export function readFundAssumptions(study: Study): Outcome<Assumptions> {
	const file = study.proposals.get(path);
	if (file) return readAssumptions(file);
	const says = {
		en: 'Projections of funds need this file, and it is not there.',
		zh: '基金测算需要此文件，但它不存在。',
	};
	return { ok: false, problems: [{ code: 'file-missing', spot: { file: path }, says }] };
}

/** Values of assumptions, some of them varied. Asking for one that the study does not make is a defect of the code. */
export function assuming(assumptions: Assumptions, varied: Readonly<Record<string, number>> = {}): Assumed {
	return (id) => {
		const value = varied[id] ?? assumptions[id]?.value;
		if (value === undefined) throw new RangeError(`the study makes no assumption "${id}"`);
		return value;
	};
}
