import { levelPay, type SynthesisInputs, synthesise } from '../../population/index.ts';
import type { Registry } from '../indicators/registry.ts';
import { type Again, numbersAgain } from './ranges.ts';

/** What a thread needs to work out ends of ranges: plain data, sent to it once. */
export interface RangeWork {
	readonly inputs: SynthesisInputs;
	readonly registry: Registry;
	readonly whole: string;
	readonly size: number;
	readonly seed: number;
	readonly on?: number;
}

/** Works numbers out for synthetic people, with one assumption or another varied. */
export function synthesisAgain({
	inputs,
	size,
	seed,
	on,
	registry,
	whole,
}: RangeWork): ReturnType<typeof numbersAgain> {
	const make: Again['make'] = (assumptions) => {
		const order = {
			size,
			seed,
			...(on === undefined ? {} : { on }),
			assumptions: { ...levelPay, ...assumptions },
		};
		const synthesis = synthesise(inputs, order);
		return synthesis.ok ? { ok: true, value: synthesis.value.people } : synthesis;
	};
	return numbersAgain({ law: inputs.law, registry, whole, make });
}
