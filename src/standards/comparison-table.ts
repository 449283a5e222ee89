import {
	type Answer,
	dayOf,
	explainRaw,
	isoDay,
	type Law,
	labelOf,
	placeChain,
	type Reason,
	sayValue,
	scalarOf,
	type Type,
} from '../law/index.ts';
import type { Words } from '../study/index.ts';
import type {
	CellSource,
	Comparison,
	ComparisonCell,
	ComparisonLine,
	ComparisonRow,
	ComparisonTable,
} from './comparison.ts';
import { differenceFrom } from './comparison-difference.ts';
import type { CountryCases } from './country-cases.ts';
import { caseText } from './country-text.ts';
import { caseOf } from './persona.ts';
import { typeOfRow } from './read-comparison.ts';

/** What is to be compared: which rows (all when undefined), of which places, on which date. */
export interface Comparing {
	readonly places: readonly string[];
	/** Date or month, as people write it. */
	readonly on: string;
	readonly rows?: ReadonlySet<string>;
}

/**
 * The comparison of places on a date. Every cell is there: from law where law answers, else a cited text, else why there
 * is none. Cells that differ from those of the first place say how.
 */
export function comparisonTable(
	comparison: Comparison,
	law: Law,
	cases: CountryCases,
	{ places, on, rows }: Comparing,
): ComparisonTable {
	const day = dayOf(on);
	if (day === undefined) throw new RangeError(`${on} is no date`);
	const lines = comparison.rows
		.filter(({ id }) => !rows || rows.has(id))
		.map((row): ComparisonLine => {
			const cells = places.map((place) => cellFor(row, place, on, law, cases));
			const [first] = cells;
			return {
				row,
				cells: cells.map((cell) => {
					const differs = first && cell !== first ? differenceFrom(first, cell, law) : undefined;
					return differs ? { ...cell, differs } : cell;
				}),
			};
		});
	return { on: isoDay(day), places, lines };
}

function cellFor(
	row: ComparisonRow,
	place: string,
	on: string,
	law: Law,
	cases: CountryCases,
): ComparisonCell {
	const own = placeChain(place)
		.map((each) => row.cells[each])
		.find((each) => each !== undefined);
	if (own?.kind === 'not_applicable')
		return { ...bare(place, 'not_applicable'), ...(own.why && { says: own.why }) };
	if (own?.kind === 'text') return textCell(own, row, place, law);
	const from = own?.from ?? row.from;
	const answered = from === undefined ? undefined : lawCell(from, row, place, on, law);
	if (answered?.state === 'law') return answered;
	const said = row.ofCase === undefined ? undefined : caseText(cases, place, row.ofCase);
	if (said) {
		const { says, sources, confidence } = said;
		const unverified = confidence === 'C';
		return { place, state: 'text', says, sources, articles: [], confidence, unverified };
	}
	return answered ?? bare(place, 'not_found');
}

function textCell(
	{ says, value, sources, confidence }: CellSource & { kind: 'text' },
	row: ComparisonRow,
	place: string,
	law: Law,
): ComparisonCell {
	const type = typeOfRow(row.from, row.unit, law);
	const scalar = type && value !== undefined ? scalarOf(type, value, law) : undefined;
	return {
		place,
		state: 'text',
		says,
		...(type && scalar !== undefined ? { value: { type, value: scalar } } : {}),
		sources,
		articles: [],
		confidence,
		unverified: confidence === 'C',
	};
}

function lawCell(from: string, row: ComparisonRow, place: string, on: string, law: Law): ComparisonCell {
	const { asked, given } = row;
	const person = asked ? caseOf(asked.persona, { place, form: asked.form, on }, given) : { place, on, given };
	const result = explainRaw(law, { ...person, ask: [from] });
	const answer = result.ok ? result.value.answers[0] : undefined;
	if (!answer) return bare(place, 'not_found');
	const { outcome, type, sources, confidence } = answer;
	if (!outcome.known) return unknownCell(place, from, outcome.reasons, law);
	const value = { type, value: outcome.value };
	return {
		place,
		state: 'law',
		from,
		says: sayBoth(law, type, value.value),
		value,
		sources,
		articles: articlesOf(answer),
		confidence,
		unverified: confidence === 'C',
	};
}

const sayBoth = (law: Law, type: Type, value: string | number | boolean): Words => ({
	zh: sayValue(law, type, value, 'zh'),
	en: sayValue(law, type, value, 'en'),
});

/** Articles of the versions that the answer's own step and those directly below it rest on. */
function articlesOf({ step }: Answer): readonly string[] {
	const cited = [step, ...step.steps].flatMap(({ citation }) => citation?.article ?? []);
	return [...new Set(cited)];
}

/** What a place's law does not answer: not recorded at all, or recorded as unknown with the reason. */
function unknownCell(place: string, from: string, reasons: readonly Reason[], law: Law): ComparisonCell {
	const [reason] = reasons.filter(({ why }) => why);
	if (reason?.why) {
		const { name, why } = reason;
		const label = labelOf(law, name);
		const says = name === from ? why : { zh: `${label.zh}：${why.zh}`, en: `${label.en}: ${why.en}` };
		return { ...bare(place, 'unknown'), from, says };
	}
	const missing = reasons.find(({ code }) => code === 'fact-missing');
	if (!missing) return { ...bare(place, 'not_found'), from };
	const label = labelOf(law, missing.name);
	return {
		...bare(place, 'unknown'),
		from,
		says: { zh: `取决于：${label.zh}`, en: `Depends on: ${label.en}` },
	};
}

const said: Readonly<Record<'unknown' | 'not_applicable' | 'not_found', Words>> = {
	unknown: { zh: '未知', en: 'unknown' },
	not_applicable: { zh: '不适用', en: 'not applicable' },
	not_found: { zh: '未找到', en: 'not found' },
};

function bare(place: string, state: keyof typeof said): ComparisonCell {
	return { place, state, says: said[state], sources: [], articles: [], unverified: false };
}
