import {
	type Answer,
	type CaseResult,
	type Citation,
	type Known,
	type Law,
	labelOf,
	type PeriodRow,
	type Step,
	sayValue,
	type Type,
	type Weighed,
	type WeighedFactor,
} from '../law/index.ts';
import type { Words } from '../study/index.ts';
import { reasonText } from './reason-text.ts';
import type { Terminal } from './terminal.ts';

/** Periods of a career shown under a step; the rest is in `--json`. */
const mostPeriods = 12;

const headings = {
	answers: { en: 'ANSWERS', zh: '答案' },
	weighed: { en: 'REASONS FOR AND AGAINST', zh: '正反理由' },
	why: { en: 'WHY', zh: '为什么' },
	missing: { en: 'WHAT THE CASE DOES NOT TELL', zh: '个案未写明的事项' },
	sources: { en: 'SOURCES', zh: '来源' },
} satisfies Record<string, Words>;

const marks = {
	unknown: { en: 'unknown', zh: '未知' },
	because: { en: 'because', zh: '原因：' },
	given: { en: 'from the case', zh: '个案填写' },
	assumed: { en: 'assumed', zh: '假设' },
	provisional: { en: 'provisional: the latest published value stands in', zh: '暂定：以最近一期公布值代替' },
	above: { en: 'as above', zh: '同上' },
	known: { en: 'law as known on', zh: '按当时已公布的法规：' },
	since: { en: 'since', zh: '自' },
	assumptions: { en: 'depending on assumptions:', zh: '取决于假设：' },
	for: { en: 'for', zh: '支持' },
	against: { en: 'against', zh: '反对' },
	neither: { en: 'decides nothing', zh: '不起决定作用' },
	missing: { en: 'not told', zh: '未写明' },
	decisive: { en: 'decisive', zh: '决定性' },
	strong: { en: 'strong', zh: '强' },
	weak: { en: 'weak', zh: '弱' },
} satisfies Record<string, Words>;

/** What a case came to, for people: answers first, then why, down to the articles, then what is missing. */
export function resultLines(
	law: Law,
	result: CaseResult,
	{ language, style }: Pick<Terminal, 'language' | 'style'>,
): readonly string[] {
	const en = language === 'en';
	const say = (words: Words) => words[language];
	const heading = (words: Words) => ['', style('bold', say(words))];
	const aside = (text: string) => style('dim', en ? `(${text})` : `（${text}）`);
	const seen = new Set<string>();

	const value = (type: Type, outcome: Known) =>
		outcome.known ? sayValue(law, type, outcome.value, language) : say(marks.unknown);

	const reasons = (outcome: Known, indent: string) =>
		outcome.known
			? []
			: outcome.reasons.map(
					(reason) => `${indent}${say(marks.because)} ${reasonText(law, reason, language)}`,
				);

	const place = (code: string) => law.places[code]?.label[language] ?? code;

	const source = ({ source: id, article, confidence, note }: Citation) => {
		const document = id === undefined ? undefined : law.sources[id];
		const name = document ? (document.number ?? document.title[language]) : (id ?? '');
		const remark = note ? `${en ? '; ' : '；'}${note[language]}` : '';
		return `${name}${article ? ` ${article}` : ''} ${confidence}${remark}`;
	};

	const answer = (given: Answer) => {
		const interval =
			given.low === undefined || given.high === undefined
				? []
				: [
						`    ${sayValue(law, given.type, given.low, language)} – ${sayValue(law, given.type, given.high, language)}, ${say(marks.assumptions)} ${given.assumptions.map((name) => labelOf(law, name)[language]).join(en ? ', ' : '、')}`,
					];
		const provisional = given.provisional.length > 0 ? ` ${aside(say(marks.provisional))}` : '';
		return [
			`  ${say(given.label)}: ${style('bold', value(given.type, given.outcome))} ${given.outcome.known ? given.confidence : ''}${provisional}`.trimEnd(),
			...reasons(given.outcome, '    '),
			...interval,
		];
	};

	const period = (row: PeriodRow, indent: string) => {
		const type = (law.rules[row.name] ?? law.variables[row.name])?.type;
		const worth = type ? value(type, row.outcome) : '';
		const span = row.from === row.to ? row.from : `${row.from} – ${row.to}`;
		return style('dim', `${indent}${span} ${place(row.place)}: ${worth}`);
	};

	const step = (each: Step, depth: number): readonly string[] => {
		const indent = '  '.repeat(depth + 1);
		const key = `${each.name} ${each.place} ${each.date}`;
		const again = each.steps.length > 0 && seen.has(key);
		seen.add(key);
		const remarks = [
			...(each.from === 'given' ? [say(marks.given)] : []),
			...(each.from === 'assumption' ? [say(marks.assumed)] : []),
			...(each.since === undefined ? [] : [`${place(each.place)}, ${say(marks.since)} ${each.since}`]),
			...(each.citation ? [source(each.citation)] : []),
			...(each.provisional ? [say(marks.provisional)] : []),
			...(again ? [say(marks.above)] : []),
		];
		const remark = remarks.length > 0 ? ` ${aside(remarks.join('; '))}` : '';
		const line = `${indent}${say(each.label)}: ${value(each.type, each.outcome)}${remark}`;
		if (again) return [line];
		const periods = each.periods ?? [];
		const left = periods.length - mostPeriods;
		return [
			line,
			...(each.words ? [style('dim', `${indent}  = ${say(each.words)}`)] : []),
			...periods.slice(0, mostPeriods).map((row) => period(row, `${indent}  · `)),
			...(left > 0
				? [style('dim', `${indent}  · ${en ? `and ${left} more periods` : `另有 ${left} 个时段`}`)]
				: []),
			...each.steps.flatMap((below) => step(below, depth + 1)),
		];
	};

	const factor = (side: Words) => (each: WeighedFactor) =>
		`    ${say(side)} (${say(marks[each.strength])}): ${say(each.label)} ${aside(source(each))}`;

	const weighing = (weighed: Weighed) => [
		`  ${say(weighed.label)}`,
		...weighed.for.map(factor(marks.for)),
		...weighed.against.map(factor(marks.against)),
		...weighed.neither.map(factor(marks.neither)),
		...weighed.missing.map(factor(marks.missing)),
	];

	const used = [...new Set(result.answers.flatMap(({ sources }) => sources))];
	return [
		`${place(result.place)} (${result.place}), ${result.on}${result.known ? `; ${say(marks.known)} ${result.known}` : ''}`,
		...heading(headings.answers),
		...result.answers.flatMap(answer),
		...(result.weighed.length > 0 ? [...heading(headings.weighed), ...result.weighed.flatMap(weighing)] : []),
		...heading(headings.why),
		...result.answers.flatMap((given) => step(given.step, 0)),
		...(result.missing.length > 0
			? [
					...heading(headings.missing),
					...result.missing.map((name) => `  ${name}: ${say(labelOf(law, name))}`),
				]
			: []),
		...heading(headings.sources),
		...used.map((id) => {
			const document = law.sources[id];
			if (!document) return `  ${id}`;
			const parts = [say(document.title), document.number, document.issued, document.url];
			return `  ${document.confidence} ${parts.filter((part) => part !== undefined).join(', ')}`;
		}),
	];
}
