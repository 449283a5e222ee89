import type { State } from '../../src/coverage/index.ts';
import { palette } from '../shell/index.ts';
import type { words } from './words.ts';

/** What the states are called. */
export const stateWords = {
	published: 'state.published',
	derivable: 'state.derivable',
	survey: 'state.survey',
	not_available: 'state.not_available',
} as const satisfies Readonly<Record<State, keyof typeof words>>;

/** States differ in shape: a full circle, a half one, a triangle, a dash. */
export function StateMark({ state }: { readonly state: State }) {
	return (
		<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className="state-mark">
			{state === 'published' && <circle cx="8" cy="8" r="6.5" fill={palette.accent} />}
			{state === 'derivable' && (
				<>
					<circle cx="8" cy="8" r="6" fill={palette.paper} stroke={palette.accent} strokeWidth="1.5" />
					<path d="M8 2a6 6 0 0 0 0 12z" fill={palette.accent} />
				</>
			)}
			{state === 'survey' && (
				<path d="M8 2L14.5 13.5H1.5Z" fill={palette.cautionWash} stroke={palette.caution} strokeWidth="1.5" />
			)}
			{state === 'not_available' && <path d="M4 8H12" stroke={palette.edge} strokeWidth="2" />}
		</svg>
	);
}
