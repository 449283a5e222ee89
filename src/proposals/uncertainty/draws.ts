import { chancesOf } from '../../population/index.ts';
import type { Assumed, Values } from './assumptions.ts';

/** One set of values for everything assumed, each drawn from its range. */
export interface Draw {
	readonly law: Values;
	readonly people: Values;
}

/**
 * Draws of all assumptions together, each even over its range and independent of the others. Each range is cut into as many
 * parts as there are draws and every part is drawn from once, in an order of its own (a Latin hypercube), so that few
 * draws tell much. The same seed gives the same draws.
 */
export function drawsOf(assumed: readonly Assumed[], draws: number, seed: number): readonly Draw[] {
	const columns = assumed.map(({ low, high }, at) => {
		const chances = chancesOf(draws * 2, seed * 1000 + at);
		const order = Array.from({ length: draws }, (_, draw) => draw).sort(
			(a, b) => (chances[a] ?? 0) - (chances[b] ?? 0),
		);
		return order.map((part, draw) => low + ((high - low) * (part + (chances[draws + draw] ?? 0))) / draws);
	});
	return Array.from({ length: draws }, (_, draw): Draw => {
		const values = (of: Assumed['of']): Values =>
			Object.fromEntries(
				assumed.flatMap((each, at) => (each.of === of ? [[each.id, columns[at]?.[draw] ?? each.value]] : [])),
			);
		return { law: values('law'), people: values('people') };
	});
}

/** An interval that holds nine in ten of the values that draws suggest, by their mean and spread. */
export interface Spread {
	readonly low: number;
	readonly high: number;
}

const ninetyPercent = 1.645;

/** The spread of a number over draws about its own value; undefined for fewer than two. */
export function spreadOf(value: number, drawn: readonly number[]): Spread | undefined {
	if (drawn.length < 2) return undefined;
	const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
	const variance = drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (drawn.length - 1);
	const width = ninetyPercent * Math.sqrt(variance);
	return { low: Math.min(mean - width, value), high: Math.max(mean + width, value) };
}
