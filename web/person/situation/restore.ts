import {
	type Case,
	isoMonth,
	type Law,
	type RawCase,
	type Scalar,
	type Type,
	written,
} from '../../../src/law/index.ts';
import type { Words } from '../../../src/study/index.ts';
import type { Situation, Stretch } from './situation.ts';

/**
 * A checked case as a situation: facts by their full names, as people write them. The title and the questions stand in
 * `raw`, the case as written, since a checked case keeps only the rules that its questions come to.
 */
export function fromCase(law: Law, person: Case, raw: RawCase, today: string): Situation {
	const { title, on = today, known, ask = [] } = raw;
	const facts = (given: ReadonlyMap<string, Scalar>) =>
		Object.fromEntries([...given].map(([name, value]) => [name, writtenFact(law, name, value)]));
	return {
		...(title && { title }),
		place: person.place,
		on: String(on),
		...(known !== undefined && { known: String(known) }),
		ask,
		facts: facts(person.given),
		unsure: [],
		career: (person.career ?? []).map((row) => ({
			from: isoMonth(row.from),
			...(row.to !== undefined && { to: isoMonth(row.to) }),
			place: row.place,
			facts: facts(row.facts),
		})),
	};
}

/** Reads a situation back from a link or from this browser's storage; nothing when it is not one. */
export function parseSituation(read: unknown): Situation | undefined {
	if (!isRecord(read) || typeof read.on !== 'string' || !isRecord(read.facts)) return undefined;
	const { title, place, on, known, ask, facts, unsure, career } = read;
	return {
		...(isWords(title) && { title: { zh: title.zh, en: title.en } }),
		...(typeof place === 'string' && { place }),
		on,
		...(typeof known === 'string' && { known }),
		ask: texts(ask),
		facts: scalars(facts),
		unsure: texts(unsure),
		career: Array.isArray(career) ? career.flatMap(parseStretch) : [],
	};
}

function parseStretch(read: unknown): Stretch[] {
	if (!isRecord(read) || typeof read.from !== 'string' || !isRecord(read.facts)) return [];
	const { from, to, place, facts } = read;
	return [
		{
			from,
			...(typeof to === 'string' && { to }),
			...(typeof place === 'string' && { place }),
			facts: scalars(facts),
		},
	];
}

function writtenFact(law: Law, name: string, value: Scalar): Scalar {
	const type: Type | undefined = (law.variables[name] ?? law.parameters[name] ?? law.rules[name])?.type;
	return type ? written(type, value) : value;
}

function scalars(record: Readonly<Record<string, unknown>>): Readonly<Record<string, Scalar>> {
	return Object.fromEntries(
		Object.entries(record).filter((entry): entry is [string, Scalar] => isScalar(entry[1])),
	);
}

function texts(read: unknown): readonly string[] {
	return Array.isArray(read) ? read.filter((item) => typeof item === 'string') : [];
}

function isScalar(value: unknown): value is Scalar {
	return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function isWords(value: unknown): value is Words {
	return isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
