import { type Finding, type Language, type Problem, type Spot, type Words, weaker } from '../study/index.ts';
import type { Context } from './context.ts';
import type { NumberFact } from './facts.ts';
import { findOne } from './finding-lookup.ts';
import { type LawName, lawFinding } from './law-answers.ts';
import type { NumberUse } from './model.ts';
import { sayQuantity } from './quantity.ts';

/** A chapter's numbers by name, each with the finding behind it, or what is wrong with them. */
export interface ChapterNumbers {
	readonly uses: ReadonlyMap<string, NumberUse>;
	/** Names of the numbers that something is wrong with. */
	readonly wrong: ReadonlySet<string>;
	readonly problems: readonly Problem[];
}

/** Finds or works out the named numbers of a chapter, in the order in which they are written. */
export function chapterNumbers(
	chapter: string,
	facts: Readonly<Record<string, NumberFact>>,
	{ findings, law }: Pick<Context, 'findings' | 'law'>,
	language: Language,
	spotOf: (name: string) => Spot,
): ChapterNumbers {
	const uses = new Map<string, NumberUse>();
	const wrong = new Set<string>();
	const problems: Problem[] = [];
	for (const [name, fact] of Object.entries(facts)) {
		const id = `${chapter}.${name}`;
		const spot = spotOf(name);
		const found = fact.finding
			? findOne(findings, fact.finding, spot)
			: fact.law
				? ofLaw(fact.law, law, spot)
				: worked(id, fact, (other) => uses.get(other)?.finding, spot);
		if ('code' in found) {
			wrong.add(name);
			// what follows from a number that is wrong is not told again
			if (!inputsOf(fact).some((input) => wrong.has(input))) problems.push(found);
			continue;
		}
		const points = fact.difference !== undefined && found.unit === 'share';
		const text = sayQuantity(found.value, found.unit, language, { points, ...fact.write });
		const from = inputsOf(fact).map((other) => `${chapter}.${other}`);
		uses.set(name, { id, says: fact.says, finding: found, text, from });
	}
	return { uses, wrong, problems };
}

/** What the law says, as a finding. */
function ofLaw(name: LawName, law: Context['law'], spot: Spot): Finding | Problem {
	const answer = law?.ask(name);
	if (!law || !answer) return noNumber(name, spot);
	if (!('type' in answer)) return { code: 'law-not-asked', spot, says: answer };
	return lawFinding(name, answer, law.day) ?? noNumber(name, spot, answer.why);
}

/** Names of the numbers that a number follows from. */
function inputsOf({ share, ratio, difference, growth, sum }: NumberFact): readonly string[] {
	return share ?? ratio ?? difference ?? growth ?? sum ?? [];
}

function worked(
	id: string,
	fact: NumberFact,
	of: (name: string) => Finding | undefined,
	spot: Spot,
): Finding | Problem {
	const inputs: Finding[] = [];
	for (const name of inputsOf(fact)) {
		const input = of(name);
		if (!input) return notYet(name, spot);
		inputs.push(input);
	}
	const [first, second] = inputs;
	if (!first || !second) return notYet(id, spot);
	const like = fact.growth ? first.unit === second.unit : inputs.every(({ unit }) => unit === first.unit);
	if (!like)
		return unlike(
			inputs.map(({ unit }) => unit),
			spot,
		);
	if ((fact.share || fact.ratio || fact.growth) && second.value === 0) return byZero(spot);
	const { value, unit, method } = result(fact, inputs, first, second);
	return {
		id,
		...shared(inputs),
		value,
		unit,
		low: null,
		high: null,
		sample: null,
		kind: 'computed',
		sources: [...new Set(inputs.flatMap(({ sources }) => sources.split(' ')))].join(' '),
		method,
		confidence: inputs.map(({ confidence }) => confidence).reduce(weaker),
		note: null,
	};
}

function result(fact: NumberFact, inputs: readonly Finding[], first: Finding, second: Finding) {
	if (fact.share) return { value: first.value / second.value, unit: 'share', method: fact.share.join(' / ') };
	if (fact.ratio) return { value: first.value / second.value, unit: 'ratio', method: fact.ratio.join(' / ') };
	if (fact.growth)
		return { value: first.value / second.value - 1, unit: 'share', method: `${fact.growth.join(' / ')} - 1` };
	if (fact.difference)
		return { value: first.value - second.value, unit: first.unit, method: fact.difference.join(' - ') };
	const value = inputs.reduce((total, input) => total + input.value, 0);
	return { value, unit: first.unit, method: (fact.sum ?? []).join(' + ') };
}

/** The dimensions that all inputs share; `all` where they differ. */
function shared(inputs: readonly Finding[]) {
	const common = (pick: (finding: Finding) => string) => {
		const values = new Set(inputs.map(pick));
		return values.size === 1 ? ([...values][0] ?? 'all') : 'all';
	};
	return {
		place: common(({ place }) => place),
		year: common(({ year }) => year),
		sex: common(({ sex }) => sex),
		age: common(({ age }) => age),
		hukou: common(({ hukou }) => hukou),
		form: common(({ form }) => form),
		scheme: common(({ scheme }) => scheme),
		sector: common(({ sector }) => sector),
		category: common(({ category }) => category),
		proposal: common(({ proposal }) => proposal),
	};
}

function problem(code: string, spot: Spot, says: Words, fix: Words): Problem {
	return { code, spot, says, fix };
}

function notYet(name: string, spot: Spot): Problem {
	return problem(
		'unknown-number',
		spot,
		{ en: `"${name}" is not a number named before this one.`, zh: `“${name}”不是在此之前列出的数字。` },
		{ en: 'Name it above, or correct the name.', zh: '请先在上文列出，或改正名称。' },
	);
}

function unlike(units: readonly string[], spot: Spot): Problem {
	const list = [...new Set(units)].join(', ');
	return problem(
		'unlike-units',
		spot,
		{ en: `These numbers have different units: ${list}.`, zh: `这些数字的单位不同：${list}。` },
		{ en: 'Compare numbers of one unit.', zh: '请比较同一单位的数字。' },
	);
}

function byZero(spot: Spot): Problem {
	return problem(
		'division-by-zero',
		spot,
		{ en: 'The second number is zero.', zh: '第二个数字为零。' },
		{ en: 'Say it in words, or compare with another number.', zh: '请改用文字说明，或与其他数字比较。' },
	);
}

function noNumber({ name }: LawName, spot: Spot, why?: Words): Problem {
	return problem(
		'law-unknown',
		spot,
		{
			en: `The law gives no number for "${name}"${why ? `: ${why.en}` : ''}.`,
			zh: `法规没有给出“${name}”的数值${why ? `：${why.zh}` : ''}。`,
		},
		{
			en: 'Say that it is unknown, or ask for another place or day.',
			zh: '请写明未知，或改问其他地区或日期。',
		},
	);
}
