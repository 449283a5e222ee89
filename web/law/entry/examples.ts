import { type Law, type LawTest, labelOf, scalarOf, type Type } from '../../../src/law/index.ts';
import type { Words } from '../../../src/study/index.ts';
import type { Sayings } from '../sayings.ts';
import type { Entry } from './entry.ts';

/** A worked example of the law, by its number in the law's list. */
export interface Example {
	readonly index: number;
	readonly test: LawTest;
	/** Whether the example expects an answer for the thing itself, rather than giving it as a fact. */
	readonly expects: boolean;
}

/** The worked examples that expect or give something, those that expect it first. */
export function examplesOf(law: Law, { name }: Entry): readonly Example[] {
	const found = law.tests.flatMap((test, index): readonly Example[] => {
		const expects = expectedNames(test).includes(name);
		return expects || givenNames(test).some((given) => means(given, name)) ? [{ index, test, expects }] : [];
	});
	return [...found.filter(({ expects }) => expects), ...found.filter(({ expects }) => !expects)];
}

/** A fact of an example as people read it, and its full name where it is one of the law's. */
export interface ExampleFact {
	readonly name?: string;
	readonly label: Words;
	readonly value: string;
}

/** A fact as an example gives it, by its full name or the end of one, in words. */
export function factOf(law: Law, written: string, value: unknown, sayings: Sayings): ExampleFact {
	const name = fullName(law, written);
	return {
		...(name === undefined ? {} : { name }),
		label: labelOf(law, name ?? written),
		value: sayWritten(law, name, value, sayings),
	};
}

/** A value as people write it in an example (2025-03, employee, 0.08), in words. */
export function sayWritten(law: Law, name: string | undefined, value: unknown, sayings: Sayings): string {
	const type = name === undefined ? undefined : declared(law, name)?.type;
	const scalar = type && scalarOf(type, value, law);
	return type && scalar !== undefined ? sayings.value(type, scalar) : String(value);
}

function declared(law: Law, name: string): { readonly type: Type } | undefined {
	return law.variables[name] ?? law.parameters[name] ?? law.rules[name];
}

function fullName(law: Law, written: string): string | undefined {
	if (declared(law, written)) return written;
	const names = [law.variables, law.parameters, law.rules].flatMap((shelf) => Object.keys(shelf));
	const ends = names.filter((name) => means(written, name));
	return ends.length === 1 ? ends[0] : undefined;
}

function expectedNames(test: LawTest): readonly string[] {
	return [...Object.keys(test.expect), ...Object.keys(test.expectNot), ...test.expectUnknown];
}

function givenNames({ case: { given = {}, career = [] } }: LawTest): readonly string[] {
	return [...Object.keys(given), ...career.flatMap((row) => Object.keys(row))];
}

function means(written: string, name: string): boolean {
	return name === written || name.endsWith(`.${written}`);
}
