import type { FigureProps } from '../shell/index.ts';
import type { Voice } from './voice.ts';

/** What every figure worked out from the study's people rests on. */
export function simulatedEvidence({ view }: Voice): Pick<FigureProps, 'sources' | 'kinds' | 'confidences'> {
	const { kind } = view.people;
	return {
		sources: ['coverage-cascade'],
		kinds: [kind],
		confidences: [kind === 'simulated' ? 'C' : 'B'],
	};
}
