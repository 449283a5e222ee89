import type { Outcome, Problem } from '../../study/index.ts';
import { type Assumed, assumedOf } from './assumption.ts';
import { Figures } from './figures.ts';
import type { SynthesisInputs } from './inputs.ts';
import { type Margin, type Target, targetsOf } from './margin.ts';
import { priorMass } from './prior.ts';
import { type Constraint, type Raked, rake, sumOf } from './rake.ts';
import { unmet } from './records.ts';
import { cellsOf } from './who.ts';

/** The joint table of people, raked to the margins. */
export interface Table {
	readonly figures: Figures;
	readonly prior: Float64Array;
	readonly raked: Raked;
	/** Targets that people themselves have to meet, and the constraints that they make of the table, in the same order. */
	readonly held: readonly Target[];
	readonly constraints: readonly Constraint[];
	/** Assumptions that the table rests on. */
	readonly restsOn: ReadonlySet<string>;
}

/** Weights of cells stay within these shares of the prior. */
const bounds = { least: 0.02, most: 50 };

/** Margins that count as met although this share is missing. */
export const tolerance = 0.005;

/** Whether a margin is one that the table of people is raked to: of people as such, and not only compared. */
const isHeld = ({ insured, within }: Margin): boolean => insured === undefined && within !== undefined;

/**
 * Rakes the table to the margins as they are under some assumptions; from where another raking ended, it is quick, and that
 * one is the answer where what differs does not touch it. Margins that contradict each other so that an exact one stays
 * unmet are a problem, which tells which and by how much.
 */
export function tableOf(
	{ statistics, margins, assumptions, prior }: SynthesisInputs,
	year: number,
	varied: Readonly<Record<string, number>>,
	begin?: Table,
): Outcome<Table> {
	if (begin && !Object.keys(varied).some((id) => begin.restsOn.has(id))) return { ok: true, value: begin };
	const figures = begin?.figures ?? new Figures(statistics, year);
	const restsOn = new Set<string>();
	const all = assumedOf(assumptions, varied);
	const assumed = (id: string): number => {
		restsOn.add(id);
		return all(id);
	};
	const targets = targetsOf(margins.filter(isHeld), figures, assumed);
	if (!targets.ok) return targets;
	const held = targets.value;
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
	const problems = failed.flatMap((at) => contradiction(at, held, constraints, raked));
	if (problems.length > 0) return { ok: false, problems };
	return { ok: true, value: { figures, prior: mass, raked, held, constraints, restsOn } };
}

/** Targets of every margin under some assumptions: those of schemes, and those only compared, among them. */
export function allTargets(
	{ margins }: SynthesisInputs,
	{ figures }: Table,
	assumed: Assumed,
): Outcome<readonly Target[]> {
	return targetsOf(margins, figures, assumed);
}

/** Margins named as pulling against another. */
const mostNamed = 3;

/**
 * A margin that cannot be met beside the others. Those that count some of the same people and have put the opposite factor
 * on them are named with it, the strongest first.
 */
function contradiction(
	at: number,
	held: readonly Target[],
	constraints: readonly Constraint[],
	{ mass, factors }: Raked,
): readonly Problem[] {
	const [target, constraint] = [held[at], constraints[at]];
	if (!target || !constraint) return [];
	const members = new Set(constraint.cells);
	const now = sumOf(mass, constraint.cells);
	const way = Math.sign(target.value - now);
	const pull = (other: number): number => way * Math.log(factors[other] ?? 1);
	const against = constraints
		.map(({ cells }, other) => ({
			other,
			pulls: other !== at && pull(other) < -0.05 && cells.some((cell) => members.has(cell)),
		}))
		.filter(({ pulls }) => pulls)
		.sort((one, two) => pull(one.other) - pull(two.other))
		.slice(0, mostNamed)
		.flatMap(({ other }) => (held[other] ? [nameOf(held[other])] : []));
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
function nameOf({ margin, turn }: Target): string {
	const where = Object.values(turn).join(', ');
	return where === '' ? margin.id : `${margin.id} (${where})`;
}
