import type { Outcome, Problem } from '../../study/index.ts';
import { type Assumed, assumedOf } from './assumption.ts';
import { Figures } from './figures.ts';
import type { SynthesisInputs } from './inputs.ts';
import { type Target, targetsOf } from './margin.ts';
import { priorMass } from './prior.ts';
import { type Constraint, type Raked, rake } from './rake.ts';
import { unmet } from './records.ts';
import { cellsOf } from './who.ts';

/** The joint table of people, raked to the margins. */
export interface Table {
	readonly figures: Figures;
	readonly assumed: Assumed;
	readonly mass: Float64Array;
	readonly prior: Float64Array;
	readonly raked: Raked;
	/** Targets that people themselves have to meet, and the constraints that they make of the table, in the same order. */
	readonly held: readonly Target[];
	readonly constraints: readonly Constraint[];
	/** Every target: also those of schemes, and those only compared. */
	readonly targets: readonly Target[];
}

/** Weights of cells stay within these shares of the prior. */
const bounds = { least: 0.02, most: 50 };

/** Margins that count as met although this share is missing. */
export const tolerance = 0.005;

/**
 * Rakes the table to the margins as they are under some assumptions; from where another raking ended, it is quick. Margins
 * that contradict each other so that an exact one stays unmet are a problem, which tells which and by how much.
 */
export function tableOf(
	{ statistics, margins, assumptions, prior }: SynthesisInputs,
	year: number,
	varied: Readonly<Record<string, number>>,
	begin?: Table,
): Outcome<Table> {
	const figures = begin?.figures ?? new Figures(statistics, year);
	const assumed = assumedOf(assumptions, varied);
	const targets = targetsOf(margins, figures, assumed);
	if (!targets.ok) return targets;
	const held = targets.value.filter(
		({ margin }) => margin.insured === undefined && margin.within !== undefined,
	);
	const constraints = held.map(
		({ who, value, margin: { within = 0 } }, at): Constraint => ({
			cells: begin?.constraints[at]?.cells ?? cellsOf(who),
			low: value * (1 - within),
			high: value * (1 + within),
		}),
	);
	const mass = priorMass(prior, figures, assumed);
	const raked = rake(mass, constraints, bounds, begin?.raked.factors);
	const failed = unmet(raked.mass, constraints, tolerance);
	const problems = failed.flatMap((at) => contradiction(at, held, constraints, raked.mass));
	if (problems.length > 0) return { ok: false, problems };
	return {
		ok: true,
		value: {
			figures,
			assumed,
			mass: raked.mass,
			prior: mass,
			raked,
			held,
			constraints,
			targets: targets.value,
		},
	};
}

/** A margin that cannot be met beside the others: those that pull the same people the other way are named with it. */
function contradiction(
	at: number,
	held: readonly Target[],
	constraints: readonly Constraint[],
	mass: Float64Array,
): readonly Problem[] {
	const [target, constraint] = [held[at], constraints[at]];
	if (!target || !constraint) return [];
	const members = new Set(constraint.cells);
	const now = constraint.cells.reduce((sum, cell) => sum + (mass[cell] ?? 0), 0);
	const others = unmet(mass, constraints, tolerance / 10).filter(
		(other) => other !== at && constraints[other]?.cells.some((cell) => members.has(cell)),
	);
	const against = others.flatMap((other) => (held[other] ? [nameOf(held[other])] : []));
	const share = ((now / target.value - 1) * 100).toFixed(1);
	const count = (persons: number): string => Math.round(persons).toLocaleString('en');
	const [en, zh] = [against.join(', '), against.join('、')];
	return [
		{
			code: 'contradictory-margins',
			says: {
				en: `${nameOf(target)} asks for ${count(target.value)} people and gets ${count(now)} (${share} %)${en ? `, against ${en}` : ''}.`,
				zh: `${nameOf(target)} 要求 ${count(target.value)} 人，只能得到 ${count(now)} 人（${share}%）${zh ? `，与之相抵的有 ${zh}` : ''}。`,
			},
			fix: {
				en: 'Give one of them room with `within` in margins.yaml, or only compare it by taking `within` out; say why in its note.',
				zh: '请在 margins.yaml 中用 within 给其中之一留出余地，或去掉 within 只作比较，并在 note 中说明原因。',
			},
		},
	];
}

/** A margin's id with the turn it is at. */
export function nameOf({ margin, turn }: Target): string {
	const where = Object.values(turn).join(', ');
	return where === '' ? margin.id : `${margin.id} (${where})`;
}
