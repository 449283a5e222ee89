/**
 * Rounding as the law names it. Binary fractions cannot hold most decimals, so a millionth of the last digit kept is
 * allowed for: 2.675 rounds half up to 2.68 although its binary value lies just below. Only multiplication, addition and
 * floor or ceiling are used, so that kernels and SQL can give the same bits.
 */
export type Rounding = 'half up' | 'up' | 'down';

const noise = 1e-6;
const powers = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

/** Rounds a number to `digits` decimals (0 to 9); half up, up and down are by size, whatever the sign. */
export function round(value: number, digits: number, how: Rounding): number {
	const power = powers[digits];
	if (power === undefined) throw new RangeError(`rounding to ${digits} decimals is not possible`);
	const size = Math.abs(value) * power;
	const whole =
		how === 'half up'
			? Math.floor(size + 0.5 + noise)
			: how === 'up'
				? Math.ceil(size - noise)
				: Math.floor(size + noise);
	// adding zero turns -0 into 0
	return (value < 0 ? -whole : whole) / power + 0;
}

/** The largest whole number not above, with the same allowance for binary noise. */
export function floor(value: number): number {
	return Math.floor(value + noise);
}

/** The smallest whole number not below, with the same allowance for binary noise. */
export function ceiling(value: number): number {
	return Math.ceil(value - noise) + 0;
}
