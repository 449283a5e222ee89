import type { PeriodRow, Step } from '../answer.ts';
import type { Fold } from '../typed.ts';
import { lengthOf, type Site } from './career.ts';
import { Unknown, unknown, unknownOf, type Value } from './unknown.ts';
import type { Walk } from './walk.ts';

/** One period in which the fold's condition holds, and what it is worth there. */
interface Counted {
	readonly value: Value;
	/** Months of a stretch; 1 for a year. */
	readonly weight: number;
}

/** Looks back over the periods of a career from a site, as a fold asks. */
export function foldOver(walk: Walk, fold: Fold, site: Site): Value {
	if (!site.frame.rows) return unknown({ code: 'no-career', name: 'career' });
	if (fold.how === 'count_same') return countSame(walk, fold, site);
	const periods = periodsOf(walk, fold, site);
	const trail = new Trail();
	const counted =
		fold.how === 'latest' ? latest(walk, fold, periods, trail) : all(walk, fold, periods, trail);
	for (const step of trail.steps()) walk.leave(step);
	if (counted instanceof Unknown) return counted;
	if (fold.how === 'count') return counted.reduce((months, { weight }) => months + weight, 0);
	const missing = unknownOf(counted.map(({ value }) => value));
	if (missing) return missing;
	if (fold.how === 'total' || fold.how === 'this_year') return total(counted);
	const n = fold.n ? walk.evaluate(fold.n, site) : undefined;
	if (n instanceof Unknown) return n;
	return counted.length === 0
		? unknown({ code: 'no-career', name: 'career' })
		: chosen(fold.how, counted, Number(n));
}

function periodsOf(walk: Walk, fold: Fold, site: Site): readonly Site[] {
	const { years } = site.frame;
	if (fold.over === 'year') return site.year === undefined ? years : years.slice(0, years.indexOf(site) + 1);
	const stretches = site.frame.stretchesFor(walk.law, fold);
	if (site.year === undefined) return stretches;
	const yearOf = (each: Site): number => Math.floor((each.stretch?.from ?? 0) / 12);
	const year = site.year;
	return stretches.filter((each) =>
		fold.how === 'this_year' ? yearOf(each) === year : yearOf(each) <= year,
	);
}

function all(walk: Walk, fold: Fold, periods: readonly Site[], trail: Trail): readonly Counted[] | Unknown {
	const counted: Counted[] = [];
	const unknowns: Unknown[] = [];
	for (const period of periods) {
		const holds = fold.where
			? trail.watch(walk, period, () => (fold.where ? walk.evaluate(fold.where, period) : true))
			: true;
		if (holds instanceof Unknown) unknowns.push(holds);
		if (holds !== true) continue;
		const value =
			fold.how === 'count' ? true : trail.watch(walk, period, () => walk.evaluate(fold.of, period));
		counted.push({ value, weight: period.stretch ? lengthOf(period.stretch) : 1 });
		if (fold.how === 'first') break;
	}
	return unknownOf(unknowns) ?? counted;
}

function latest(
	walk: Walk,
	fold: Fold,
	periods: readonly Site[],
	trail: Trail,
): readonly Counted[] | Unknown {
	return all(walk, { ...fold, how: 'first' }, periods.toReversed(), trail);
}

function total(counted: readonly Counted[]): number {
	return counted.reduce((sum, { value, weight }) => sum + Number(value) * weight, 0);
}

function chosen(how: Fold['how'], counted: readonly Counted[], n: number): Value {
	const [first] = counted;
	if (how === 'latest' || how === 'first') return first?.value ?? 0;
	const numbers = counted.map(({ value }) => Number(value));
	if (how === 'largest') return Math.max(...numbers);
	if (how === 'smallest') return Math.min(...numbers);
	if (how === 'mean') return total(counted) / counted.reduce((months, { weight }) => months + weight, 0);
	return best(counted, n);
}

/** Mean of the n largest; of all, where there are fewer. */
function best(counted: readonly Counted[], n: number): number {
	const sorted = [...counted].sort((a, b) => Number(b.value) - Number(a.value));
	let left = n;
	let sum = 0;
	for (const { value, weight } of sorted) {
		const taken = Math.min(weight, left);
		sum += Number(value) * taken;
		left -= taken;
	}
	return sum / (n - left);
}

/** Months of the whole career with this month's value, where the condition holds. */
function countSame(walk: Walk, fold: Fold, site: Site): Value {
	const mine = walk.evaluate(fold.of, site);
	let months = 0;
	const unknowns: Unknown[] = [];
	walk.collect(() => {
		for (const other of site.frame.stretchesFor(walk.law, fold)) {
			const value = walk.evaluate(fold.of, other);
			const holds = fold.where ? walk.evaluate(fold.where, other) : true;
			if (value instanceof Unknown) unknowns.push(value);
			if (holds instanceof Unknown) unknowns.push(holds);
			if (value === mine && holds === true && other.stretch) months += lengthOf(other.stretch);
		}
		return months;
	});
	return unknownOf([mine, ...unknowns]) ?? months;
}

/** Gathers what the periods of a fold leave: one step a name, with a row for each run of like periods. */
class Trail {
	private readonly last = new Map<string, Step>();
	private readonly rows = new Map<string, PeriodRow[]>();

	watch(walk: Walk, period: Site, work: () => Value): Value {
		const { value, steps } = walk.collect(work);
		for (const step of steps) {
			const rows = this.rows.get(step.name) ?? [];
			const row = walk.row(step, period);
			const before = rows.at(-1);
			if (before && sameOutcome(before, row)) rows[rows.length - 1] = joined(before, row);
			else rows.push(row);
			this.rows.set(step.name, rows);
			this.last.set(step.name, step);
		}
		return value;
	}

	steps(): readonly Step[] {
		return [...this.last].map(([name, step]) => ({ ...step, periods: this.rows.get(name) ?? [] }));
	}
}

function sameOutcome(a: PeriodRow, b: PeriodRow): boolean {
	if (a.place !== b.place || !a.outcome.known || !b.outcome.known) return false;
	return a.outcome.value === b.outcome.value && (a.from <= b.from ? a.to < b.from : b.to < a.from);
}

function joined(a: PeriodRow, b: PeriodRow): PeriodRow {
	const [early, late] = a.from <= b.from ? [a, b] : [b, a];
	return { ...early, to: late.to, months: early.months + late.months };
}
