import type { Assumption } from '../../population/index.ts';
import type { Finding, Indicator, Words } from '../../study/index.ts';
import type { Assumed } from './assumed.ts';
import type { FundTallies } from './fund-tallies.ts';
import { type FundGround, fundsUnder } from './funds-under.ts';
import { type FundYear, type Projection, project } from './project.ts';
import { type FundSwing, swingsOf } from './sensitivity.ts';
import { type ImplicitDebt, implicitDebt, type Worth, worthOf } from './worth.ts';

/** A fund under the law in force: its flows to the last year, what they are worth, and what moves that. */
export interface ProjectedFund {
	readonly scheme: string;
	/** Year of the accounts, and the reserve at its end, CNY. */
	readonly from: number;
	readonly reserve: number;
	/** Part of what law would bring in that was collected in the year of the accounts. */
	readonly collected: number;
	readonly years: readonly Omit<FundYear, 'paid' | 'spent'>[];
	readonly worth: Worth;
	readonly debt: ImplicitDebt;
	/** Present value of the balance with each assumption at the ends of its range. */
	readonly swings: readonly FundSwing[];
}

/** Raised when the form changes, so that an old page does not misread a new file. */
const version = 1;

/** Funds under the law in force for the web, with everything that they assume. */
export interface FundsFile {
	readonly version: number;
	/** Records of synthetic people that they were worked out from. */
	readonly size: number;
	readonly funds: readonly ProjectedFund[];
	readonly assumptions: readonly Assumption[];
}

/** Every pooled fund under the law in force, to be written. */
export function fundsFile(ground: FundGround, tallies: FundTallies, size: number): FundsFile {
	const assumptions = Object.values(ground.assumptions);
	return { version, size, funds: projectedFunds(ground, tallies), assumptions };
}

/** Every pooled fund under the law in force. */
function projectedFunds(ground: FundGround, tallies: FundTallies): readonly ProjectedFund[] {
	const { world, funds } = fundsUnder(ground, tallies);
	const swings = swingsOf(ground.assumptions, (assumed) => balancesUnder(ground, tallies, assumed));
	return funds.bases.map((base, at) => {
		const projection = project(base, world);
		return {
			scheme: base.scheme,
			from: base.year,
			reserve: base.reserve,
			collected: funds.collected[base.scheme] ?? 1,
			years: yearsOf(projection),
			worth: worthOf(projection, world),
			debt: implicitDebt(base, world),
			swings: swings[at] ?? [],
		};
	});
}

function balancesUnder(ground: FundGround, tallies: FundTallies, assumed: Assumed): readonly number[] {
	const { world, funds } = fundsUnder(ground, tallies, assumed);
	return funds.bases.map((base) => worthOf(project(base, world), world).balance);
}

function yearsOf({ years }: Projection): ProjectedFund['years'] {
	return years.map(({ paid: _paid, spent: _spent, ...year }) => year);
}

/** How projected figures are got. */
export const fundMethod = 'proposals.funding';

const projectedIndicators = {
	projected_fund_revenue: {
		label: { zh: '基金收入（测算）', en: 'fund revenue, projected' },
		of: ({ revenue }: ProjectedFund['years'][number]) => revenue,
	},
	projected_fund_expenditure: {
		label: { zh: '基金支出（测算）', en: 'fund expenditure, projected' },
		of: ({ spending }: ProjectedFund['years'][number]) => spending,
	},
	projected_fund_balance: {
		label: { zh: '基金累计结余（测算）', en: 'fund balance, projected' },
		of: ({ reserve }: ProjectedFund['years'][number]) => reserve,
	},
} as const;

const definition: Words = {
	zh: '由最近公布的账目起，按现行规定、合成人口和公布的假定测算到2075年；负数为须另行筹措的部分',
	en: 'projected to 2075 from the last published accounts by the law in force, synthetic people and stated assumptions; below zero is what has to be found',
};

/** Words for the findings of funds. */
export const fundIndicators: Readonly<Record<string, Indicator>> = Object.fromEntries(
	Object.entries(projectedIndicators).map(([id, { label }]) => [id, { label, definition, unit: 'CNY' }]),
);

/** Rows of the findings table: revenue, spending and reserve of every fund and year. */
export function fundFindings(funds: readonly ProjectedFund[], place: string): readonly Finding[] {
	return funds.flatMap(({ scheme, years }) =>
		years.flatMap((year) =>
			Object.entries(projectedIndicators).map(([id, { of }]): Finding => {
				const dimensions = {
					place,
					year: String(year.year),
					sex: 'all',
					age: 'all',
					hukou: 'all',
					form: 'all',
				};
				return {
					...dimensions,
					...{ id, scheme, sector: 'all', category: '', proposal: '' },
					...{ value: Math.round(of(year)), unit: 'CNY', low: null, high: null, sample: null },
					...{
						kind: 'simulated',
						sources: 'proposal-effects',
						method: fundMethod,
						confidence: 'C',
						note: null,
					},
				};
			}),
		),
	);
}
