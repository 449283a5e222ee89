import type { PeriodRow, Step } from '../answer.ts';
import type { Fold, Scalar } from '../typed.ts';
import { lengthOf, type Site } from './career.ts';
import { Unknown, unknown, unknownOf, type Value } from './unknown.ts';
import type { Walker } from './walker.ts';

/** One period in which the fold's condition holds, and what it is worth there. */
interface Counted {
	readonly value: Value;
	/** Months of a stretch; 1 for a year. */
	readonly weight: number;
}

/** Looks back over the periods of a career from a site, as a fold asks. */
export function foldOver(walk: Walker, fold: Fold, site: Site): Value {
	if (!site.frame.rows) return unknown({ code: 'no-career', name: 'career' });
	if (fold.how === 'count_same') return countSame(walk, fold, site);
	const n = fold.n ? walk.evaluate(fold.n, site) : undefined;
	if (n instanceof Unknown) return n;
	const periods = fold.how === 'recent' ? lately(walk, fold, site, Number(n)) : periodsOf(walk, fold, site);
	const trail = new Trail();
	const counted = countedIn(walk, fold, periods, trail);
	trail.leaveIn(walk);
	if (counted instanceof Unknown) return counted;
	if (fold.how === 'count') return counted.reduce((months, { weight }) => months + weight, 0);
	const missing = unknownOf(counted.map(({ value }) => value));
	if (missing) return missing;
	if (fold.how === 'total' || fold.how === 'this_year') return total(counted);
	return counted.length === 0
		? unknown({ code: 'no-career', name: 'career' })
		: chosen(fold.how, counted, Number(n));
}

function periodsOf(walk: Walker, fold: Fold, site: Site): readonly Site[] {
	const { years } = site.frame;
	if (fold.over === 'year') return site.year === undefined ? years : years.slice(0, years.indexOf(site) + 1);
	const stretches = site.frame.stretchesFor(walk.law, fold);
	if (site.year === undefined) return stretches.all;
	if (fold.how === 'this_year') return stretches.years.get(site.year) ?? [];
	return stretches.until(site.year);
}

/** Stretches of the n months before the site's own, those at the edge cut short. */
function lately(walk: Walker, fold: Fold, site: Site, n: number): readonly Site[] {
	const last = site.frame.month - 1;
	return periodsOf(walk, fold, site).flatMap((period) => {
		const { stretch } = period;
		if (!stretch) return [];
		const [from, to] = [Math.max(stretch.from, last - n + 1), Math.min(stretch.to, last)];
		if (from > to) return [];
		return from === stretch.from && to === stretch.to
			? [period]
			: [{ ...period, stretch: { ...stretch, from, to } }];
	});
}

/** Periods in which the condition holds: for the first or latest of them, only as far as that one. */
function countedIn(
	walk: Walker,
	fold: Fold,
	periods: readonly Site[],
	trail: Trail,
): readonly Counted[] | Unknown {
	const counted: Counted[] = [];
	const unknowns: Unknown[] = [];
	const backwards = fold.how === 'latest';
	for (let turn = 0; turn < periods.length; turn++) {
		const period = periods[backwards ? periods.length - 1 - turn : turn];
		if (!period) break;
		const holds = fold.where
			? trail.watch(walk, period, () => (fold.where ? walk.evaluate(fold.where, period) : true))
			: true;
		if (holds instanceof Unknown) unknowns.push(holds);
		if (holds !== true) continue;
		const value =
			fold.how === 'count' ? true : trail.watch(walk, period, () => walk.evaluate(fold.of, period));
		counted.push({ value, weight: period.stretch ? lengthOf(period.stretch) : 1 });
		if (fold.how === 'first' || backwards) break;
	}
	return unknownOf(unknowns) ?? counted;
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
	if (how === 'mean' || how === 'recent')
		return total(counted) / counted.reduce((months, { weight }) => months + weight, 0);
	return best(counted, n);
}

/** Mean of the n largest; of all, where there are fewer. The mean of none is not known. */
function best(counted: readonly Counted[], n: number): Value {
	const sorted = [...counted].sort((a, b) => Number(b.value) - Number(a.value));
	let left = n;
	let sum = 0;
	for (const { value, weight } of sorted) {
		const taken = Math.min(weight, left);
		sum += Number(value) * taken;
		left -= taken;
	}
	return n === left ? unknown({ code: 'division-by-zero', name: 'best' }) : sum / (n - left);
}

/** Months of the whole career with this month's value, where the condition holds; counted once for a frame. */
function countSame(walk: Walker, fold: Fold, site: Site): Value {
	const mine = walk.evaluate(fold.of, site);
	if (mine instanceof Unknown) return mine;
	const counts = walk.counts(site.frame);
	const counted = counts.get(fold) ?? countEach(walk, fold, site);
	counts.set(fold, counted);
	return counted instanceof Unknown ? counted : (counted.get(mine) ?? 0);
}

function countEach(walk: Walker, fold: Fold, site: Site): ReadonlyMap<Scalar, number> | Unknown {
	const months = new Map<Scalar, number>();
	const unknowns: Unknown[] = [];
	walk.collect(() => {
		for (const other of site.frame.stretchesFor(walk.law, fold).all) {
			const value = walk.evaluate(fold.of, other);
			const holds = fold.where ? walk.evaluate(fold.where, other) : true;
			if (holds instanceof Unknown) unknowns.push(holds);
			if (value instanceof Unknown) unknowns.push(value);
			else if (holds === true && other.stretch) {
				months.set(value, (months.get(value) ?? 0) + lengthOf(other.stretch));
			}
		}
		return true;
	});
	return unknownOf(unknowns) ?? months;
}

/** Gathers what the periods of a fold leave: one step a name, with a row for each run of like periods. */
class Trail {
	private readonly steps = new Map<string, Set<Step>>();
	private readonly rows = new Map<string, PeriodRow[]>();

	watch(walk: Walker, period: Site, work: () => Value): Value {
		const { value, steps } = walk.collect(work);
		for (const step of steps) {
			const left = this.steps.get(step.name) ?? new Set();
			left.add(step);
			this.steps.set(step.name, left);
			const rows = this.rows.get(step.name) ?? [];
			const row = walk.row(step, period);
			const before = rows.at(-1);
			if (before && sameOutcome(before, row)) rows[rows.length - 1] = joined(before, row);
			else rows.push(row);
			this.rows.set(step.name, rows);
		}
		return value;
	}

	/** Leaves the last period's step of each name, with all periods' rows; the other periods stand behind it. */
	leaveIn(walk: Walker): void {
		for (const [name, steps] of this.steps) {
			const all = [...steps];
			const last = all.at(-1);
			if (!last) continue;
			const shown: Step = { ...last, periods: this.rows.get(name) ?? [] };
			walk.behind.set(shown, all);
			walk.leave(shown);
		}
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
