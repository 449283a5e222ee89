import { type Amendment, amended, type Law, namesIn, type Parameter } from '../../law/index.ts';
import type { Words } from '../../study/index.ts';

/** Something assumed, and the ends of the range that it may lie in. */
export interface Variation {
	readonly id: string;
	readonly label: Words;
	/** Whether the people are made otherwise, or the law about them is. */
	readonly of: 'people' | 'law';
	readonly value: number;
	readonly low: number;
	readonly high: number;
	readonly why: Words;
}

/** What people are made from without its being published, as the population part tells it. */
export interface Assumed {
	readonly label: Words;
	readonly value: number;
	readonly low: number;
	readonly high: number;
	readonly why: Words;
}

/** Variations of assumptions that people are made from; those without a range change nothing. */
export function peopleVariations(assumptions: Readonly<Record<string, Assumed>>): readonly Variation[] {
	return Object.entries(assumptions)
		.filter(([, { low, high }]) => low < high)
		.map(([id, { label, value, low, high, why }]) => ({ id, label, of: 'people', value, low, high, why }));
}

/** Variations of the law's own assumptions that rules rest on, however far down. */
export function lawVariations(law: Law, rules: readonly string[]): readonly Variation[] {
	const reached = namesReached(law, rules);
	return Object.values(law.parameters).flatMap((parameter): readonly Variation[] => {
		const { name, label, assumption } = parameter;
		const value = assumedValue(parameter);
		if (!assumption || value === undefined || !reached.has(name)) return [];
		const [low, high] = assumption.range;
		return [{ id: name, label, of: 'law', value, low, high, why: assumption.why }];
	});
}

/** The law with one of its assumptions at another value, for all time. */
export function lawVaried(law: Law, id: string, value: number): Law {
	const { places = {} } = law.parameters[id] ?? {};
	return amended(
		law,
		Object.entries(places).flatMap(([place, versions]): readonly Amendment[] => {
			const first = versions[0];
			return first ? [{ name: id, place, from: first.from, worth: value }] : [];
		}),
	);
}

function assumedValue({ places }: Parameter): number | undefined {
	const worth = Object.values(places).flat().at(-1)?.worth;
	return worth?.kind === 'value' && typeof worth.value === 'number' ? worth.value : undefined;
}

function namesReached(law: Law, rules: readonly string[]): ReadonlySet<string> {
	const reached = new Set<string>();
	const open = [...rules];
	for (let name = open.pop(); name !== undefined; name = open.pop()) {
		if (reached.has(name)) continue;
		reached.add(name);
		const rule = law.rules[name];
		if (!rule) continue;
		if (rule.period.kind === 'event') {
			const event = law.events[rule.period.event];
			if (event) open.push(event.month, ...(event.place === undefined ? [] : [event.place]));
		}
		for (const { formula } of Object.values(rule.places).flat()) if (formula) open.push(...namesIn(formula));
	}
	return reached;
}
