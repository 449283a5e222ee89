import { z } from 'zod';
import { type Outcome, readShaped, type TextFile } from '../../study/index.ts';
import type { Assumed } from './assumption.ts';
import { type Figures, over } from './figures.ts';
import {
	type Activity,
	activities,
	ages,
	cells,
	industries,
	kinds,
	origins,
	places,
	sexes,
} from './frame.ts';

/** What is taken of people before any margin is met: `prior.yaml`. */
export type Prior = z.infer<ReturnType<typeof priorShape>>;

const priorShape = () => {
	const share = z.number().min(0).max(1);
	const byAge = z.array(z.number().min(0)).length(ages.length);
	const byCohort = z.record(z.string().regex(/^\d+-\d+$/), z.array(share).length(5));
	const span = z.tuple([z.number(), z.number()]);
	const platform = z.strictObject({ days: span, hours: span, income: span });
	return z.strictObject({
		in_work: z.strictObject({ male: byAge, female: byAge }),
		moved_in_work: share,
		moved: byAge,
		rural: z.strictObject({
			local: z.record(z.string(), share),
			other_county_same_province: share,
			other_province: share,
		}),
		industries: z.record(
			z.string(),
			z.strictObject({
				women: share,
				rural: z.number().positive(),
				moved: z.number().positive().optional(),
				ages: byAge.optional(),
			}),
		),
		forms: z.record(z.string(), z.record(z.string(), share)),
		who: z.record(
			z.string(),
			z.strictObject({
				age: z.tuple([z.number(), z.number().positive()]).optional(),
				women: share.optional(),
				rural: z.number().positive().optional(),
			}),
		),
		education: z.strictObject({ rural: byCohort, urban: byCohort }),
		platform: z.strictObject({ main: platform, second: platform }),
		online: z.record(z.string(), share),
		companies: z.record(z.string(), z.record(z.string(), share)),
		pilots: z.array(z.string()),
		share: z.record(z.string(), share),
		cover: z.record(z.string(), z.record(z.string(), z.number().min(0))),
		rural_joins: z.record(z.string(), z.number().positive()),
		together: z.record(z.string(), z.number().positive()),
	});
};

/** Reads `prior.yaml`. */
export function readPrior(file: TextFile): Outcome<Prior> {
	const read = readShaped(file, priorShape());
	return read.ok ? { ok: true, value: read.value.data } : read;
}

/** People in each cell of the table before any margin is met. Throws `NoFigure` where the census lacks what it needs. */
export function priorMass(prior: Prior, figures: Figures, assumed: Assumed): Float64Array {
	const sharpness = assumed('prior.sharpness');
	const mass = new Float64Array(cells);
	const likely = activities.map((activity) => tilts(prior, activity, sharpness));
	let cell = 0;
	for (const place of places) {
		const shares = industryShares(figures, place);
		const elsewhere = movedShares(figures, place);
		for (const sex of sexes) {
			for (const [band, [from, to]] of ages.entries()) {
				const turn = { place, sex, age: `${from}-${to}` };
				const people = figures.aged(
					{ id: 'population', place: '$place', year: '2020', sex: '$sex' },
					turn,
				).value;
				for (const kind of kinds) {
					for (const origin of origins) {
						const group = people * registered(prior, elsewhere, { place, band, kind, origin });
						const moved = origin !== 'local';
						const local = prior.in_work[sex][band] ?? 0;
						const working = moved ? 1 - (1 - local) * prior.moved_in_work : local;
						const weights = activities.map(({ group: of }, at) =>
							of === 'none' ? 0 : (shares[of] ?? 0) * (likely[at]?.(sex, band, kind, moved) ?? 0),
						);
						const all = weights.reduce((sum, each) => sum + each, 0);
						for (const [at, weight] of weights.entries()) {
							const idle = activities[at]?.group === 'none';
							mass[cell++] = group * (idle ? 1 - working : (working * weight) / all);
						}
					}
				}
			}
		}
	}
	return mass;
}

/** Share of people in work in each group of industries, by the census. */
function industryShares(figures: Figures, place: string): Readonly<Record<string, number>> {
	const sample = { id: 'employed_persons_census_sample', place: '$place', year: '2020' };
	const all = figures.at({ ...sample, sector: 'all', category: 'all' }, { place });
	const entries = Object.keys(industries).map((group): [string, number] => [
		group,
		over(figures.at({ ...sample, sector: '$group' }, { place, group }), all).value,
	]);
	return Object.fromEntries(entries);
}

/** Share of residents who are registered in another county, and in another province, by the census. */
function movedShares(figures: Figures, place: string): Readonly<Record<string, number>> {
	const all = figures.at({ id: 'population', place: '$place', year: '2020' }, { place });
	const entries = origins
		.slice(1)
		.map((hukou): [string, number] => [
			hukou,
			over(figures.at({ id: 'registered_elsewhere', place: '$place', year: '2020', hukou }, { place }), all)
				.value,
		]);
	return Object.fromEntries(entries);
}

interface Registered {
	readonly place: string;
	readonly band: number;
	readonly kind: (typeof kinds)[number];
	readonly origin: (typeof origins)[number];
}

/** Share of people of a place and age who are registered so. */
function registered(
	{ moved, rural }: Prior,
	elsewhere: Readonly<Record<string, number>>,
	{ place, band, kind, origin }: Registered,
): number {
	const away = origins.slice(1).reduce((sum, each) => sum + (elsewhere[each] ?? 0) * (moved[band] ?? 1), 0);
	const shrunk = Math.min(1, 0.9 / away);
	const share =
		origin === 'local' ? 1 - away * shrunk : (elsewhere[origin] ?? 0) * (moved[band] ?? 1) * shrunk;
	const ofRural = origin === 'local' ? (rural.local[place] ?? 0.5) : rural[origin];
	return share * (kind === 'rural' ? ofRural : 1 - ofRural);
}

type Likely = (sex: 'female' | 'male', band: number, kind: 'rural' | 'urban', moved: boolean) => number;

/** How likely people of a sex, age and registration do something, as against others in the same industry's place. */
function tilts(
	{ industries: known, forms, who }: Prior,
	{ form, group }: Activity,
	sharpness: number,
): Likely {
	const industry = known[group];
	const person = who[form];
	const share = group === 'none' ? 0 : (forms[group]?.[form] ?? 0);
	const women = person?.women ?? industry?.women ?? 0.5;
	const rural = (person?.rural ?? 1) * (industry?.rural ?? 1);
	return (sex, band, kind, moved) => {
		const [from = 0, to = 0] = ages[band] ?? [];
		const [mean, spread] = person?.age ?? [0, Number.POSITIVE_INFINITY];
		const distance = ((from + to) / 2 - mean) / spread;
		const odds =
			2 *
			(sex === 'female' ? women : 1 - women) *
			(kind === 'rural' ? Math.sqrt(rural) : 1 / Math.sqrt(rural)) *
			(moved ? (industry?.moved ?? 1) : 1) *
			(industry?.ages?.[band] ?? 1) *
			(Number.isFinite(spread) ? 2 * Math.exp(-(distance ** 2) / 2) + 1e-3 : 1);
		return share * odds ** sharpness;
	};
}
