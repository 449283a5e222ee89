import type { Amount, Attributed, Effects, Measure, Swing } from '../proposals/index.ts';
import type { Language, Words } from '../study/index.ts';

// What a proposal does, as lines of text.

/** Every measure for everybody: as in force, with the proposal, and the change. */
export function changeLines(before: Effects, after: Effects, language: Language): readonly string[] {
	const [was, is] = [before.groups[0], after.groups[0]];
	const width = Math.max(...after.measures.map(({ label }) => columns(label[language])));
	const head = heads.map((words) => right(words[language])).join('');
	const lines = after.measures.map((measure, at) => {
		const cells = [was?.amounts[at], is?.amounts[at]].map((amount) =>
			said(amount?.value, measure).padStart(14),
		);
		return `  ${padded(measure.label[language], width)}${cells.join('')}${change(was?.amounts[at], is?.amounts[at], measure).padStart(14)}`;
	});
	return [unitWords[language], `  ${padded('', width)}${head}`, ...lines];
}

const heads: readonly Words[] = [
	{ en: 'in force', zh: '现行' },
	{ en: 'proposed', zh: '按方案' },
	{ en: 'change', zh: '变化' },
];

const unitWords: Words = {
	en: 'Persons in millions, money in billions of yuan a month',
	zh: '人数单位为百万人，金额单位为每月十亿元',
};

/** The changes of each group, in the measures that change for anybody. */
export function groupLines(before: Effects, after: Effects, language: Language): readonly string[] {
	return after.measures.flatMap((measure, at) => {
		const rows = after.groups.map((group, index) => ({
			group,
			was: before.groups[index]?.amounts[at],
			is: group.amounts[at],
		}));
		if (!rows.some(({ was, is }) => was?.value !== is?.value)) return [];
		const width = Math.max(...rows.map(({ group }) => columns(group.label[language])));
		return [
			measure.label[language],
			...rows.map(
				({ group, was, is }) =>
					`  ${padded(group.label[language], width)}${said(was?.value, measure).padStart(14)}${change(was, is, measure).padStart(14)}`,
			),
		];
	});
}

/** What each provision contributes, in the measures that change. */
export function attributionLines(
	{ measures, provisions }: Attributed,
	language: Language,
): readonly string[] {
	return measures.flatMap((measure, at) => {
		const shares = provisions.map(({ provision, shares: each }) => ({ provision, share: each[at] ?? 0 }));
		if (shares.every(({ share }) => share === 0)) return [];
		const width = Math.max(...shares.map(({ provision }) => columns(provision.label[language])));
		return [
			measure.label[language],
			...shares.map(
				({ provision, share }) =>
					`  ${padded(provision.label[language], width)}${signed(share, measure).padStart(14)}`,
			),
		];
	});
}

/** The change of a measure with each assumption at its low and its high end, the widest first. */
export function swingLines(
	swings: readonly Swing[],
	measure: Measure,
	language: Language,
): readonly string[] {
	const few = swings.slice(0, 10);
	const width = Math.max(0, ...few.map(({ assumed }) => columns(assumed.label[language])));
	const head = swingHeads.map((words) => right(words[language])).join('');
	const lines = few.map(({ assumed, atLow, atHigh }) => {
		const ends = [atLow, atHigh].map((value) => signed(value, measure).padStart(14)).join('');
		return `  ${padded(assumed.label[language], width)}${`${assumed.low}–${assumed.high}`.padStart(14)}${ends}`;
	});
	const title = {
		en: `What moves the change most: ${measure.label.en}`,
		zh: `最影响变化的假定：${measure.label.zh}`,
	};
	return [title[language], `  ${padded('', width)}${head}`, ...lines];
}

const swingHeads: readonly Words[] = [
	{ en: 'range', zh: '范围' },
	{ en: 'at low', zh: '取下限' },
	{ en: 'at high', zh: '取上限' },
];

function change(was: Amount | undefined, is: Amount | undefined, measure: Measure): string {
	if (was?.value === undefined || is?.value === undefined) return '–';
	const difference = is.value - was.value;
	return difference === 0 ? '=' : signed(difference, measure);
}

function signed(value: number, measure: Measure): string {
	return `${value > 0 ? '+' : ''}${said(value, measure)}`;
}

/** Millions of persons, billions of yuan a month, or a number to three decimals. */
function said(value: number | undefined, { kind }: Measure): string {
	if (value === undefined) return '–';
	if (kind === 'mean') return value.toFixed(3);
	const [scale, digits] = kind === 'money' ? [1e9, 3] : [1e6, 2];
	return (value / scale).toLocaleString('en', {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
}

/** Columns that a text takes on a terminal: Chinese characters take two. */
function columns(text: string): number {
	return [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0);
}

function right(text: string): string {
	return `${' '.repeat(Math.max(1, 14 - columns(text)))}${text}`;
}

function padded(text: string, width: number): string {
	return `${text}${' '.repeat(width - columns(text))}`;
}
