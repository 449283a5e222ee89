import { bySexAndAge } from './ages.ts';
import type { FundBase, World } from './fund.ts';

/** A world in which nothing changes: as many people of every age each year, who die only at the end of the table. */
export function stillWorld(changes: Partial<World> = {}): World {
	const people = bySexAndAge(() => 1000);
	const dying = bySexAndAge((_, age) => (age >= 80 ? 1 : 0));
	return {
		last: 2075,
		peopled: () => people,
		dying: () => dying,
		wageGrowth: () => 0,
		indexation: () => 0,
		interest: () => 0.02,
		paying: () => 1,
		...changes,
	};
}

/** A pension fund of that world: people pay 100 a year from 20 to 59, and draw 300 a year from 60 until they die at 80. */
export function plainFund(changes: Partial<FundBase> = {}): FundBase {
	const works = (age: number): boolean => age >= 20 && age < 60;
	const years = Array.from({ length: 60 }, (_, index) => 2022 + index);
	return {
		scheme: 'pension.employee',
		year: 2021,
		reserve: 5_000_000,
		rate: 0.24,
		subsidy: 0.1,
		subsidyOfSpending: 0,
		payers: {
			share: bySexAndAge((_, age) => (works(age) ? 0.5 : 0)),
			paid: bySexAndAge(() => 100),
			counted: {},
			described: 2021,
		},
		pensions: {
			drawing: bySexAndAge((_, age) => (age >= 60 && age <= 80 ? 500 : 0)),
			amount: 300,
			counted: {},
			prospects: years.flatMap((year) =>
				(['male', 'female'] as const).map((sex) => ({
					sex,
					year,
					born: year - 60,
					share: 0.5,
					amount: 300,
					acquired: Math.max(0, Math.min(1, (2021 - (year - 60) - 20) / 40)),
					byCount: false,
				})),
			),
		},
		...changes,
	};
}
