import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amended } from './amended.ts';
import { attributedTotal, attribution, type Provision } from './attribution.ts';
import { programOf } from './lower.ts';
import { day, pensionLaw, workers } from './pension.sample.ts';
import { answersOf } from './population.ts';
import { nodeCrew } from './threads/node-threads.ts';
import { moneyTotal } from './totals.ts';
import { compile, formOf, webAssemblyKernel } from './webassembly/kernel.ts';

/** Totals that depend on which provisions are enacted in any way at all. */
const totals = fc.integer({ min: 1, max: 6 }).chain((provisions) =>
	fc
		.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), {
			minLength: 2 ** provisions,
			maxLength: 2 ** provisions,
		})
		.map((values) => ({ provisions, values })),
);
const setOf = (enacted: readonly number[]): number => enacted.reduce((set, member) => set | (1 << member), 0);

test('shares add up to the whole change', () => {
	fc.assert(
		fc.property(totals, ({ provisions, values }) => {
			const shares = attribution(provisions, (enacted) => values[setOf(enacted)] ?? 0);
			const whole = (values.at(-1) ?? 0) - (values[0] ?? 0);
			expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(whole, 4);
		}),
	);
});

test('a provision that changes nothing gets nothing, one that always adds the same gets that', () => {
	fc.assert(
		fc.property(totals, fc.integer({ min: -1000, max: 1000 }), ({ provisions, values }, fixed) => {
			const others = (enacted: readonly number[]): number =>
				values[setOf(enacted) & (2 ** provisions - 1)] ?? 0;
			const shares = attribution(
				provisions + 2,
				(enacted) => others(enacted) + (enacted.includes(provisions + 1) ? fixed : 0),
			);
			expect(shares[provisions]).toBeCloseTo(0, 4);
			expect(shares[provisions + 1]).toBeCloseTo(fixed, 4);
		}),
	);
});

test('provisions that do the same get the same', () => {
	fc.assert(
		fc.property(fc.array(fc.integer(), { minLength: 6, maxLength: 6 }), (byNumber) => {
			const shares = attribution(5, ({ length }) => byNumber[length] ?? 0);
			for (const share of shares) expect(share).toBe(shares[0]);
		}),
	);
});

test('every set is asked for once: 256 for 8 provisions, and no more provisions are taken', () => {
	const asked: string[] = [];
	attribution(8, (enacted) => asked.push(enacted.join()));
	expect(asked).toHaveLength(256);
	expect(new Set(asked).size).toBe(256);
	expect(() => attribution(9, () => 0)).toThrow('at most 8');
});

const { rate } = pensionLaw.parameters;
const withIdleRate = {
	...pensionLaw,
	parameters: {
		...pensionLaw.parameters,
		...(rate ? { rate_of_nobody: { ...rate, name: 'rate_of_nobody' } } : {}),
	},
};

test('over a population, by a crew, it is that of the totals which one kernel gives', async () => {
	const people = workers(20_001);
	const order = { law: pensionLaw, ask: ['pension'], columns: ['claim_month'], fields: ['wage', 'status'] };
	const set = (name: string, worth: number, from = '1995-03') => ({
		name,
		place: 'CN',
		from: day(from),
		worth,
	});
	const provisions: readonly Provision[] = [
		[set('rate', 0.11)],
		[set('interest', 0.05), set('low', 0.4)],
		[set('divisor', 120)],
		[set('rate', 0.2, '2010')],
	];
	const totalWith = (enacted: readonly number[]): number => {
		const law = amended(
			pensionLaw,
			enacted.flatMap((each) => provisions[each] ?? []),
		);
		const kernel = webAssemblyKernel(compile(programOf({ ...order, law }).program, formOf(people)));
		const [pensions] = answersOf(kernel, people, 1);
		return pensions ? Number(moneyTotal(pensions).fen) / 100 : Number.NaN;
	};
	const crew = nodeCrew(2);
	const shares = await attributedTotal(order, provisions, people, crew);
	expect(shares).toEqual({ ok: true, value: attribution(provisions.length, totalWith) });
	// what the rule does not rest on gets nothing, and does not count towards the most there can be
	const idle: readonly Provision[] = Array.from({ length: 9 }, () => [set('rate_of_nobody', 1)]);
	const withIdle = await attributedTotal(
		{ ...order, law: withIdleRate },
		[...provisions, ...idle],
		people,
		crew,
	);
	expect(withIdle).toEqual({ ok: true, value: [...(shares.ok ? shares.value : []), ...idle.map(() => 0)] });
	await crew.dismiss();
});
