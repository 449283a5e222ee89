import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { lawsOfSets } from '../attributed.ts';
import { chinaForTests, must } from '../china.sample.ts';
import { movedLaw } from '../moved.ts';
import type { Proposal } from '../proposal.ts';
import { covers, type Reach, reachOf, withRest } from './reach.ts';
import { forSubjects, readied, sumsOf } from './sums-under.ts';

let china: Awaited<ReturnType<typeof chinaForTests>>;
beforeAll(async () => {
	china = await chinaForTests();
});

/** What a change of all that a proposal lets move reaches. */
function reachOfMoves(proposal: Proposal): Reach {
	const { subjects } = china;
	const ready = must(readied(subjects, forSubjects(subjects, china.lawOf(proposal.id))));
	const names = new Set(proposal.moves.map(({ parameter }) => parameter));
	return must(reachOf(subjects, ready, sumsOf(subjects, ready), names));
}

describe('what a change reaches', { timeout: 60_000 }, () => {
	test('gives, with the rest, what asking everybody gives, wherever the parameters are moved', () => {
		const movable = china.ground.proposals.filter(({ moves }) => moves.length > 0);
		expect(movable.length).toBeGreaterThan(8);
		const { subjects } = china;
		for (const proposal of movable) {
			const reach = reachOfMoves(proposal);
			const share = fc.double({ min: 0, max: 1, noNaN: true });
			const shares = fc.array(share, { minLength: proposal.moves.length, maxLength: proposal.moves.length });
			fc.assert(
				fc.property(shares, (along) => {
					const moved = Object.fromEntries(
						proposal.moves.map(({ parameter, low, high }, at) => [
							parameter,
							low + (high - low) * (along[at] ?? 0),
						]),
					);
					const law = must(movedLaw(reach.law, proposal, moved, subjects.on));
					expect(covers(reach, law)).toBe(true);
					const within = must(readied(reach.subjects, law));
					const all = must(readied(subjects, law));
					expect(withRest(reach, sumsOf(reach.subjects, within))).toEqual(sumsOf(subjects, all));
				}),
				{ numRuns: 4, seed: 11, examples: [[proposal.moves.map(() => 0)]] },
			);
		}
	});

	test('is only those whom it may touch: a platform share none but those who work on platforms or may', () => {
		const proposal = china.ground.proposals.find(({ id }) => id === 'lower-floor-and-platform-share');
		if (!proposal) throw new Error('it is one of the study');
		const { subjects } = china;
		const ready = must(readied(subjects, forSubjects(subjects, china.lawOf(proposal.id))));
		const all = sumsOf(subjects, ready);
		const reach = must(reachOf(subjects, ready, all, new Set(['proposal.platform_share.rate'])));
		const onPlatforms = reach.subjects.columns['people.forms.platform'];
		expect(reach.subjects.size).toBeGreaterThan(0);
		expect(reach.subjects.size).toBeLessThan(subjects.size / 4);
		if (typeof onPlatforms === 'object') expect(onPlatforms.every((each) => each === 1)).toBe(true);
	});

	test('of a package gives what asking everybody gives, with any of its provisions left out', () => {
		const proposal = china.ground.proposals.find(({ id }) => id === 'bundle-injury-and-pension');
		if (!proposal) throw new Error('it is one of the study');
		const { subjects } = china;
		const { laws, names } = lawsOfSets(subjects, proposal, china.lawOf(proposal.id));
		const whole = must(readied(subjects, laws.at(-1) ?? subjects.law));
		const reach = must(reachOf(subjects, whole, sumsOf(subjects, whole), names));
		expect(reach.subjects.size).toBeLessThan(subjects.size / 2);
		for (const law of laws) {
			expect(covers(reach, law)).toBe(true);
			const within = must(readied(reach.subjects, law));
			expect(withRest(reach, sumsOf(reach.subjects, within))).toEqual(
				sumsOf(subjects, must(readied(subjects, law))),
			);
		}
	});

	test('does not cover another change', () => {
		const [proposal] = china.ground.proposals.filter(({ id }) => id === 'injury-for-all-platform-work');
		if (!proposal) throw new Error('it is one of the study');
		const reach = reachOfMoves(proposal);
		expect(covers(reach, china.subjects.law)).toBe(false);
	});
});
