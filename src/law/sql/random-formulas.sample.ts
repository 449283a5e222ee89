import fc from 'fast-check';

/** Random formulas over the amounts `a` and `b`, the truths `p` and `q` and the places `home` and `away`; the same for a seed. */
export function randomFormulas(seed: number, count: number): readonly string[] {
	const { amount } = fc.letrec((tie) => ({
		amount: fc.oneof(
			{ maxDepth: 5, withCrossShrink: true },
			fc.constantFrom('a', 'b', 'max(0, a)'),
			fc
				.tuple(tie('amount'), fc.constantFrom('+', '-'), tie('amount'))
				.map((parts) => `(${parts.join(' ')})`),
			fc.tuple(fc.constantFrom('2', '10', '100'), tie('amount')).map(([factor, of]) => `(${factor} * ${of})`),
			fc.tuple(tie('amount'), tie('amount'), tie('amount')).map(([x, y, z]) => `(${x} * (${y} / ${z}))`),
			fc
				.tuple(fc.constantFrom('min', 'max'), tie('amount'), tie('amount'))
				.map(([how, x, y]) => `${how}(${x}, ${y})`),
			fc
				.tuple(fc.constantFrom('abs', 'floor', 'ceiling', '-'), tie('amount'))
				.map(([how, x]) => `${how}(${x})`),
			fc
				.tuple(fc.constantFrom('half up', 'up', 'down'), tie('amount'), fc.integer({ min: 0, max: 4 }))
				.map(([how, x, digits]) => `round ${how}(${x}, ${digits})`),
			fc
				.tuple(tie('truth'), tie('amount'), tie('amount'))
				.map(([test, yes, no]) => `(if ${test} then ${yes} else ${no})`),
		),
		truth: fc.oneof(
			{ maxDepth: 4 },
			fc.constantFrom('p', 'q', 'home = away', 'home in (away, "CN-ZJ")', 'within(home, "CN-GD")'),
			fc
				.tuple(tie('amount'), fc.constantFrom('<', '<=', '=', '!=', '>', '>='), tie('amount'))
				.map((parts) => `(${parts.join(' ')})`),
			fc
				.tuple(tie('truth'), fc.constantFrom('and', 'or'), tie('truth'))
				.map((parts) => `(${parts.join(' ')})`),
			tie('truth').map((of) => `not(${of})`),
			tie('amount').map((of) => `is defined(${of})`),
		),
	}));
	return fc.sample(amount, { seed, numRuns: count }).map(String);
}
