import { z } from 'zod';
import type { Dimension } from '../finding.ts';
import type { Places } from '../place.ts';
import type { Outcome } from '../problem.ts';
import { readShaped, wordsShape } from '../shape.ts';
import type { TextFile } from '../text.ts';
import type { Words } from '../words.ts';
import { ageWords } from './age.ts';
import type { Units } from './unit.ts';
import { yearWords } from './year.ts';

/** What a statistic measures, and the unit that findings give it in. */
export interface Indicator {
	readonly label: Words;
	readonly definition: Words;
	readonly unit: string;
}

/** Lists of declared values, each with its label. */
export const termLists = ['sex', 'hukou', 'form', 'scheme', 'sector', 'category', 'method', 'seen'] as const;
export type TermList = (typeof termLists)[number];
export type Terms = Readonly<Record<TermList, Readonly<Record<string, Words>>>> & {
	/** Titles of proposals, which a build adds: no statistic is about one. */
	readonly proposal?: Readonly<Record<string, Words>>;
};

/** The words of a study's statistics: whatever a finding is about has its label here. */
export interface Vocabulary {
	readonly places: Places;
	readonly indicators: Readonly<Record<string, Indicator>>;
	readonly units: Units;
	readonly terms: Terms;
}

/** Reads `terms.yaml`. */
export function readTerms(file: TextFile): Outcome<Terms> {
	const list = z.record(z.string(), wordsShape());
	const shape = z.strictObject({
		sex: list,
		hukou: list,
		form: list,
		scheme: list,
		sector: list,
		category: list,
		method: list,
		seen: list,
	});
	const read = readShaped(file, shape);
	return read.ok ? { ok: true, value: read.value.data } : read;
}

/** Reads `indicators.yaml`; every unit is one that findings use. */
export function readIndicators(file: TextFile, units: Units): Outcome<Vocabulary['indicators']> {
	const name = z.string().regex(/^[a-z][a-z0-9_]*$/, 'not a name in snake case');
	const unit = z.string().refine((text) => units[text]?.base === text, 'not a plain unit of units.yaml');
	const shape = z.record(name, z.strictObject({ label: wordsShape(), definition: wordsShape(), unit }));
	const read = readShaped(file, shape);
	return read.ok ? { ok: true, value: read.value.data } : read;
}

/** What a value of a dimension is called, where the vocabulary knows it. */
export function valueWords(vocabulary: Vocabulary, dimension: Dimension, value: string): Words | undefined {
	switch (dimension) {
		case 'place':
			return own(vocabulary.places, value)?.label;
		case 'year':
			return yearWords(value);
		case 'age':
			return ageWords(value);
		case 'proposal':
			return own(vocabulary.terms.proposal ?? {}, value);
		default:
			return own(vocabulary.terms[dimension], value);
	}
}

/** The entry of a name, and not what every object has, such as `constructor`. */
function own<T>(entries: Readonly<Record<string, T>>, name: string): T | undefined {
	return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
