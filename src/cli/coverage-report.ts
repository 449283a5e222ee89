import {
	basisOf,
	type CellRow,
	type Comparison,
	ruleOf,
	type Step,
	steps,
	type Variation,
} from '../coverage/index.ts';
import { firstDayOf, type Law, versionAt } from '../law/index.ts';
import type { Language, Words } from '../study/index.ts';

// What coverage is, as lines for a terminal.

const million = (persons: number): string => (persons / 1e6).toFixed(persons < 1e6 ? 3 : 1);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function words(law: Law, enumeration: string, value: string): Words {
	return law.enumerations[enumeration]?.values[value] ?? { zh: value, en: value };
}

function schemeLabel(law: Law, scheme: string): Words {
	return law.schemes[`coverage.${scheme}`]?.label ?? { zh: scheme, en: scheme };
}

/** One cascade in full: each step with its share of those in work, each loss with its reason below it. */
export function cascadeLines(law: Law, row: CellRow, language: Language): readonly string[] {
	const { cascade, stepEnds, lossEnds, records } = row;
	const head = [
		schemeLabel(law, row.scheme)[language],
		...Object.values(row.of).map(({ label }) => label[language]),
	];
	const counted = {
		en: `(millions of persons; ${records.toLocaleString('en-US')} records)`,
		zh: `（百万人；${records.toLocaleString('en-US')} 条记录）`,
	};
	const lines = steps.flatMap((step, index) => {
		const persons = cascade.reached[step];
		const share = cascade.reached.in_work > 0 ? persons / cascade.reached.in_work : 0;
		const ends = stepEnds[index];
		const losses = cascade.losses.flatMap((loss, at) =>
			loss.step === step
				? [
						`    − ${columns(words(law, 'coverage_reason', loss.reason)[language], 30)} ${million(loss.persons).padStart(9)}          ${range(lossEnds[at])}`.trimEnd(),
					]
				: [],
		);
		const name = `${words(law, 'coverage_step', step)[language]}${coverWords(row, step)[language]}`;
		return [
			...losses,
			`  ${columns(name, 32)} ${million(persons).padStart(9)}  ${percent(share).padStart(7)} ${range(ends)} ${basis[basisOf[step]][language]}`.trimEnd(),
		];
	});
	const { enrolled, contributing } = cascade.inAll;
	const beyond = enrolled - cascade.reached.enrolled;
	const note: Words = {
		en: `  enrolled in all ${million(enrolled)}, contributing ${million(contributing)}; ${million(beyond)} enrolled whom law does not reach`,
		zh: `  参保合计 ${million(enrolled)}，缴费合计 ${million(contributing)}；其中法律未及而已参保 ${million(beyond)}`,
	};
	return [`${head.join(language === 'zh' ? '，' : ', ')} ${counted[language]}`, ...lines, note[language]];
}

const basis: Readonly<Record<'law' | 'insurance' | 'both', Words>> = {
	law: { en: 'by law', zh: '依法律' },
	insurance: { en: '', zh: '' },
	both: { en: 'law run over lives', zh: '依法律推算' },
};

function coverWords({ cascade: { covered } }: CellRow, step: Step): Words {
	if (step !== 'covered') return { en: '', zh: '' };
	return {
		en: ` (${million(covered.mandatory)} must)`,
		zh: `（应参加 ${million(covered.mandatory)}）`,
	};
}

function range(ends: { low: number; high: number } | undefined): string {
	return ends ? `[${million(ends.low)}, ${million(ends.high)}]`.padStart(19) : ' '.repeat(19);
}

/** Text in a column; a Chinese character is two wide. */
function columns(text: string, width: number): string {
	const wide = [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0);
	return text + ' '.repeat(Math.max(0, width - wide));
}

/** Width of a column of shares, in which every step's name fits. */
const columnWide = 19;

/** Many cascades, one a line: persons in work and the share of them at each step. */
export function tableLines(law: Law, rows: readonly CellRow[], language: Language): readonly string[] {
	const [first] = rows;
	if (!first) return [];
	const names = Object.keys(first.of);
	const text = (row: CellRow): readonly string[] => [
		...names.map((name) => row.of[name]?.label[language] ?? ''),
		schemeLabel(law, row.scheme)[language],
	];
	const widths = [...names, ''].map((_, at) => Math.max(8, ...rows.map((row) => width(text(row)[at] ?? ''))));
	const head = [
		...[...names, ''].map((_, at) => ' '.repeat(widths[at] ?? 0)),
		{ en: ' records', zh: '  记录数' }[language],
		...steps.map((step) => padStart(words(law, 'coverage_step', step)[language], columnWide)),
	];
	return [
		head.join('  '),
		...rows.map((row) => {
			const { reached } = row.cascade;
			const cells = steps.map((step) =>
				padStart(
					step === 'in_work' ? million(reached.in_work) : percent(reached[step] / reached.in_work),
					20,
				),
			);
			const records = padStart(String(row.records), 8);
			return [...text(row).map((each, at) => columns(each, widths[at] ?? 0)), records, ...cells].join('  ');
		}),
	];
}

const width = (text: string): number =>
	columns(text, 0).length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
const padStart = (text: string, wide: number): string => ' '.repeat(Math.max(0, wide - width(text))) + text;

/** Where a scheme's cascade comes from: the law behind its legal steps, what others say, what moves it most. */
export function sourceLines(
	law: Law,
	scheme: CellRow['scheme'],
	on: number,
	language: Language,
): readonly string[] {
	const day = firstDayOf(on);
	return (['cover', 'open_here', 'on_track', 'adequate'] as const).flatMap((question) => {
		const rule = law.rules[ruleOf(scheme, question)];
		const found = rule && versionAt(rule.places, 'CN', day, undefined);
		if (!rule || !found?.found) return [];
		const { source, article } = found.version;
		const title = source === undefined ? undefined : law.sources[source]?.title[language];
		return [`    ${rule.label[language]}  ${[title, article].filter(Boolean).join(' ')}`];
	});
}

export function comparisonLines(comparisons: readonly Comparison[], language: Language): readonly string[] {
	return comparisons.map(({ ours, theirs, note }) => {
		const shown = (value: number): string => (theirs.unit === 'share' ? percent(value) : million(value));
		const year = theirs.year === '' ? '' : ` ${theirs.year}`;
		const words: Words = {
			en: `    here ${shown(ours)}, elsewhere ${shown(theirs.value)} (${theirs.sources}${year}): ${note.en}`,
			zh: `    本研究 ${shown(ours)}，其他来源 ${shown(theirs.value)}（${theirs.sources}${year}）：${note.zh}`,
		};
		return words[language];
	});
}

export function swingLines(
	swings: readonly { readonly id: string; readonly atLow: number; readonly atHigh: number }[],
	variations: ReadonlyMap<string, Variation>,
	language: Language,
): readonly string[] {
	const signed = (persons: number): string => `${persons < 0 ? '−' : '+'}${million(Math.abs(persons))}`;
	return swings.map(({ id, atLow, atHigh }) => {
		const variation = variations.get(id);
		const label = variation?.label[language] ?? id;
		const ends = variation ? `${variation.low} … ${variation.high}` : '';
		return `    ${label}  ${ends}  ${signed(atLow)} … ${signed(atHigh)}`;
	});
}
