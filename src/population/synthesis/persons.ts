import type { Coding } from './coding.ts';
import type { Figures } from './figures.ts';
import { activities, ages, industries, kinds, origins, places, sexes } from './frame.ts';
import { pick, type Weighted } from './pick.ts';
import type { Prior } from './prior.ts';
import { purposes } from './purposes.ts';
import type { Philox } from './random.ts';
import type { Records } from './records.ts';
import { codes, isRuralMigrant } from './who.ts';

/** Who people are, before what they do is looked at closely. */
export interface Persons {
	readonly born: Int32Array;
	/** Indexes into the lists of the frame, by person. */
	readonly age: Uint8Array;
	readonly activity: Uint8Array;
	readonly rural: Uint8Array;
	readonly woman: Uint8Array;
	readonly away: Uint8Array;
	readonly migrant: Uint8Array;
	readonly columns: Record<string, Uint8Array | Uint16Array | Int32Array | Float64Array>;
}

const months = 12;

/** Draws persons for records: month of birth, places, industry and education. `on` is the month they are described for. */
export function personsOf(
	{ cell }: Records,
	on: number,
	{ prior, figures, coding, random }: Drawing,
): Persons {
	const size = cell.length;
	const born = new Int32Array(size);
	const age = cell.length > 0 ? Uint8Array.from(cell, (at) => codes.age[at] ?? 0) : new Uint8Array(0);
	const activity = Uint8Array.from(cell, (at) => codes.activity[at] ?? 0);
	const rural = Uint8Array.from(cell, (at) => (kinds[codes.kind[at] ?? 0] === 'rural' ? 1 : 0));
	const woman = Uint8Array.from(cell, (at) => (sexes[codes.sex[at] ?? 0] === 'female' ? 1 : 0));
	const away = Uint8Array.from(cell, (at) => codes.origin[at] ?? 0);
	const migrant = new Uint8Array(size);
	const sector = new Uint8Array(size);
	const education = new Uint8Array(size);
	const home = new Uint16Array(size);
	const industry = industryChoice(figures, coding);
	const learnt = educationChoice(prior, coding);
	const homes = homeChoice(figures, coding);
	for (let person = 0; person < size; person++) {
		const at = cell[person] ?? 0;
		const doing = activities[activity[person] ?? 0] ?? { form: 'none', group: 'none' };
		const [from, to] = ages[age[person] ?? 0] ?? [0, 0];
		const lived =
			from * months + Math.floor(random.uniform(person, purposes.born) * (to - from + 1) * months);
		born[person] = on - lived;
		migrant[person] = isRuralMigrant(
			kinds[codes.kind[at] ?? 0] ?? '',
			origins[away[person] ?? 0] ?? '',
			doing,
		)
			? 1
			: 0;
		const place = codes.place[at] ?? 0;
		sector[person] =
			doing.group === 'none' ? 0 : industry(place, doing.group, random.uniform(person, purposes.sector));
		education[person] = learnt(
			rural[person] === 1,
			Math.floor(lived / months),
			random.uniform(person, purposes.education),
		);
		home[person] =
			origins[away[person] ?? 0] === 'other_province'
				? homes(place, random.uniform(person, purposes.home))
				: coding.place(places[place] ?? 'CN');
	}
	const coded = (
		enumeration: string,
		words: readonly string[],
		of: (person: number) => number,
	): Uint8Array => {
		const numbers = words.map((word) => coding.choice(enumeration, word));
		return Uint8Array.from({ length: size }, (_, person) => numbers[of(person)] ?? 0);
	};
	const places16 = places.map((place) => coding.place(place));
	return {
		born,
		age,
		activity,
		rural,
		woman,
		away,
		migrant,
		columns: {
			sex: coded('sex', sexes, (person) => codes.sex[cell[person] ?? 0] ?? 0),
			born,
			place: Uint16Array.from(cell, (at) => places16[codes.place[at] ?? 0] ?? 0),
			hukou_place: home,
			hukou_kind: coded('hukou_kind', kinds, (person) => codes.kind[cell[person] ?? 0] ?? 0),
			form: coded(
				'form_of_work',
				activities.map(({ form }) => form),
				(person) => activity[person] ?? 0,
			),
			'people.origin': coded('origin', origins, (person) => away[person] ?? 0),
			'people.rural_migrant': migrant,
			'people.sector': sector,
			'people.education': education,
		},
	};
}

/** What drawing persons needs. */
export interface Drawing {
	readonly prior: Prior;
	readonly figures: Figures;
	readonly coding: Coding;
	readonly random: Philox;
}

/** Industries inside a group, as the census has them at a place. */
function industryChoice(figures: Figures, coding: Coding) {
	const tables = places.map((place) => {
		const entries = Object.entries(industries).map(([group, sectors]): [string, Weighted] => [
			group,
			sectors.map((sector) => {
				const query = { id: 'employed_persons_census_sample', place: '$place', year: '2020', sector };
				return [coding.choice('sector', sector), figures.at(query, { place }).value];
			}),
		]);
		return new Map(entries);
	});
	return (place: number, group: string, uniform: number) => pick(tables[place]?.get(group) ?? [], uniform);
}

function educationChoice({ education }: Prior, coding: Coding) {
	const levels = ['primary', 'junior_secondary', 'senior_secondary', 'junior_college', 'bachelor_or_more'];
	const numbers = levels.map((level) => coding.choice('education_level', level));
	const cohorts = (of: Prior['education']['rural']) =>
		Object.entries(of).map(([ages, shares]) => ({
			upTo: Number(ages.split('-')[1]),
			choices: shares.map((share, at): [number, number] => [numbers[at] ?? 0, share]),
		}));
	const tables = { rural: cohorts(education.rural), urban: cohorts(education.urban) };
	return (rural: boolean, age: number, uniform: number) => {
		const table = rural ? tables.rural : tables.urban;
		return pick((table.find(({ upTo }) => age <= upTo) ?? table.at(-1))?.choices ?? [], uniform);
	};
}

/** Provinces of the large regions that people leave. */
const regions = {
	'CN:east': ['CN-HE', 'CN-JS', 'CN-FJ', 'CN-SD', 'CN-GD', 'CN-ZJ', 'CN-HI'],
	'CN:central': ['CN-SX', 'CN-AH', 'CN-JX', 'CN-HA', 'CN-HB', 'CN-HN'],
	'CN:west': [
		'CN-NM',
		'CN-GX',
		'CN-CQ',
		'CN-SC',
		'CN-GZ',
		'CN-YN',
		'CN-XZ',
		'CN-SN',
		'CN-GS',
		'CN-QH',
		'CN-NX',
		'CN-XJ',
	],
	'CN:northeast': ['CN-LN', 'CN-JL', 'CN-HL'],
} as const;

/**
 * Provinces that people registered in another province come from: migrants between provinces by region of origin, shared
 * out inside a region by population. Nobody comes from the province itself.
 */
function homeChoice(figures: Figures, coding: Coding) {
	const origin = Object.entries(regions).flatMap(([region, provinces]) => {
		const left = { id: 'migrant_workers', place: region, year: '2022', hukou: 'rural_migrant' };
		const out = figures.at({ ...left, category: 'out_by_origin_interprovincial' }).value;
		const people = provinces.map((place) => figures.at({ id: 'population', place, year: '2020' }).value);
		const all = people.reduce((sum, each) => sum + each, 0);
		return provinces.map((place, at) => ({ place, share: (out * (people[at] ?? 0)) / all }));
	});
	const tables = places.map(
		(here): Weighted =>
			origin.filter(({ place }) => place !== here).map(({ place, share }) => [coding.place(place), share]),
	);
	return (place: number, uniform: number) => pick(tables[place] ?? [], uniform);
}
