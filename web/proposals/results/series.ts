import { seriesColours } from '../../shell/index.ts';

/** How a proposal is told from the others in pictures and tables: by a letter, and by a colour besides. */
export interface Series {
	readonly letter: string;
	readonly colour: string;
}

/** The series of the proposal at a place among those compared, from 0. */
export function seriesOf(at: number): Series {
	return { letter: 'ABCD'[at] ?? '', colour: seriesColours[at] ?? '' };
}

/** The source that figures of this room name: rules and assumptions of effects. */
export const simulatedBy = ['proposal-effects'];
