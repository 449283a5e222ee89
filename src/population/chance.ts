import { purposes } from './synthesis/purposes.ts';
import { Philox } from './synthesis/random.ts';

/** A number above 0 and below 1 for each person, drawn for choices that nobody has seen: the same for the same seed and person. */
export function chancesOf(size: number, seed: number): Float64Array {
	const random = new Philox(seed);
	return Float64Array.from({ length: size }, (_, person) => random.uniform(person, purposes.choice));
}
