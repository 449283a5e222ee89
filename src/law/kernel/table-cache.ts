import type { Day, Parameter, Rule, RuleVersion } from '../typed.ts';
import type { Code } from './code.ts';
import { parameterTable, type Table, versionTable } from './table.ts';

/** The versions of a rule, with the table that tells which governs. */
export interface Governed {
	readonly table: Table;
	readonly versions: readonly RuleVersion[];
}

/**
 * Tables made once for each parameter and rule: programs for other questions, and for a law of which a reform changed
 * little, find most of theirs made.
 */
export interface Tables {
	parameter(parameter: Parameter): Table | undefined;
	rule(rule: Rule): Governed;
}

const made = new WeakMap<Code, Map<Day | undefined, Tables>>();

/** The tables under a code, of law as known on a day. */
export function tablesFor(code: Code, known: Day | undefined): Tables {
	const byDay = made.get(code) ?? new Map<Day | undefined, Tables>();
	made.set(code, byDay);
	const found = byDay.get(known);
	if (found) return found;
	const parameters = new WeakMap<Parameter, { readonly table: Table | undefined }>();
	const rules = new WeakMap<Rule, Governed>();
	const tables: Tables = {
		parameter(parameter) {
			const entry = parameters.get(parameter) ?? { table: parameterTable(code, parameter, known) };
			parameters.set(parameter, entry);
			return entry.table;
		},
		rule(rule) {
			const entry = rules.get(rule) ?? versionTable(code, rule, known);
			rules.set(rule, entry);
			return entry;
		},
	};
	byDay.set(known, tables);
	return tables;
}
