import {
	type Answer,
	type Case,
	checkCase,
	dayOf,
	explain,
	type Law,
	type Scalar,
	type Type,
	unitText,
	versionAt,
} from '../law/index.ts';
import type { Confidence, Finding, Words } from '../study/index.ts';

// What a text asks of the law: a rule or parameter at a place, for somebody typical or for a person of a case file.

/** Which answer of the law is meant. */
export interface LawName {
	/** A rule or parameter, by full name. */
	readonly name: string;
	readonly place?: string | undefined;
	/** Day the law is read for; the day of the reports when left out. */
	readonly on?: string | undefined;
	/** Row of a parameter that is a table, such as a disability grade. */
	readonly key?: string | undefined;
	/** Facts about the person asked for. */
	readonly given?: Readonly<Record<string, string | number | boolean>> | undefined;
	/** Name of a case file, whose person is asked for. */
	readonly person?: string | undefined;
}

/** What the law answers, with the article it rests on; without a value where it does not know. */
export interface LawAnswer {
	readonly label: Words;
	readonly type: Type;
	readonly place: string;
	readonly value?: Scalar;
	readonly low?: number | undefined;
	readonly high?: number | undefined;
	readonly confidence: Confidence;
	readonly sources: readonly string[];
	readonly articles: readonly string[];
	/** Why there is no value. */
	readonly why?: Words;
}

/** People of a study's case files by name; the questions of a file do not matter. */
export type Persons = Readonly<Record<string, { readonly person: Case; readonly title?: Words | undefined }>>;

/** Asks the law; words where the question itself is wrong. */
export type LawAsker = (of: LawName) => LawAnswer | Words;

/** An asker of one law. `persons` are those of case files by name, `day` that of the reports. */
export function lawAsker(law: Law, persons: Persons, day: string): LawAsker {
	return (of) => {
		const { name, key } = of;
		if (!law.rules[name] && !law.parameters[name])
			return { en: `The law has no "${name}".`, zh: `法规中没有“${name}”。` };
		if (key !== undefined) return rowOf(law, { ...of, key }, day);
		const person = caseOf(law, persons, of, day);
		if (!person.ok) return person.says;
		const result = explain(law, person.asked);
		const answer = result.ok ? result.value.answers[0] : undefined;
		if (!answer) return { en: `"${name}" cannot be asked.`, zh: `“${name}”无法求解。` };
		return answerOf(answer, person.asked.place);
	};
}

type Person = { readonly ok: true; readonly asked: Case } | { readonly ok: false; readonly says: Words };

function caseOf(
	law: Law,
	persons: Persons,
	{ name, place = 'CN', on, given, person }: LawName,
	day: string,
): Person {
	if (person !== undefined) {
		const known = persons[person];
		if (!known) return { ok: false, says: noPerson(person, Object.keys(persons)) };
		return { ok: true, asked: { ...known.person, ask: [name] } };
	}
	const checked = checkCase(law, { place, on: on ?? day, ...(given && { given }), ask: [name] });
	if (checked.ok) return { ok: true, asked: checked.value };
	const [problem] = checked.problems;
	return { ok: false, says: problem?.says ?? { en: 'The case is wrong.', zh: '个案有误。' } };
}

function answerOf({ label, type, outcome, low, high, confidence, sources, step }: Answer, place: string) {
	const articles = [step, ...step.steps].flatMap(({ citation }) => citation?.article ?? []);
	const about = { label, type, place, confidence, sources, articles: [...new Set(articles)] };
	if (outcome.known) return { ...about, value: outcome.value, low, high };
	const why = outcome.reasons.find((reason) => reason.why)?.why;
	return why ? { ...about, why } : about;
}

/** One row of a parameter that is a table. */
function rowOf(
	law: Law,
	{ name, place = 'CN', on, key }: LawName & { readonly key: string },
	day: string,
): LawAnswer | Words {
	const parameter = law.parameters[name];
	const at = dayOf(on ?? day);
	const governing =
		parameter && at !== undefined ? versionAt(parameter.places, place, at, undefined) : undefined;
	if (!parameter || !governing?.found)
		return { en: `"${name}" is no parameter in force there.`, zh: `“${name}”不是当地现行的参数。` };
	const { worth, confidence, source, article } = governing.version;
	const { label, type } = parameter;
	const about = {
		...{ label, type, place: governing.place, confidence },
		sources: source === undefined ? [] : [source],
		articles: article === undefined ? [] : [article],
	};
	if (worth.kind === 'unknown') return { ...about, why: worth.why };
	const value = worth.kind === 'table' ? worth.rows[key] : undefined;
	return value === undefined
		? { en: `"${name}" has no row ${key}.`, zh: `“${name}”没有 ${key} 这一行。` }
		: { ...about, value };
}

export function noPerson(name: string, known: readonly string[]): Words {
	const list = known.join(', ');
	return { en: `There is no case "${name}"; there are ${list}.`, zh: `没有个案“${name}”；已有 ${list}。` };
}

/** Units of findings, for units of law. */
const units: Readonly<Record<string, string>> = {
	'': 'count',
	month: 'months',
	year: 'years',
	day: 'days',
	hour: 'hours',
	week: 'weeks',
	'hour/day': 'hours/day',
	'hour/week': 'hours/week',
};

/** An answer as a finding, so that a text may show it as a number; undefined where it is none. */
export function lawFinding(
	{ name, on, key, person, given }: LawName,
	answer: LawAnswer,
	day: string,
): Finding | undefined {
	const { type, value, place, low, high, confidence, sources, articles } = answer;
	if (type.kind !== 'number' || typeof value !== 'number') return undefined;
	const unit = unitText(type);
	// without spaces: the name of a number has to survive line breaks on paper
	const facts = Object.entries(given ?? {}).map(([fact, each]) => `${fact}:${each}`);
	return {
		...{ sex: 'all', age: 'all', hukou: 'all', form: 'all', scheme: '', sector: 'all', proposal: '' },
		id: `law.${name}`,
		place,
		year: (on ?? day).slice(0, 4),
		category: [key, person, ...facts].filter((part) => part !== undefined).join(';'),
		value: exact(value),
		unit: type.share ? 'share' : (units[unit] ?? unit),
		low: low === undefined ? null : exact(low),
		high: high === undefined ? null : exact(high),
		sample: null,
		kind: 'computed',
		sources: sources.join(' '),
		method: ['law', ...articles].join(' '),
		confidence,
		note: null,
	};
}

/** Without what binary fractions add at the end, so that a file can give the value in full. */
function exact(value: number): number {
	return Number(Number(value.toFixed(12)).toPrecision(12)) + 0;
}
