import type { Reason } from '../../../src/coverage/index.ts';
import { palette } from '../../shell/index.ts';

/** Reasons differ in colour and in pattern: `/`, `\`, `-` and `|` are lines, `.` dots, `+` and `x` grids. */
interface Look {
	readonly colour: string;
	readonly pattern: '/' | '\\' | '-' | '|' | '.' | '+' | 'x';
}

const reasonLooks: Readonly<Record<Reason, Look>> = {
	excluded_by_status: { colour: '#5b6472', pattern: '/' },
	excluded_by_age: { colour: '#8a6d1f', pattern: '-' },
	excluded_by_place: { colour: '#9333a8', pattern: '\\' },
	not_taken_up: { colour: '#0f766e', pattern: '.' },
	cannot_afford: { colour: '#be185d', pattern: '+' },
	employer_does_not_enrol: { colour: '#a8071a', pattern: 'x' },
	interrupted: { colour: '#c2410c', pattern: '|' },
	will_not_reach_the_years: { colour: '#7a5f00', pattern: '+' },
	benefit_too_low: { colour: '#be185d', pattern: '/' },
	unknown: { colour: palette.edge, pattern: '.' },
};

const drawings: Readonly<Record<Look['pattern'], string>> = {
	'/': 'M-1 1L1 -1M0 8L8 0M7 9L9 7',
	'\\': 'M-1 7L1 9M0 0L8 8M7 -1L9 1',
	'-': 'M0 2H8M0 6H8',
	'|': 'M2 0V8M6 0V8',
	'.': 'M2 2H4M6 6H8',
	'+': 'M0 4H8M4 0V8',
	x: 'M0 0L8 8M0 8L8 0',
};

/** The patterns of all reasons, to be referred to as `url(#reason-…)`. */
export function ReasonPatterns() {
	return (
		<defs>
			{Object.entries(reasonLooks).map(([reason, { colour, pattern }]) => (
				<pattern key={reason} id={`reason-${reason}`} width="8" height="8" patternUnits="userSpaceOnUse">
					<rect width="8" height="8" fill={palette.paper} />
					<rect width="8" height="8" fill={colour} fillOpacity="0.18" />
					<path d={drawings[pattern]} stroke={colour} strokeWidth={pattern === '.' ? 2 : 1.4} fill="none" />
				</pattern>
			))}
		</defs>
	);
}
