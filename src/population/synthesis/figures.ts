import type { Confidence, Finding, Statistics } from '../../study/index.ts';
import { weaker } from '../../study/index.ts';
import { ages, type IndustryGroup, industries, places } from './frame.ts';

/** Which published figure is meant: its id, and the dimensions by which it is broken down; those not named are not. */
export type Query = Readonly<Partial<Record<Asked, string>>> & { readonly id: string };
const askable = ['place', 'year', 'sex', 'age', 'hukou', 'form', 'scheme', 'sector', 'category'] as const;
type Asked = (typeof askable)[number];

/** A figure, with what it rests on. */
export interface Figure {
	readonly value: number;
	readonly sources: readonly string[];
	readonly confidence: Confidence;
}

/** What a repeated margin or table stands for at one turn: a place, a sex, a band of ages, a group of industries. */
export type Turn = Readonly<Partial<Record<'place' | 'sex' | 'age' | 'group', string>>>;

/** A figure that was asked for and is not published, or that the words asked for do not single out. */
export class NoFigure extends Error {
	readonly query: Query;
	readonly found: number;

	constructor(query: Query, found: number) {
		super(`${found} figures fit ${JSON.stringify(query)}`);
		this.query = query;
		this.found = found;
	}
}

/** Published figures, looked up by what they measure. */
export class Figures {
	readonly #byId = new Map<string, Finding[]>();
	readonly #year: number;
	/** Figures that have been asked for before. */
	readonly #known = new Map<string, Figure>();

	/** `year` is that of the people: a figure of another one counts as B at most. */
	constructor(statistics: Statistics, year: number) {
		this.#year = year;
		for (const finding of statistics.findings) {
			const same = this.#byId.get(finding.id);
			if (same) same.push(finding);
			else this.#byId.set(finding.id, [finding]);
		}
	}

	/**
	 * The figure for a turn. `$place` is the turn's place, and for the country's own code what the four provinces leave of
	 * it; `$sex` its sex; `$group` every industry of its group, added up. Throws `NoFigure`.
	 */
	at(query: Query, turn: Turn = {}): Figure {
		if (query.place === '$place') {
			const place = turn.place ?? 'CN';
			if (place !== 'CN') return this.at({ ...query, place }, turn);
			const parts = places.slice(1).map((each) => this.at({ ...query, place: each }, turn));
			return less(this.at({ ...query, place: 'CN' }, turn), added(parts));
		}
		if (query.sex === '$sex') return this.at({ ...query, sex: turn.sex ?? 'all' }, turn);
		if (query.sector === '$group') {
			return added(sectorsOf(turn.group).map((sector) => this.at({ ...query, sector }, turn)));
		}
		return this.#one(query);
	}

	/**
	 * People who were counted in an earlier year and are in the turn's band of ages now: bands of the count are taken to be
	 * even inside, and nobody to have died or moved since.
	 */
	aged(query: Query, turn: Turn): Figure {
		const [from = 0, to = 0] = bandOf(turn.age);
		const years = this.#year - Number(query.year);
		const parts = this.#bands(query).flatMap(({ age, first, last }) => {
			const shared = Math.min(to - years, last) - Math.max(from - years, first) + 1;
			if (shared <= 0) return [];
			const whole = this.at({ ...query, age }, turn);
			return [{ ...whole, value: (whole.value * shared) / (last - first + 1) }];
		});
		return { ...added(parts), confidence: weaker('B', added(parts).confidence) };
	}

	#bands({ id, year }: Query): readonly { age: string; first: number; last: number }[] {
		const written = new Set(
			this.#byId
				.get(id)
				?.filter((each) => each.year === year)
				.map(({ age }) => age),
		);
		return [...written].flatMap((age) => {
			const [, first, last] = /^(\d+)-(\d+)$/.exec(age) ?? [];
			const narrow = first && last && Number(last) - Number(first) < 5;
			return narrow ? [{ age, first: Number(first), last: Number(last) }] : [];
		});
	}

	#one(query: Query): Figure {
		const key = JSON.stringify(query);
		const known = this.#known.get(key) ?? this.#found(query);
		this.#known.set(key, known);
		return known;
	}

	#found(query: Query): Figure {
		const fits = (finding: Finding): boolean =>
			askable.every((name) => {
				const asked = query[name] ?? (name === 'place' ? 'CN' : undefined);
				return asked === undefined ? ['all', ''].includes(finding[name]) : finding[name] === asked;
			});
		const found = this.#byId.get(query.id)?.filter(fits) ?? [];
		const [finding] = found;
		if (!finding || found.length > 1) throw new NoFigure(query, found.length);
		const ofYear = query.year?.startsWith(String(this.#year));
		return {
			value: finding.value,
			sources: finding.sources.split(' '),
			confidence: ofYear ? finding.confidence : weaker(finding.confidence, 'B'),
		};
	}
}

/** A figure made of others by one of the four rules of arithmetic. */
function joined(parts: readonly Figure[], value: number): Figure {
	return {
		value,
		sources: [...new Set(parts.flatMap(({ sources }) => sources))],
		confidence: parts.reduce<Confidence>((sum, { confidence }) => weaker(sum, confidence), 'A'),
	};
}

export function added(parts: readonly Figure[]): Figure {
	return joined(
		parts,
		parts.reduce((sum, { value }) => sum + value, 0),
	);
}

export function less(whole: Figure, part: Figure): Figure {
	return joined([whole, part], whole.value - part.value);
}

export function times(parts: readonly Figure[]): Figure {
	return joined(
		parts,
		parts.reduce((product, { value }) => product * value, 1),
	);
}

export function over(part: Figure, whole: Figure): Figure {
	return joined([part, whole], part.value / whole.value);
}

/** The band of the table that a text such as `16-20` names. */
function bandOf(age: string | undefined): readonly [number, number] {
	return ages.find(([from, to]) => `${from}-${to}` === age) ?? [0, 0];
}

function sectorsOf(group: string | undefined): readonly string[] {
	const isGroup = (name: string): name is IndustryGroup => Object.hasOwn(industries, name);
	return group !== undefined && isGroup(group) ? industries[group] : [];
}
