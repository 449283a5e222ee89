import type { Assumed } from './assumption.ts';
import type { Coding } from './coding.ts';
import { activities } from './frame.ts';
import type { Persons } from './persons.ts';
import { pick } from './pick.ts';
import type { Prior } from './prior.ts';
import { purposes } from './purposes.ts';
import type { Philox } from './random.ts';

/** Forms of work on platforms, with the trade on location that each is; work online splits into trades. */
const trades = {
	platform_delivery: 'delivery',
	platform_ride: 'ride_hailing',
	platform_freight: 'freight',
	platform_domestic: 'domestic',
	platform_online: undefined,
} as const;
const shares = ['delivery', 'ride', 'freight', 'domestic', 'online'] as const;

/** Days a year below which work on platforms is rare, and from which it is regular. */
const [rareBelow, regularFrom] = [7, 30];

/** What describing work on platforms needs. */
export interface Trading {
	readonly prior: Prior;
	readonly assumed: Assumed;
	readonly coding: Coding;
	readonly random: Philox;
}

/** Work on platforms as main or second work: the trade, how much of it, and who directs it. */
export function platformWork(
	{ activity, age }: Persons,
	orders: ArrayLike<number> | undefined,
	weight: Float64Array,
	{ prior, assumed, coding, random }: Trading,
): Record<string, Uint8Array | Float64Array> {
	const size = activity.length;
	const made = () => new Uint8Array(size);
	const [second, trade, price, assigned, agency] = [made(), made(), made(), made(), made()];
	const [days, hours, income] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
	const forms = Object.keys(trades);
	const none = coding.choice('form_of_work', 'none');
	const formCodes = forms.map((form) => coding.choice('form_of_work', form));
	const noTrade = coding.choice('platform_trade', 'none');
	const secondShare = assumed('platform.second_share');
	const kinds = shares.map((kind, at): [number, number] => [at, assumed(`platform.${kind}_share`)]);
	const online = Object.entries(prior.online).map(([name, share]): [number, number] => [
		coding.choice('platform_trade', name),
		share,
	]);
	const located = Object.values(trades).map((name) =>
		name ? coding.choice('platform_trade', name) : undefined,
	);
	const between = ([from, to]: readonly [number, number], uniform: number): number =>
		from + uniform * (to - from);
	/** Place in the list of forms of a person's work on platforms, main or second; below 0 without any. */
	const workOf = (person: number, main: number): number => {
		// second work on platforms is work of the young and middle-aged, twice as often as of all below 46 and seldom after
		const often = (age[person] ?? 0) <= 5 ? 1.6 : 0.35;
		return main >= 0 ? main : random.at(0) < secondShare * often ? pick(kinds, random.at(1)) : -1;
	};
	const mainOf = (person: number): number | undefined => {
		const { form } = activities[activity[person] ?? 0] ?? { form: 'none' };
		return form === 'none' ? undefined : forms.indexOf(form);
	};
	let [all, seconds] = [0, 0];
	for (let person = 0; person < size; person++) {
		const main = mainOf(person);
		if (main === undefined) continue;
		random.block(0, 0, person, purposes.platform);
		if (workOf(person, main) < 0) continue;
		all += weight[person] ?? 0;
		if (main < 0) seconds += weight[person] ?? 0;
	}
	const [fewest, most] = prior.platform.second.days;
	const among = (share: string): number => Math.min(1, (assumed(share) * all) / seconds);
	/** Bounds of how often second work is done: shares of it up to them, and how far along its spans they lie. */
	const bounds = [
		[0, 0],
		[among('platform.rare_share'), (rareBelow - fewest) / (most - fewest)],
		[among('platform.seldom_share'), (regularFrom - fewest) / (most - fewest)],
		[1, 1],
	] as const;
	const along = (at: number): number => {
		const above = bounds.findIndex(([share]) => at < share);
		const [low, from] = bounds[above - 1] ?? [0, 0];
		const [high, to] = bounds[above] ?? [1, 1];
		return from + ((at - low) / (high - low)) * (to - from);
	};
	for (let person = 0; person < size; person++) {
		second[person] = none;
		trade[person] = noTrade;
		const main = mainOf(person);
		if (main === undefined) continue;
		random.block(0, 0, person, purposes.platform);
		const [w, x] = [random.at(2), random.at(3)];
		const has = workOf(person, main);
		if (has < 0) continue;
		const scale = main >= 0 ? prior.platform.main : prior.platform.second;
		const at = main >= 0 ? w : along(w);
		if (main < 0) second[person] = formCodes[has] ?? none;
		trade[person] = located[has] ?? pick(online, x);
		days[person] = Math.floor(between(scale.days, at));
		hours[person] = Math.round(between(scale.hours, at));
		income[person] = Math.round(between(scale.income, at) * 100) / 100;
		price[person] = forms[has] === 'platform_online' ? 0 : 1;
		assigned[person] = main >= 0 ? (orders?.[person] ?? 0) : 0;
		agency[person] = main >= 0 && forms[has] !== 'platform_freight' ? (orders?.[person] ?? 0) : 0;
	}
	return {
		'people.second_form': second,
		'people.platform_trade': trade,
		'people.platform_days': days,
		'people.platform_hours': hours,
		'people.platform_income_share': income,
		'people.platform_sets_price': price,
		'people.platform_assigns_orders': assigned,
		'people.platform_pays_through_agency': agency,
	};
}
