import { type Field, fields } from '../finding.ts';
import type { Check, Demand, Side, Term, Tolerance } from './check.ts';
import { type Key, type Lookup, undivided } from './lookup.ts';

/** Values of a check's `each`: the place, year or other breakdown it was made for. */
export type Instance = Readonly<Partial<Record<Field, string>>>;

/** One check as made for one place, year or other breakdown. */
export interface Made {
	readonly check: Check;
	readonly where: Instance;
	readonly holds: boolean;
	readonly left: number;
	/** What the left side was compared with, where it was with one figure. */
	readonly right?: number;
}

/** Makes a check wherever the figures it needs are all there. */
export function makeCheck(check: Check, lookup: Lookup): readonly Made[] {
	return instancesOf(check, lookup).flatMap((where) => {
		const whole = { ...undivided, ...check.of, ...where };
		const result =
			check.demand.kind === 'ages'
				? madeOfAges(whole, lookup, check.demand)
				: made(whole, lookup, check.demand);
		return result ? [{ check, where, ...result }] : [];
	});
}

/** All combinations of the values that a check is made for. */
function instancesOf({ each, of, demand }: Check, lookup: Lookup): readonly Instance[] {
	const open = fields.filter((field) => each[field] === 'any');
	let listed: readonly Instance[] = [{}];
	for (const field of fields) {
		const choice = each[field];
		if (choice === undefined || choice === 'any') continue;
		const values = typeof choice === 'string' ? [choice] : choice;
		listed = listed.flatMap((where) => values.map((value) => ({ ...where, [field]: value })));
	}
	if (open.length === 0) return listed;
	const free = Object.fromEntries(open.map((field) => [field, 'any']));
	return listed.flatMap((where) => {
		const rows = lookup.matching({ ...undivided, ...of, ...where, ...free, ...leadOf(demand) });
		const found = rows.map((row) => Object.fromEntries(open.map((field) => [field, row[field]])));
		const distinct = new Map(found.map((values) => [JSON.stringify(values), values]));
		return [...distinct.values()].map((values) => ({ ...where, ...values }));
	});
}

/** The figure whose rows tell for which values there is something to check. */
function leadOf(demand: Demand): Term['select'] {
	if (demand.kind === 'ages') return { age: 'any' };
	const terms = [...demand.left.terms, ...(demand.kind === 'between' ? [] : demand.right)];
	return terms.find(({ before, number }) => before === 0 && number === undefined)?.select ?? {};
}

type Result = Pick<Made, 'holds' | 'left' | 'right'>;

function made(whole: Key, lookup: Lookup, demand: Exclude<Demand, { kind: 'ages' }>): Result | undefined {
	const left = sideValue(demand.left, whole, lookup);
	if (left === undefined) return undefined;
	if (demand.kind === 'between') return { holds: demand.low <= left && left <= demand.high, left };
	const right = sumOf(demand.right, whole, lookup);
	if (right === undefined) return undefined;
	const near = !demand.within || Math.abs(left - right) <= allowed(demand.within, right);
	return { holds: near && (demand.kind === 'is' || left <= right), left, right };
}

function allowed({ amount, share, rounded }: Tolerance, right: number): number {
	if (rounded !== undefined && right % rounded === 0) return rounded;
	return Math.max(amount, share * Math.abs(right));
}

function sideValue({ terms, weight, over }: Side, whole: Key, lookup: Lookup): number | undefined {
	if (weight) return weightedMean(terms, weight, whole, lookup);
	const sum = sumOf(terms, whole, lookup);
	if (!over || sum === undefined) return sum;
	const divisor = sumOf(over, whole, lookup);
	return divisor === undefined ? undefined : sum / divisor;
}

function sumOf(terms: readonly Term[], whole: Key, lookup: Lookup): number | undefined {
	let sum = 0;
	for (const term of terms) {
		const value = termValue(term, whole, lookup);
		if (value === undefined) return undefined;
		sum += value;
	}
	return sum;
}

function weightedMean(
	terms: readonly Term[],
	weight: Term['select'],
	whole: Key,
	lookup: Lookup,
): number | undefined {
	let sum = 0;
	let weights = 0;
	for (const term of terms) {
		const value = termValue(term, whole, lookup);
		const each = termValue({ ...term, select: { ...term.select, ...weight } }, whole, lookup);
		if (value === undefined || each === undefined) return undefined;
		sum += value * each;
		weights += each;
	}
	return sum / weights;
}

function termValue(term: Term, whole: Key, lookup: Lookup): number | undefined {
	if (term.number !== undefined) return term.number;
	const year = term.before === 0 ? whole.year : String(Number(whole.year) - term.before);
	const value = lookup.sum({ ...whole, year, ...term.select }, whole);
	if (value === undefined) return term.optional ? 0 : undefined;
	return value * term.times;
}

/** `left` is the first figure that breaks the rule, `right` the one a year of age before; or their number. */
function madeOfAges(whole: Key, lookup: Lookup, demand: Demand & { kind: 'ages' }): Result | undefined {
	const rows = lookup.matching({ ...whole, age: 'any' });
	if (rows.length === 0) return undefined;
	const byAge = new Map(rows.map(({ age, value }) => [Number(age), value]));
	const wanted = demand.to - demand.from + 1;
	for (let age = demand.from; age <= demand.to; age++) {
		const value = byAge.get(age);
		const before = byAge.get(age - 1);
		if (value === undefined) return { holds: false, left: byAge.size, right: wanted };
		if (age > demand.risesFrom && before !== undefined && value < before) {
			return { holds: false, left: value, right: before };
		}
	}
	return { holds: byAge.size === wanted, left: byAge.size, right: wanted };
}
