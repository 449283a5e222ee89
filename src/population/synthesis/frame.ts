/**
 * The joint table behind a synthetic population: which groups of people it tells apart. Places are the four provinces of
 * the study and, under the country's own code, the rest of it.
 */

export const places = ['CN', 'CN-BJ', 'CN-ZJ', 'CN-GD', 'CN-SC'] as const;
export const sexes = ['female', 'male'] as const;
export const kinds = ['rural', 'urban'] as const;
export const origins = ['local', 'other_county_same_province', 'other_province'] as const;

/** First and last year of age of each band; cut so that the bands of migrants' reports and of the labour force fit. */
export const ages = [
	[16, 20],
	[21, 25],
	[26, 30],
	[31, 35],
	[36, 40],
	[41, 45],
	[46, 50],
	[51, 55],
	[56, 59],
	[60, 64],
	[65, 69],
	[70, 74],
] as const;

/** Groups of industries that are told apart when the table is raked, with the industries in them. */
export const industries = {
	agriculture: ['agriculture'],
	industry: ['mining', 'manufacturing', 'utilities'],
	construction: ['construction'],
	trade: ['wholesale_retail'],
	transport: ['transport_storage_post'],
	catering: ['hotels_catering'],
	services: ['resident_services'],
	public: ['education', 'health_social_work', 'public_administration'],
	business: [
		'it_software',
		'finance',
		'real_estate',
		'leasing_business',
		'science_technical',
		'public_facilities',
		'culture_sport',
	],
} as const;
export type IndustryGroup = keyof typeof industries;

/** A form of work in a group of industries; nobody out of work has an industry. */
export interface Activity {
	readonly form: string;
	readonly group: IndustryGroup | 'none';
}

const everywhere = [
	'industry',
	'construction',
	'trade',
	'transport',
	'catering',
	'services',
	'business',
] as const;
const withBusinesses = ['employee', 'dispatch', 'part_time', 'casual', 'self_employed', 'employer'];

/** What people do, as far as the table tells it apart. */
export const activities: readonly Activity[] = [
	{ form: 'none', group: 'none' },
	{ form: 'farmer', group: 'agriculture' },
	...everywhere.flatMap((group) => withBusinesses.map((form): Activity => ({ form, group }))),
	...['employee', 'dispatch', 'part_time', 'casual'].map((form): Activity => ({ form, group: 'public' })),
	{ form: 'student', group: 'catering' },
	{ form: 'platform_delivery', group: 'transport' },
	{ form: 'platform_ride', group: 'transport' },
	{ form: 'platform_freight', group: 'transport' },
	{ form: 'platform_domestic', group: 'services' },
	{ form: 'platform_online', group: 'business' },
	{ form: 'domestic_agency', group: 'services' },
	{ form: 'domestic_family', group: 'services' },
];

/** The dimensions, slowest first: people come out in this order, those of like law beside each other. */
const sizes = [
	['place', places.length],
	['sex', sexes.length],
	['age', ages.length],
	['kind', kinds.length],
	['origin', origins.length],
	['activity', activities.length],
] as const;
export type Dimension = (typeof sizes)[number][0];

/** Number of cells of the table. */
export const cells = sizes.reduce((product, [, size]) => product * size, 1);

/** Where a cell lies along a dimension. */
export function along(dimension: Dimension, cell: number): number {
	let rest = cell;
	for (let at = sizes.length - 1; at >= 0; at--) {
		const [name, size] = sizes[at] ?? ['place', 1];
		if (name === dimension) return rest % size;
		rest = Math.floor(rest / size);
	}
	return 0;
}
