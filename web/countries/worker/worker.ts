import { type Answer, dayOf, explainRaw, isoMonth, type Law, monthOfDay } from '../../../src/law/index.ts';
import type { Search } from '../../shell/index.ts';

/** One worker, described once for every country. */
export interface Worker {
	/** A value of the enumeration `form_of_work`. */
	readonly form: string;
	readonly sex: string;
	/** Years. */
	readonly age: number;
	/** As a share of the place's average wage. */
	readonly earnings: number;
	readonly years: number;
	/** Joins whatever is voluntary. */
	readonly joins: boolean;
	/** The study's own country, or a province of it. */
	readonly home: string;
	/** ISO day or month on which the law is read. */
	readonly on: string;
}

/** The worker whom the address describes; what it leaves open is a young rider with three quarters of the average. */
export function workerOf(search: Search, forms: readonly string[], homes: readonly string[]): Worker {
	const number = (text: string | undefined, low: number, high: number, otherwise: number) => {
		const read = Number(text);
		return text !== undefined && text !== '' && read >= low && read <= high ? read : otherwise;
	};
	const asked = (text: string | undefined, of: readonly string[], otherwise: string) =>
		text !== undefined && of.includes(text) ? text : otherwise;
	return {
		form: asked(search.form, forms, 'platform_delivery'),
		sex: asked(search.sex, ['male', 'female'], 'male'),
		age: number(search.age, 16, 75, 30),
		earnings: number(search.earnings, 0.1, 5, 0.75),
		years: number(search.years, 1, 45, 30),
		joins: search.joins === 'yes',
		home: asked(search.home, homes, homes[0] ?? ''),
		on: search.on !== undefined && dayOf(search.on) !== undefined ? search.on : '2025-12',
	};
}

/** What one country's law answers for the worker, by name; empty where the case cannot be asked there. */
export function askedIn(law: Law, place: string, worker: Worker): ReadonlyMap<string, Answer> {
	const day = dayOf(worker.on);
	if (day === undefined) throw new RangeError(`${worker.on} is no day`);
	const given = {
		form: worker.form,
		sex: worker.sex,
		born: isoMonth(monthOfDay(day) - 12 * worker.age),
		hukou_place: place,
		'worker.earnings': worker.earnings,
		'worker.years': worker.years,
		'worker.joins': worker.joins,
	};
	const ask = law.questions.same_worker?.ask ?? [];
	const result = explainRaw(law, { place, on: worker.on, given, ask });
	if (!result.ok) throw new Error(result.problems.map(({ says }) => says.en).join(' '));
	return new Map(result.value.answers.map((answer) => [answer.name, answer]));
}

/** A number that an answer gives, or undefined where it is not known. */
export function numberIn(answers: ReadonlyMap<string, Answer>, name: string): number | undefined {
	const outcome = answers.get(name)?.outcome;
	return outcome?.known && typeof outcome.value === 'number' ? outcome.value : undefined;
}

/** Whether an answer leans on something weak: an assumption, or a source of confidence C. */
export function isWeak(answers: ReadonlyMap<string, Answer>, names: readonly string[]): boolean {
	return names.some((name) => answers.get(name)?.confidence === 'C');
}
