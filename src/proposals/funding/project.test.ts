import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bySexAndAge, sexes, summed } from './ages.ts';
import { allFunds, differenceOf } from './difference.ts';
import { plainFund, stillWorld } from './fund.sample.ts';
import { project, totalBySex } from './project.ts';
import { charging, implicitDebt, worthOf } from './worth.ts';

const share = fc.double({ min: -0.05, max: 0.15, noNaN: true });
const worlds = fc
	.record({
		wages: share,
		rise: share,
		interest: share,
		paying: fc.double({ min: 0.1, max: 2, noNaN: true }),
	})
	.map(({ wages, rise, interest, paying }) =>
		stillWorld({
			wageGrowth: () => wages,
			indexation: () => rise,
			interest: () => interest,
			paying: () => paying,
		}),
	);

describe('a fund', () => {
	test('where nothing changes has the flows of one year for ever', () => {
		const { years } = project(plainFund(), stillWorld());
		for (const year of years) {
			// 2 sexes × 40 ages × 500 payers × 100; 2 × 21 ages × 500 pensioners × 300
			expect(year.contributions).toBeCloseTo(4_000_000, 6);
			expect(year.subsidy).toBeCloseTo(400_000, 6);
			expect(year.spending).toBeCloseTo(6_300_000, 6);
		}
	});

	test('where nothing changes has the reserve of a sum of interest', () => {
		const { years } = project(plainFund(), stillWorld());
		const yearly = 4_400_000 - 6_300_000;
		for (const [index, { reserve }] of years.entries()) {
			const growth = 1.02 ** (index + 1);
			expect(reserve).toBeCloseTo(5_000_000 * growth + (yearly * (growth - 1)) / 0.02, 3);
		}
	});

	test('with no people has no flows, and its reserve earns interest', () => {
		const nobody = stillWorld({ peopled: () => bySexAndAge(() => 0) });
		const pensions = plainFund().pensions;
		if (!pensions) throw new Error('the sample has pensions');
		const none = { ...pensions, drawing: bySexAndAge(() => 0) };
		const { years } = project(plainFund({ pensions: none }), nobody);
		for (const { contributions, subsidy, spending } of years)
			expect([contributions, subsidy, spending]).toEqual([0, 0, 0]);
		expect(years.at(-1)?.reserve).toBeCloseTo(5_000_000 * 1.02 ** years.length, 3);
	});

	test('rolls its reserve forward exactly', () => {
		fc.assert(
			fc.property(worlds, (world) => {
				let reserve = plainFund().reserve;
				for (const year of project(plainFund(), world).years) {
					expect(year.revenue).toBe(year.contributions + year.subsidy + year.interest);
					expect(year.balance).toBe(year.revenue - year.spending);
					expect(year.reserve).toBe(reserve + year.balance);
					reserve = year.reserve;
				}
			}),
			{ numRuns: 20 },
		);
	});

	test('adds up over sexes and ages', () => {
		fc.assert(
			fc.property(worlds, (world) => {
				const projection = project(plainFund(), world);
				for (const { paid, spent, contributions, spending } of projection.years) {
					expect(summed(paid)).toBe(contributions);
					expect(summed(spent)).toBe(spending);
					const [men, women] = sexes.map((sex) => summed(spent, sex));
					expect((men ?? 0) + (women ?? 0)).toBeCloseTo(spending, 3);
				}
				const { male, female } = totalBySex(projection, 'paid');
				expect(male).toBe(female);
			}),
			{ numRuns: 10 },
		);
	});

	test('has the pensioners and payers that are counted, in the years for which they are', () => {
		const base = plainFund();
		const { pensions, payers } = base;
		if (!pensions) throw new Error('the sample has pensions');
		const prospects = pensions.prospects.map((each) => ({ ...each, byCount: true }));
		const counted = { 2022: 22_000, 2023: 23_500 };
		const { years } = project(
			{ ...base, pensions: { ...pensions, prospects, counted }, payers: { ...payers, counted } },
			stillWorld(),
		);
		expect(years.slice(0, 3).map(({ pensioners }) => Math.round(pensioners))).toEqual([
			22_000, 23_500, 24_750,
		]);
		expect(years.slice(0, 3).map((year) => Math.round(year.payers))).toEqual([22_000, 23_500, 23_500]);
	});

	test('takes less from each payer as the newly enrolled pay less, and keeps to it', () => {
		const base = plainFund();
		const relative = { 2021: 1, 2023: 0.9 };
		const { years } = project({ ...base, payers: { ...base.payers, relative } }, stillWorld());
		expect(years.slice(0, 3).map((year) => Math.round(year.contributions))).toEqual([
			4_000_000, 3_600_000, 3_600_000,
		]);
	});

	test('adds to every pension in payment what was decided as an amount, in place of a rise', () => {
		const base = plainFund();
		const { pensions } = base;
		if (!pensions) throw new Error('the sample has pensions');
		const raised = { 2022: 12 };
		const world = stillWorld({ indexation: () => 0.5 });
		const { years } = project({ ...base, pensions: { ...pensions, raised } }, world);
		// 2 sexes × 20 ages that had drawn before × 500 × 312, and 2 × 500 who begin at 300
		expect(years[0]?.spending).toBeCloseTo(6_240_000 + 300_000, 3);
	});

	test('keeps people paying as their age of retirement rises', () => {
		const { payers } = plainFund();
		const later = { ...payers, until: (_: string, year: number) => (year > 2021 ? 63 : 60) };
		const before = project(plainFund(), stillWorld()).years[0];
		const after = project(plainFund({ payers: later }), stillWorld()).years[0];
		expect(after?.paid.male[61]).toBeGreaterThan(0);
		expect(before?.paid.male[61]).toBe(0);
		expect(after?.paid.male[40]).toBe(before?.paid.male[40]);
	});
});

describe('what a fund is worth', () => {
	test('is its last reserve, discounted', () => {
		fc.assert(
			fc.property(worlds, (world) => {
				const projection = project(plainFund(), world);
				const last = projection.years.at(-1);
				const discount = projection.years.reduce((sum, { year }) => sum / (1 + world.interest(year)), 1);
				const { balance } = worthOf(projection, world);
				const scale = Math.abs(balance) + plainFund().reserve;
				expect(((last?.reserve ?? 0) * discount - balance) / scale).toBeCloseTo(0, 9);
			}),
			{ numRuns: 20 },
		);
	});

	test('is nothing at the rate that breaks even', () => {
		fc.assert(
			fc.property(worlds, (world) => {
				const { breakEven = Number.NaN, spending } = worthOf(project(plainFund(), world), world);
				const balanced = project(charging(plainFund(), breakEven), world);
				expect(worthOf(balanced, world).balance / spending).toBeCloseTo(0, 9);
			}),
			{ numRuns: 20 },
		);
	});

	test('owes pensions in payment for the years that are left of them', () => {
		const world = stillWorld({ interest: () => 0 });
		// 500 pensioners at each age 60 to 80, who draw 20 to 0 years more
		expect(implicitDebt(plainFund(), world).drawing).toBeCloseTo(2 * 500 * 300 * 210, 3);
	});

	test('owes those who pay what their years have earned', () => {
		const world = stillWorld({ interest: () => 0 });
		const { acquired, total, drawing } = implicitDebt(plainFund(), world);
		// ages 21 to 59 have earned 1 to 39 fortieths of 21 years
		expect(acquired).toBeCloseTo((2 * 500 * 300 * 21 * 780) / 40, 3);
		expect(total).toBe(drawing + acquired);
	});
});

describe('two projections', () => {
	test('of the same fund differ by nothing', () => {
		const projection = project(plainFund(), stillWorld());
		for (const { year, ...rest } of differenceOf(projection, projection))
			expect(Object.values(rest).every((value) => value === 0)).toBe(true);
	});

	test('of two schemes add up', () => {
		const one = project(plainFund(), stillWorld());
		const other = project(plainFund({ scheme: 'injury' }), stillWorld());
		expect(allFunds([one, other])[0]?.spending).toBe(2 * (one.years[0]?.spending ?? 0));
	});
});
