import { type Amendment, affectedBy, amended, type Law, type Parameter, unitText } from '../../law/index.ts';
import type { Assumptions } from '../../population/index.ts';
import type { Words } from '../../study/index.ts';

/** Something assumed that results rest on: what it is, within what range it may lie, and why. */
export interface Assumed {
	readonly id: string;
	readonly label: Words;
	/** Whether the people are made otherwise, or the law about them is. */
	readonly of: 'people' | 'law';
	readonly unit: string;
	readonly value: number;
	readonly low: number;
	readonly high: number;
	readonly why: Words;
	readonly sources: readonly string[];
}

/** Values of assumptions by id. */
export type Values = Readonly<Record<string, number>>;

/** Everything that is assumed of people and in law, whatever rests on it: for a reader who asks what results stand on. */
export function allAssumed(law: Law, people: Assumptions): readonly Assumed[] {
	const ofPeople = Object.values(people).map(
		({ confidence: _, ...each }): Assumed => ({ ...each, of: 'people' }),
	);
	return [...lawAssumed(law), ...ofPeople];
}

/** The law's assumptions on which any of some rules rests, however far down. */
export function assumedBy(law: Law, rules: readonly string[]): readonly Assumed[] {
	return lawAssumed(law).filter(({ id }) => {
		const affected = affectedBy(law, [id]);
		return rules.some((rule) => affected.has(rule));
	});
}

function lawAssumed(law: Law): readonly Assumed[] {
	return Object.values(law.parameters).flatMap((parameter): readonly Assumed[] => {
		const { name, label, type, assumption } = parameter;
		const value = assumedValue(parameter);
		if (!assumption || value === undefined) return [];
		const [low, high] = assumption.range;
		const cited = Object.values(parameter.places).flatMap((versions) =>
			versions.flatMap(({ source }) => source ?? []),
		);
		const sources = [...new Set(cited)];
		return [
			{ id: name, label, of: 'law', unit: unitText(type), value, low, high, why: assumption.why, sources },
		];
	});
}

/** The law with some of its assumptions at other values, for all time. */
export function withAssumed(law: Law, values: Values): Law {
	const amendments = Object.entries(values).flatMap(([name, worth]): readonly Amendment[] =>
		Object.entries(law.parameters[name]?.places ?? {}).flatMap(([place, [first]]) =>
			first ? [{ name, place, from: first.from, worth }] : [],
		),
	);
	return amendments.length === 0 ? law : amended(law, amendments);
}

function assumedValue({ places }: Parameter): number | undefined {
	const worth = Object.values(places).flat().at(-1)?.worth;
	return worth?.kind === 'value' && typeof worth.value === 'number' ? worth.value : undefined;
}
