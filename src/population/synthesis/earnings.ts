import type { Words } from '../../study/index.ts';
import type { Assumed } from './assumption.ts';
import type { Figure, Figures } from './figures.ts';
import { activities } from './frame.ts';
import type { Persons } from './persons.ts';

/** A published mean of earnings, in CNY a month, and who it is of. */
export interface EarningsTarget extends Figure {
	readonly id: string;
	readonly label: Words;
	/** 1 for those whose mean it is. */
	readonly members: Uint8Array;
	/** Narrow groups are scaled to it, a wide one by those of it who are in no narrow group; others are compared. */
	readonly role: 'narrow' | 'wide' | 'compared';
	readonly note?: Words;
}

/** Published average wages of urban units, and mean earnings of rural migrant workers. */
export const urban = { id: 'average_annual_wage', form: 'urban_employee' };
export const migrants = { id: 'monthly_earnings', year: '2024', hukou: 'rural_migrant' };

/** The industry that stands for a group of them where earnings are published by industry. */
export const sectorOf: Readonly<Record<string, string>> = {
	industry: 'manufacturing',
	construction: 'construction',
	trade: 'wholesale_retail',
	transport: 'transport_storage_post',
	catering: 'hotels_catering',
	services: 'resident_services',
	public: 'education',
	business: 'it_software',
};

const monthsPerYear = 12;

/** Mean monthly wage of employees in urban units: non-private and private ones by their assumed shares. */
export function nationalWage(figures: Figures, share: number): number {
	const of = (category: string): number =>
		figures.at({ ...urban, year: '2024', category }).value / monthsPerYear;
	return share * of('non_private') + (1 - share) * of('private');
}

const ofMigrants: Readonly<Record<string, Words>> = {
	manufacturing: { zh: '制造业农民工月均收入', en: 'earnings of migrants in manufacturing' },
	construction: { zh: '建筑业农民工月均收入', en: 'earnings of migrants in construction' },
	wholesale_retail: { zh: '批发零售业农民工月均收入', en: 'earnings of migrants in trade' },
	hotels_catering: { zh: '住宿餐饮业农民工月均收入', en: 'earnings of migrants in hotels and catering' },
	resident_services: { zh: '居民服务业农民工月均收入', en: 'earnings of migrants in services to residents' },
};

const ofPlatforms: Readonly<
	Record<string, { readonly year: string; readonly sector: string; readonly label: Words }>
> = {
	platform_delivery: {
		year: '2024',
		sector: 'delivery_rider',
		label: { zh: '骑手月均收入', en: 'earnings of riders' },
	},
	platform_ride: {
		year: '2025',
		sector: 'ride_hailing',
		label: { zh: '网约车司机月均收入', en: 'earnings of ride-hailing drivers' },
	},
	platform_freight: {
		year: '2024',
		sector: 'truck',
		label: { zh: '网络货运司机月均收入', en: 'earnings of platform freight drivers' },
	},
};

/** Every mean that is published and people can be held to or compared with. */
export function earningsTargets(
	{ activity, migrant }: Persons,
	{ figures, assumed }: { readonly figures: Figures; readonly assumed: Assumed },
): readonly EarningsTarget[] {
	const form = (person: number): string => activities[activity[person] ?? 0]?.form ?? 'none';
	const sector = (person: number): string | undefined =>
		sectorOf[activities[activity[person] ?? 0]?.group ?? 'none'];
	const isMigrant = (person: number): boolean => migrant[person] === 1;
	const members = (is: (person: number) => boolean): Uint8Array =>
		activity.map((_, person) => (is(person) ? 1 : 0));
	const employees = {
		value: nationalWage(figures, assumed('wages.non_private_share')),
		sources: [],
		confidence: 'C',
	} as const;
	const platform = Object.entries(ofPlatforms).map(
		([name, { year, sector: trade, label }]): EarningsTarget => ({
			...figures.at({ id: 'monthly_earnings', form: 'platform_worker', year, sector: trade }),
			id: `earnings.${name}`,
			label,
			members: members((person) => form(person) === name),
			role: 'narrow',
		}),
	);
	const byIndustry = Object.entries(ofMigrants).map(
		([name, label]): EarningsTarget => ({
			...figures.at({ ...migrants, sector: name }),
			id: `earnings.migrants.${name}`,
			label,
			members: members((person) => isMigrant(person) && sector(person) === name),
			role: 'narrow',
		}),
	);
	return [
		{
			...employees,
			id: 'earnings.employees',
			label: { zh: '单位职工（非农民工）月均工资', en: 'wages of employees who are no migrants' },
			members: members((person) => !isMigrant(person) && form(person) === 'employee'),
			role: 'narrow',
		},
		...platform,
		...byIndustry,
		{
			...figures.at({ ...migrants, sector: 'transport_storage_post' }),
			id: 'earnings.migrants.transport_storage_post',
			label: { zh: '交通运输业农民工月均收入', en: 'earnings of migrants in transport' },
			members: members((person) => isMigrant(person) && sector(person) === 'transport_storage_post'),
			role: 'compared',
			note: {
				zh: '平台骑手和司机的调查收入高于农民工监测调查的行业平均，两者不能同时满足',
				en: 'Surveys of riders and drivers give more than the migrants report gives for the industry; both cannot hold',
			},
		},
		{
			...figures.at(migrants),
			id: 'earnings.migrants',
			label: { zh: '农民工月均收入', en: 'earnings of rural migrant workers' },
			members: migrant,
			role: 'wide',
		},
	];
}
