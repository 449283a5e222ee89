import type { Column } from '../../law/index.ts';
import type { Outcome } from '../../study/index.ts';
import type { People } from '../people.ts';
import { ruleFor } from './answer.ts';
import { wageIndex } from './area-wages.ts';
import { assumedOf } from './assumption.ts';
import { codingOf } from './coding.ts';
import { companiesOf, protectedOf } from './companies.ts';
import type { EarningsTarget } from './earnings.ts';
import { enrolmentOf, type Insured } from './enrolment.ts';
import { activities } from './frame.ts';
import type { SynthesisInputs } from './inputs.ts';
import { lifeFacts } from './life-facts.ts';
import { livesOf } from './lives.ts';
import type { Target } from './margin.ts';
import { type Persons, personsOf } from './persons.ts';
import { platformWork } from './platform.ts';
import { Philox } from './random.ts';
import { reachOf } from './reach.ts';
import { type Records, recordsOf } from './records.ts';
import { serviceOf } from './service.ts';
import { allTargets, type Table, tableOf } from './table.ts';
import { wagesOf } from './wages.ts';
import { workOf } from './work.ts';

/** How a population is to be made. */
export interface SynthesisOrder {
	/** Number of records. */
	readonly size: number;
	readonly seed: number;
	/** Month that people are described for, such as that of 2024-12. */
	readonly on?: number;
	/** Assumptions that are varied, by id. */
	readonly assumptions?: Readonly<Record<string, number>>;
}

/** A synthetic population, with what a report on it needs. */
export interface Synthesis {
	readonly people: People;
	readonly table: Table;
	/** What margins ask for, under the order's assumptions. */
	readonly targets: readonly Target[];
	readonly records: Records;
	readonly insured: Insured;
	readonly earnings: readonly EarningsTarget[];
	/** Monthly earnings, those out of work as if they had work. */
	readonly wage: Float64Array;
}

const months = 12;

/** December 2024: the month for which most figures are published. */
export const usualMonth = 2024 * months + 11;

/**
 * Assumptions under which projections hold pay at today's level. The law's amounts stand still in them, so that pay has to as
 * well: what it grows by would count as a rise over the average wage.
 */
export const levelPay: Readonly<Record<string, number>> = { 'careers.wage_growth_future': 0 };

const tables = new WeakMap<SynthesisInputs, Map<number, Outcome<Table>>>();

/** The table with every assumption at its own value: raked once, and where varied ones begin. */
function plainTable(inputs: SynthesisInputs, year: number): Outcome<Table> {
	const known = tables.get(inputs) ?? new Map<number, Outcome<Table>>();
	tables.set(inputs, known);
	const table = known.get(year) ?? tableOf(inputs, year, {});
	known.set(year, table);
	return table;
}

/**
 * Makes a synthetic population, or tells why the margins allow none. The same order gives the same bytes on any machine;
 * varying assumptions from the same inputs does only the work that they touch.
 */
export function synthesise(inputs: SynthesisInputs, order: SynthesisOrder): Outcome<Synthesis> {
	const { size, seed, on = usualMonth, assumptions = {} } = order;
	const year = Math.floor(on / months);
	const plain = plainTable(inputs, year);
	if (!plain.ok) return plain;
	const outcome = tableOf(inputs, year, assumptions, plain.value);
	if (!outcome.ok) return outcome;
	const table = outcome.value;
	const { figures } = table;
	const assumed = assumedOf(inputs.assumptions, assumptions);
	const targets = allTargets(inputs, table, assumed);
	if (!targets.ok) return targets;
	const { law, prior, profiles } = inputs;
	const coding = codingOf(law);
	const random = new Philox(seed);
	const records = recordsOf(table.raked.mass, table.constraints, size, random);
	const persons = personsOf(records, on, { prior, figures, coding, random });
	const work = workOf(persons, records.weight, { prior, profiles, figures, assumed, coding, random });
	const assigned = work['status.fact.orders_assigned'];
	const platform = platformWork(persons, assigned, records.weight, { prior, assumed, coding, random });
	const second = platform['people.second_form'] ?? [];
	const company = companiesOf(persons, second, { prior, coding, random });
	const within = protectedOf(persons, records.cell, second, company, {
		law,
		prior,
		figures,
		coding,
		random,
		on,
	});
	const { sex = 0, born = 0 } = persons.columns;
	const ageClass = work[ageClassFact] ?? 0;
	const place = coding.place('CN');
	const retirement = ruleFor(law, 'pension.employee.statutory_month', size, {
		on,
		place,
		sex,
		born,
		[ageClassFact]: ageClass,
	});
	const facts = { on, ...persons.columns, ...work, ...platform, 'injury.new_form.platform': company };
	const insured = enrolmentOf(persons, records, {
		prior,
		assumed,
		coding,
		random,
		targets: targets.value,
		on,
		retirement,
		reach: reachOf(law, size, facts, coding),
		within,
	});
	const { wage, targets: earnings } = wagesOf(persons, { figures, assumed, random, ...records });
	const index = wageIndex(figures, assumed, firstYear, year, lastYear);
	const { weight } = records;
	const service = serviceOf(persons, { weight, insured, assumed, random, coding });
	const lives = livesOf(
		lifeFacts({ persons, weight, insured, service, wage, retirement, index, assumed, coding, seed, on }),
	);
	const columns: Readonly<Record<string, Column>> = {
		...facts,
		...insured.columns,
		'pension.employee.deemed_months': service.deemed,
		wage: paid(persons, wage),
	};
	const people: People = { size, kind: 'simulated', on, weight, columns, lives };
	return { ok: true, value: { people, table, records, insured, targets: targets.value, earnings, wage } };
}

const ageClassFact = 'pension.employee.original_age_class';

/** Earnings of those in work; nothing for those out of work. */
function paid({ activity }: Persons, wage: Float64Array): Float64Array {
	return wage.map((each, person) => (activities[activity[person] ?? 0]?.form === 'none' ? 0 : each));
}

/** Years that working lives of people of 16 to 74 can reach. */
const [firstYear, lastYear] = [1960, 2080];
