import { beforeAll, describe, expect, test } from 'vitest';
import { chinaForTests, must } from '../china.sample.ts';
import { broughtForward } from '../effects/brought-forward.ts';
import { differenceOf } from './difference.ts';
import { type FundGround, fundGround } from './funds-under.ts';
import { type LawFunds, lawFunds } from './law-funds.ts';

const month = 2027 * 12;
let ground: FundGround;
let inForce: LawFunds;
let under: (id: string) => LawFunds;

beforeAll(async () => {
	const china = await chinaForTests();
	const { people } = china.subjects;
	const forward = (law: typeof china.ground.law) => broughtForward(law, people.on, month);
	ground = must(fundGround(china.study, china.ground.law));
	inForce = must(lawFunds(ground, { law: forward(china.ground.law), people, seed: 1 }));
	under = (id) => must(lawFunds(ground, { law: forward(china.lawOf(id)), people, seed: 1, inForce }));
});

function differences(id: string): readonly ReturnType<typeof differenceOf>[] {
	const after = under(id).projections;
	return inForce.projections.map((before, at) => {
		const other = after[at];
		if (!other) throw new Error(`${before.scheme} is missing`);
		return differenceOf(before, other);
	});
}

describe('funds under a proposal', () => {
	test('that changes nothing are those under the law in force, exactly', () => {
		for (const years of differences('as-it-is'))
			for (const { year: _, ...rest } of years)
				expect(Object.values(rest).filter((value) => value !== 0)).toEqual([]);
	});

	test('that covers all platform work have more payers for injuries, and the same pensions', () => {
		const [pension, , , orders] = differences('injury-for-all-platform-work');
		expect(orders?.[5]?.payers).toBeGreaterThan(1_000_000);
		expect(pension?.[5]?.contributions).toBe(0);
	});

	test('collect the same part of what law asks for', () => {
		expect(under('injury-for-all-platform-work').collected).toEqual(inForce.collected);
	});
});
