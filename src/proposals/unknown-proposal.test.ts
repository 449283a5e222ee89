import { expect, test } from 'vitest';
import { unknownProposal } from './unknown-proposal.ts';

const ids = ['as-it-is', 'lower-floor-and-platform-share', 'matched-savings'];

test.each([
	['matched-saving', 'Perhaps matched-savings?'],
	['lower-flor', 'Perhaps lower-floor-and-platform-share?'],
	['savings', 'Perhaps matched-savings?'],
	['platform-share', 'Perhaps lower-floor-and-platform-share?'],
	['pensions-for-all', 'There are: as-it-is, lower-floor-and-platform-share, matched-savings.'],
])('"%s" is answered by "%s"', (written, fix) => {
	expect(unknownProposal(written, ids).fix?.en).toBe(fix);
});
