import { type Constraint, type Law, namesIn, type Period, type Type } from '../../../src/law/index.ts';
import { idOf } from './entry.ts';

/** Who names whom in the law, both ways, by the ids of entries. */
export interface Uses {
	/** What a thing reads, in the order in which it first names it. */
	readonly of: (id: string) => readonly string[];
	/** What reads it, in the order of the law files. */
	readonly by: (id: string) => readonly string[];
	/** Constraints on a case that read it. */
	readonly constraints: (id: string) => readonly Constraint[];
}

/** Reads off who uses whom, over all places and versions of every rule, and through events, weighings and questions. */
export function usesOf(law: Law): Uses {
	const edges = new Map(
		[...namedEdges(law)].map(([id, used]) => [id, [...new Set(used)].filter((other) => other !== id)]),
	);
	const back = new Map<string, string[]>();
	for (const [id, used] of edges) {
		for (const other of used) back.set(other, [...(back.get(other) ?? []), id]);
	}
	const bound = law.constraints.map((constraint) => ({ constraint, names: namesIn(constraint.that) }));
	return {
		of: (id) => edges.get(id) ?? [],
		by: (id) => back.get(id) ?? [],
		constraints: (id) => bound.filter(({ names }) => names.has(id)).map(({ constraint }) => constraint),
	};
}

function* namedEdges(law: Law): Generator<readonly [string, readonly string[]]> {
	for (const question of Object.values(law.questions)) yield [idOf('question', question.id), question.ask];
	for (const rule of Object.values(law.rules)) {
		const formulas = Object.values(rule.places)
			.flat()
			.flatMap((version) => (version.formula ? [...namesIn(version.formula)] : []));
		yield [rule.name, [...formulas, ...eventOf(rule.period), ...choicesOf(rule.type)]];
	}
	for (const parameter of Object.values(law.parameters)) {
		yield [parameter.name, [parameter.type, ...parameter.keys].flatMap(choicesOf)];
	}
	for (const variable of Object.values(law.variables)) {
		yield [variable.name, [...eventOf(variable.period), ...choicesOf(variable.type)]];
	}
	for (const event of Object.values(law.events)) {
		yield [event.name, event.place === undefined ? [event.month] : [event.month, event.place]];
	}
	for (const weighing of Object.values(law.weighings)) {
		yield [weighing.name, [weighing.rule, ...weighing.factors.map((factor) => factor.fact)]];
	}
}

function eventOf(period: Period): readonly string[] {
	return period.kind === 'event' ? [period.event] : [];
}

function choicesOf(type: Type): readonly string[] {
	return type.kind === 'choice' ? [idOf('enumeration', type.of)] : [];
}
