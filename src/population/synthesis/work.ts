import type { Assumed } from './assumption.ts';
import type { Coding } from './coding.ts';
import type { Figures } from './figures.ts';
import { activities } from './frame.ts';
import type { Persons } from './persons.ts';
import type { Prior } from './prior.ts';
import type { FormProfiles, Profile, Profiles } from './profiles.ts';
import { purposes } from './purposes.ts';
import type { Philox } from './random.ts';

/** What describing people's work needs. */
export interface Working {
	readonly prior: Prior;
	readonly profiles: Profiles;
	readonly figures: Figures;
	readonly assumed: Assumed;
	readonly coding: Coding;
	readonly random: Philox;
}

type Bytes = Record<string, Uint8Array>;

/** Facts of people's work that decide their status, and further ones that statistics ask for. Draws each by its share. */
export function workOf(
	persons: Persons,
	weight: Float64Array,
	working: Working,
): Record<string, Uint8Array | Float64Array> {
	const { profiles, coding, assumed, random } = working;
	const size = persons.activity.length;
	const facts: Bytes = Object.fromEntries(profiles.facts.map((fact) => [fact, new Uint8Array(size)]));
	const managed = new Uint8Array(size);
	const other = new Float64Array(size).fill(Number.NaN);
	const term = new Float64Array(size).fill(Number.NaN);
	const day = new Float64Array(size).fill(Number.NaN);
	const week = new Float64Array(size).fill(Number.NaN);
	const laid = activities.map(({ form }) => layOut(profiles.forms[form], facts, working));
	const fixedTerm = assumed('employment.fixed_term_share');
	const terms = {
		permanent: coding.choice('contract_term', 'permanent'),
		fixed: coding.choice('contract_term', 'fixed_term'),
	};
	for (let person = 0; person < size; person++) {
		const activity = persons.activity[person] ?? 0;
		const form = laid[activity];
		if (!form) continue;
		random.block(0, 0, person, purposes.profile);
		const isManaged = random.at(0) < form.share;
		const profile = isManaged ? form.managed : form.free;
		if (!profile) continue;
		managed[person] = isManaged ? 1 : 0;
		for (let at = 0; at < profile.yes.length; at++) (profile.yes[at] ?? managed)[person] = 1;
		other[person] = profile.with;
		term[person] = profile.term ?? (random.at(1) < fixedTerm ? terms.fixed : terms.permanent);
		[day[person], week[person]] = profile.hours;
	}
	const named = Object.fromEntries(
		Object.entries(facts).map(([fact, column]) => [`status.fact.${fact}`, column]),
	);
	return {
		...named,
		'status.fact.contract_with': other,
		'status.fact.contract_term': term,
		'status.hours_per_day': day,
		'status.hours_per_week': week,
		...furtherFacts(persons, managed, facts, weight, working),
	};
}

interface LaidOut {
	readonly yes: readonly Uint8Array[];
	readonly with: number;
	readonly term: number | undefined;
	readonly hours: readonly [number, number];
}

function layOut(profiles: FormProfiles | undefined, facts: Bytes, { coding, assumed }: Working) {
	if (!profiles) return undefined;
	const { share, managed, free } = profiles;
	const lay = (profile: Profile | undefined): LaidOut | undefined =>
		profile && {
			yes: profile.yes.flatMap((fact) => facts[fact] ?? []),
			with: profile.with === undefined ? Number.NaN : coding.choice('contract_side', profile.with),
			// a worker on one's own account has no term; an employee's is drawn
			term:
				profile.term !== undefined
					? coding.choice('contract_term', profile.term)
					: profile.with === undefined
						? Number.NaN
						: undefined,
			hours: profile.hours,
		};
	return {
		share: share === undefined ? (managed ? 1 : 0) : assumed(share),
		managed: lay(managed),
		free: lay(free),
	};
}

/** Groups of the study's typology that no profile tells, each a share of those whom it can concern. */
function furtherFacts(
	{ activity, rural, migrant, woman, columns }: Persons,
	managed: Uint8Array,
	facts: Bytes,
	weight: Float64Array,
	{ prior, assumed, coding, figures, random }: Working,
): Record<string, Uint8Array> {
	const size = activity.length;
	const names = [
		'written_labour_contract',
		'on_call',
		'home_based_flexible',
		'engaged_by_rural_individual',
		'engaged_by_unregistered_practitioner',
		'end_of_subcontracting',
		'platform_staff',
	] as const;
	const made = Object.fromEntries(names.map((name) => [name, new Uint8Array(size)]));
	const ageClass = new Uint8Array(size);
	const classes = ['male', 'female_55', 'female_50'].map((name) => coding.choice('age_class', name));
	const administration = coding.choice('sector', 'public_administration');
	const software = coding.choice('sector', 'it_software');
	const contract = assumed('employment.contract_share');
	const contractMigrants = assumed('employment.contract_share_migrants');
	const onCall = assumed('employment.on_call_share');
	const chain = assumed('status.end_of_chain_share');
	const share = (name: string): number => prior.share[name] ?? 0;
	const staff = staffShare(activity, columns['people.sector'], software, weight, figures);
	const set = (name: string, person: number, yes: boolean): void => {
		const column = made[name] ?? facts[name];
		if (column && yes) column[person] = 1;
	};
	for (let person = 0; person < size; person++) {
		const { form, group } = activities[activity[person] ?? 0] ?? { form: 'none', group: 'none' };
		const sector = columns['people.sector']?.[person];
		const [u = 0, v = 0, w = 0, x = 0] = four(random, person);
		const contracted = form === 'employee' || form === 'part_time' || form === 'domestic_agency';
		const signed = migrant[person] === 1 ? contractMigrants : contract;
		set(
			'written_labour_contract',
			person,
			form === 'dispatch' ||
				(contracted && u < signed) ||
				(form === 'platform_online' && managed[person] === 1),
		);
		const post = woman[person] === 0 ? 0 : v < share('management_post') || !contracted ? 1 : 2;
		ageClass[person] = classes[post] ?? 0;
		if (form === 'casual') {
			set('on_call', person, u < onCall);
			set('end_of_subcontracting', person, group === 'construction' && v < chain);
			const manual = group === 'construction' || group === 'services';
			const atHome = rural[person] === 1 && columns['people.origin']?.[person] === 0;
			set(
				'engaged_by_rural_individual',
				person,
				manual && atHome && w < share('engaged_by_rural_individual'),
			);
			set('craft_helper', person, manual && x < share('craft_helper'));
			const alone = group === 'services' || group === 'business';
			set(
				'engaged_by_unregistered_practitioner',
				person,
				alone && w < share('engaged_by_unregistered_practitioner'),
			);
		} else if (form === 'employee') {
			set('public_servant', person, sector === administration && w < share('public_servant'));
			set('platform_staff', person, sector === software && x < staff);
		} else if (form === 'platform_online') {
			set('home_based_flexible', person, managed[person] === 0 && w < share('home_based_flexible'));
		}
	}
	const named = Object.fromEntries(Object.entries(made).map(([name, column]) => [`people.${name}`, column]));
	return { ...named, 'pension.employee.original_age_class': ageClass };
}

/** Share of employees in software who are on the staff of platform companies, by the published number of these. */
function staffShare(
	activity: Uint8Array,
	sectors: ArrayLike<number> | undefined,
	software: number,
	weight: Float64Array,
	figures: Figures,
): number {
	let all = 0;
	for (let person = 0; person < activity.length; person++) {
		const employed = activities[activity[person] ?? 0]?.form === 'employee';
		if (employed && sectors?.[person] === software) all += weight[person] ?? 0;
	}
	const staff = figures.at({ id: 'platform_enterprise_employees', year: '2020', form: 'employee' }).value;
	return all === 0 ? 0 : Math.min(1, staff / all);
}

function four(random: Philox, person: number): readonly number[] {
	random.block(0, 0, person, purposes.facts);
	return [random.at(0), random.at(1), random.at(2), random.at(3)];
}
