import { describe, expect, test } from 'vitest';
import { type Amendment, amended } from './amended.ts';
import { differing, explained } from './compare-with-explain.sample.ts';
import { programOf } from './lower.ts';
import { day, pensionLaw, pensionRules, workers } from './pension.sample.ts';
import { answersOf } from './population.ts';
import { Cases } from './reasons/cases.ts';
import { compile, formOf, webAssemblyKernel } from './webassembly/kernel.ts';

const people = workers(80);
const compiledFor = (law: typeof pensionLaw, before?: ReturnType<typeof compile>) => {
	const { program } = programOf({
		law,
		ask: pensionRules,
		columns: ['claim_month'],
		fields: ['wage', 'status'],
	});
	return compile(program, formOf(people), before);
};

describe('a parametric reform', () => {
	const before = compiledFor(pensionLaw);
	const reforms: readonly (readonly Amendment[])[] = [
		[{ name: 'rate', place: 'CN', from: day('1990'), worth: 0.11 }],
		[{ name: 'rate', place: 'CN', from: day('2007-03'), worth: 0.11 }],
		[{ name: 'average', place: 'CN-ZJ', from: day('2003-05'), to: day('2008-12-31'), worth: 999 }],
		[
			{ name: 'interest', place: 'CN', from: day('2000'), to: day('2004-12-31'), worth: 0 },
			{ name: 'rate_flexible', place: 'CN', from: day('2015'), worth: 0.12 },
		],
	];

	test.each(reforms)(
		'%o gives what explain gives under the reformed law, without new code',
		(...amendments) => {
			const law = amended(pensionLaw, amendments);
			const after = compiledFor(law, before);
			expect(after.module).toBe(before.module);
			const cases = new Cases(law, people);
			const all = Array.from({ length: people.size }, (_, person) => cases.at(person));
			const answers = answersOf(webAssemblyKernel(after), people, pensionRules.length);
			const wanted = explained(law, all, pensionRules);
			expect(differing('reformed', pensionRules, wanted, answers)).toEqual([]);
			expect(
				differing('as before', pensionRules, explained(pensionLaw, all, pensionRules), answers),
			).not.toEqual([]);
		},
	);

	test('set for a time ends with it: law in force goes on', () => {
		const law = amended(pensionLaw, [
			{ name: 'rate', place: 'CN', from: day('2001'), to: day('2001-12-31'), worth: 1 },
		]);
		const versions = law.parameters.rate?.places.CN?.map(({ from, to, worth }) => [from, to, worth]);
		const value = (share: number) => ({ kind: 'value', value: share });
		expect(versions).toEqual([
			[day('1990'), day('2000-12-31'), value(0.08)],
			[day('2001'), day('2001-12-31'), value(1)],
			[day('2002'), undefined, value(0.08)],
		]);
	});

	test('of a parameter that law does not have is a mistake', () => {
		expect(() => amended(pensionLaw, [{ name: 'ratte', place: 'CN', from: 0, worth: 1 }])).toThrow('ratte');
	});
});
