import type { Law } from '../../../src/law/index.ts';
import type { Words } from '../../../src/study/index.ts';
import { type Entry, entriesOf } from '../entry/entry.ts';

/** A heading of the table of contents: a scheme, what is named under it, and the schemes within it. */
export interface Topic {
	/** Dotted scheme name; empty for what belongs to no scheme. */
	readonly name: string;
	/** Undefined for what belongs to no scheme. */
	readonly label?: Words;
	readonly entries: readonly Entry[];
	readonly topics: readonly Topic[];
}

/** The table of contents: schemes nested by dotted prefix, those with most law first; facts of no scheme come last. */
export function topicsOf(law: Law, entries: readonly Entry[] = entriesOf(law)): readonly Topic[] {
	const schemes = Object.keys(law.schemes);
	const under = Map.groupBy(entries, (entry) => schemeOf(law, entry.name));
	const within = (parent: string): readonly Topic[] =>
		schemes
			.filter((name) => parentScheme(law, name) === parent)
			.map((name) => ({
				name,
				label: law.schemes[name]?.label,
				entries: under.get(name) ?? [],
				topics: within(name),
			}))
			.filter((topic) => everyEntry(topic).length > 0)
			.sort((a, b) => everyEntry(b).length - everyEntry(a).length);
	const loose = under.get('') ?? [];
	return [...within(''), ...(loose.length > 0 ? [{ name: '', entries: loose, topics: [] }] : [])];
}

/** The narrowest scheme a name falls under, such as `pension.employee` for `pension.employee.total`; empty for none. */
export function schemeOf(law: Law, name: string): string {
	return prefixes(name).find((prefix) => Object.hasOwn(law.schemes, prefix)) ?? '';
}

/** The schemes a name falls under, widest first. */
export function schemePath(law: Law, name: string): readonly string[] {
	return prefixes(name)
		.filter((prefix) => Object.hasOwn(law.schemes, prefix))
		.reverse();
}

/** The entries of a topic and of every topic within it. */
export function everyEntry(topic: Topic): readonly Entry[] {
	return [...topic.entries, ...topic.topics.flatMap(everyEntry)];
}

/** A run of entries under one heading; `path` holds the topics from the widest to the one that lists them. */
export interface Section {
	readonly path: readonly Topic[];
	readonly entries: readonly Entry[];
}

/** Topics read from top to bottom: one section for each that lists something itself. */
export function sectionsOf(topics: readonly Topic[], above: readonly Topic[] = []): readonly Section[] {
	return topics.flatMap((topic) => {
		const path = [...above, topic];
		const own = topic.entries.length > 0 ? [{ path, entries: topic.entries }] : [];
		return [...own, ...sectionsOf(topic.topics, path)];
	});
}

/** The topic of that name, wherever it stands. */
export function findTopic(topics: readonly Topic[], name: string): Topic | undefined {
	for (const topic of topics) {
		const found = topic.name === name ? topic : findTopic(topic.topics, name);
		if (found) return found;
	}
	return undefined;
}

function parentScheme(law: Law, scheme: string): string {
	return prefixes(scheme).find((prefix) => prefix !== scheme && Object.hasOwn(law.schemes, prefix)) ?? '';
}

/** `a.b.c`, `a.b`, `a`. */
function prefixes(name: string): readonly string[] {
	const parts = name.split('.');
	return parts.map((_, dropped) => parts.slice(0, parts.length - dropped).join('.'));
}
