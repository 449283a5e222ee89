import { firstDayOf } from '../../date.ts';
import type { CareerRow, Case } from '../../explain/case.ts';
import type { Day, Law, Scalar } from '../../typed.ts';
import { codeOf } from '../code.ts';
import { type Column, isYearly, type Population, valueAt } from '../population.ts';
import { careersOfYears } from '../yearly-careers.ts';

/** Persons of a population as cases. */
export class Cases {
	private readonly law: Law;
	private readonly population: Population;
	private readonly known: Day | undefined;

	constructor(law: Law, population: Population, known?: Day) {
		this.law = law;
		this.population = population;
		this.known = known;
	}

	at(person: number): Case {
		const { known } = this;
		const { columns } = this.population;
		const places = codeOf(this.law).places;
		const career = this.career(person);
		return {
			place: places[valueAt(columns.place ?? Number.NaN, person)] ?? '',
			on: firstDayOf(valueAt(columns.on ?? Number.NaN, person)),
			...(known === undefined ? {} : { known }),
			given: this.facts(columns, person),
			...(career.length > 0 ? { career } : {}),
			ask: [],
		};
	}

	private career(person: number): readonly CareerRow[] {
		const { career } = this.population;
		if (!career) return [];
		if (isYearly(career)) {
			const one = careersOfYears(career, 1, person);
			return new Cases(this.law, { size: 1, columns: {}, career: one }).career(0);
		}
		const places = codeOf(this.law).places;
		const [first = 0, end = 0] = career.starts.subarray(person, person + 2);
		return Array.from({ length: end - first }, (_, index): CareerRow => {
			const row = first + index;
			const to = valueAt(career.to, row);
			return {
				from: valueAt(career.from, row),
				...(Number.isFinite(to) ? { to } : {}),
				place: places[valueAt(career.place, row)] ?? '',
				facts: this.facts(career.fields, row),
			};
		});
	}

	private facts(columns: Readonly<Record<string, Column>>, index: number): ReadonlyMap<string, Scalar> {
		const facts = new Map<string, Scalar>();
		for (const [name, column] of Object.entries(columns)) {
			const declared = this.law.variables[name] ?? this.law.parameters[name] ?? this.law.rules[name];
			const number = valueAt(column, index);
			if (declared && !Number.isNaN(number)) facts.set(name, codeOf(this.law).scalar(declared.type, number));
		}
		return facts;
	}
}
