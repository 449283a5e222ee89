import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enrol } from './enrol.ts';
import { Philox } from './random.ts';

const people = fc.array(
	fc.record({
		weight: fc.double({ min: 1, max: 100, noNaN: true }),
		odds: fc.constantFrom(0, 0.1, 1, 8),
	}),
	{ minLength: 20, maxLength: 400 },
);

function drawn(of: readonly { weight: number; odds: number }[], share: number, seed = 1) {
	const weight = Float64Array.from(of, (each) => each.weight);
	const odds = Float64Array.from(of, (each) => each.odds);
	const can = of.reduce((sum, each) => sum + (each.odds > 0 ? each.weight : 0), 0);
	const target = share * can;
	const { enrolled, factor } = enrol({ weight, odds, target, random: new Philox(seed), purpose: 1 });
	const got = weight.reduce((sum, each, person) => sum + (enrolled[person] === 1 ? each : 0), 0);
	return { enrolled, factor, got, target, heaviest: Math.max(...weight) };
}

test('as many are enrolled as the target asks for, to within a record or two', () => {
	fc.assert(
		fc.property(people, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (of, share) => {
			const { got, target, heaviest } = drawn(of, share);
			expect(Math.abs(got - target)).toBeLessThanOrEqual(2 * heaviest);
		}),
	);
});

test('nobody is enrolled who cannot be, and everybody who can when the target is out of reach', () => {
	fc.assert(
		fc.property(people, (of) => {
			const { enrolled, factor } = drawn(of, 1.2);
			expect(factor).toBe(Number.POSITIVE_INFINITY);
			expect([...enrolled]).toEqual(of.map(({ odds }) => (odds > 0 ? 1 : 0)));
		}),
	);
});

test('those with higher odds are enrolled more often', () => {
	const of = Array.from({ length: 20_000 }, (_, at) => ({ weight: 1, odds: at % 2 === 0 ? 8 : 0.5 }));
	const { enrolled } = drawn(of, 0.5);
	const often = (rest: number) =>
		enrolled.filter((each, at) => at % 2 === rest && each === 1).length / 10_000;
	const ratio = often(0) / (1 - often(0)) / (often(1) / (1 - often(1)));
	expect(ratio).toBeGreaterThan(12);
	expect(ratio).toBeLessThan(20);
});
