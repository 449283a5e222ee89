import type { Law } from '../../../src/law/index.ts';
import type { Words } from '../../../src/study/index.ts';

/** What kinds of thing have a page of their own, in the order a topic lists them. */
export const entryKinds = [
	'question',
	'rule',
	'parameter',
	'variable',
	'event',
	'weighing',
	'enumeration',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One named thing of the law, whatever its kind: what lists, links and search results speak of. */
export interface Entry {
	/** Its address in the room: the name, or for what names may repeat `choices/<name>`, `questions/<name>`. */
	readonly id: string;
	readonly kind: EntryKind;
	readonly name: string;
	readonly label: Words;
}

/** Every named thing of the law, by kind; within a kind what holds widest comes first, then as in the law files. */
export function entriesOf(law: Law): readonly Entry[] {
	return entryKinds.flatMap((kind) =>
		Object.entries(shelf(law, kind))
			.sort(([, a], [, b]) => depth(a) - depth(b))
			.map(([name, { label }]) => ({
				id: idOf(kind, name),
				kind,
				name,
				label,
			})),
	);
}

/** The thing at an address, or undefined. */
export function findEntry(law: Law, id: string): Entry | undefined {
	const name = id.slice(id.indexOf('/') + 1);
	for (const kind of entryKinds) {
		if (idOf(kind, name) !== id || !Object.hasOwn(shelf(law, kind), name)) continue;
		const label = shelf(law, kind)[name]?.label;
		if (label) return { id, kind, name, label };
	}
	return undefined;
}

/** The address of a thing. Choices of an enumeration are often called what the fact is called that takes them. */
export function idOf(kind: EntryKind, name: string): string {
	if (kind === 'enumeration') return `choices/${name}`;
	return kind === 'question' ? `questions/${name}` : name;
}

interface Shelved {
	readonly label: Words;
	readonly places?: Readonly<Record<string, unknown>>;
}

/** How far below the whole country the widest place stands that decides a thing. */
function depth({ places = {} }: Shelved): number {
	return Math.min(...Object.keys(places).map((code) => code.split('-').length), 9);
}

function shelf(law: Law, kind: EntryKind): Readonly<Record<string, Shelved>> {
	switch (kind) {
		case 'question':
			return law.questions;
		case 'rule':
			return law.rules;
		case 'parameter':
			return law.parameters;
		case 'variable':
			return law.variables;
		case 'event':
			return law.events;
		case 'weighing':
			return law.weighings;
		case 'enumeration':
			return law.enumerations;
	}
}
