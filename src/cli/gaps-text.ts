import { type Law, sayUnit, unitOf } from '../law/index.ts';
import {
	type Cause,
	type Criterion,
	type Figure,
	type GapChange,
	type Outcome,
	type Standards,
	type Verdict,
	verdicts,
	wholeOrder,
} from '../standards/index.ts';
import type { Language, Words } from '../study/index.ts';
import type { Terminal } from './terminal.ts';

/** What it takes to say gaps: where to, in whose words. */
export interface GapText {
	readonly terminal: Terminal;
	readonly law: Law;
	readonly standards: Standards;
}

const verdictWords: Readonly<Record<Verdict, Words>> = {
	met: { en: 'met', zh: '符合' },
	partly: { en: 'partly', zh: '部分符合' },
	not_met: { en: 'not met', zh: '不符合' },
	not_applicable: { en: 'not applicable', zh: '不适用' },
	unknown: { en: 'unknown', zh: '未知' },
};

/** How many outcomes of each kind every place has. */
export function printPlaces({ terminal, law }: GapText, outcomes: readonly Outcome[]): void {
	const { language } = terminal;
	for (const [place, each] of Map.groupBy(outcomes, (outcome) => outcome.place)) {
		const counts = verdicts.toReversed().flatMap((verdict) => {
			const count = each.filter((outcome) => outcome.verdict === verdict).length;
			return count === 0 ? [] : [`${verdictWords[verdict][language]} ${count}`];
		});
		const label = law.places[place]?.label[language] ?? place;
		terminal.print(
			`${place.padEnd(6)} ${label}${colon(language)}${counts.join(language === 'zh' ? '，' : ', ')}`,
		);
	}
	terminal.tell({
		en: 'Name a place or a form of work to see criteria: canopy gaps --place CN-GD --standard c102',
		zh: '写明地区或就业形式可查看各项准则：canopy gaps --place CN-GD --standard c102',
	});
}

/** Every criterion: the standard worker's outcome, then the forms of work that come out otherwise. */
export function printOutcomes(text: GapText, outcomes: readonly Outcome[], explained: boolean): void {
	const { terminal, standards } = text;
	for (const { id, label, criteria } of standards.instruments) {
		const own = outcomes.filter(({ criterion }) => criteria.includes(criterion));
		if (own.length === 0) continue;
		terminal.print(terminal.style('bold', `${label[terminal.language]}  ${id}`));
		const rows = Map.groupBy(own, ({ criterion, place }) => `${criterion} ${place}`);
		for (const row of rows.values()) printRow(text, row, explained);
	}
}

function printRow(text: GapText, row: readonly Outcome[], explained: boolean): void {
	const { terminal, standards, law } = text;
	const { language, style } = terminal;
	const first = row.find(({ form }) => form === standards.scope.standardForm) ?? row[0];
	const criterion = standards.criteria.find(({ id }) => id === first?.criterion);
	if (!first || !criterion) return;
	const place = law.places[first.place]?.label[language] ?? first.place;
	const head = [verdictText(text, first), `${place}${colon(language)}${wordingOf(text, criterion)}`];
	terminal.print(`  ${head.join('  ')}  ${style('dim', criterion.id)}`);
	const others = Map.groupBy(
		row.filter(({ verdict }) => verdict !== first.verdict),
		({ verdict }) => verdict,
	);
	for (const [verdict, each] of others) {
		const forms = each.map(({ form }) => formWords(text, form));
		terminal.print(
			`      ${verdictWords[verdict][language]}${colon(language)}${forms.join(language === 'zh' ? '、' : '; ')}`,
		);
	}
	if (!explained) return;
	for (const cause of first.because) printCause(text, cause, '      ');
	const { judgement, unread } = first;
	if (judgement)
		terminal.print(`      ${judgement.why[language]} (${judgement.by[language]}, ${judgement.on})`);
	if (unread) terminal.print(`      ${unread[language]}`);
}

/** A facet with what it was worked out from, and the article. */
function printCause(text: GapText, cause: Cause, indent: string): void {
	const { terminal, law } = text;
	const { language, style } = terminal;
	const label = (law.rules[cause.name] ?? law.parameters[cause.name])?.label[language] ?? cause.name;
	const value = cause.value === undefined ? verdictWords.unknown[language] : valueText(text, cause);
	const source = cause.source === undefined ? undefined : law.sources[cause.source];
	const cited = source && [source.number ?? source.title[language], cause.article].filter(Boolean).join(' ');
	terminal.print(`${indent}${label} = ${value}${cited ? style('dim', `  ${cited}`) : ''}`);
	for (const below of cause.law) printCause(text, below, `${indent}  `);
}

function valueText({ law, terminal }: GapText, { name, value }: Cause): string {
	const type = (law.rules[name] ?? law.parameters[name])?.type;
	if (type?.kind === 'choice') {
		return law.enumerations[type.of]?.values[String(value)]?.[terminal.language] ?? String(value);
	}
	if (type?.kind === 'number' && type.share && typeof value === 'number') return percent(value);
	if (type?.kind === 'boolean')
		return { en: value ? 'yes' : 'no', zh: value ? '是' : '否' }[terminal.language];
	return String(value);
}

/** What a change of law moved, cell by cell; the same change of several forms of work is told once. */
export function printChanges(text: GapText, changes: readonly GapChange[]): void {
	const { terminal, standards, law } = text;
	const { language, style } = terminal;
	const said = Map.groupBy(changes, ({ before, after }) =>
		[
			after.criterion,
			after.place,
			before.verdict,
			before.figure?.value,
			after.verdict,
			after.figure?.value,
		].join(),
	);
	for (const same of said.values()) {
		const [change] = same;
		const criterion = standards.criteria.find(({ id }) => id === change?.after.criterion);
		if (!change || !criterion) continue;
		const { before, after } = change;
		const place = law.places[after.place]?.label[language] ?? after.place;
		const moved = [before, after].map((each) => verdictText(text, each)).join(' → ');
		terminal.print(
			`${moved}  ${place}${colon(language)}${wordingOf(text, criterion)}  ${style('dim', criterion.id)}`,
		);
		const forms = same.map((each) => each.after.form).filter((form) => form !== wholeOrder);
		if (forms.length > 0)
			terminal.print(
				`    ${forms.map((form) => formWords(text, form)).join(language === 'zh' ? '、' : '; ')}`,
			);
	}
	terminal.tell({ en: `${changes.length} outcomes change.`, zh: `共有 ${changes.length} 项结果变化。` });
}

function verdictText(
	{ terminal: { language } }: GapText,
	outcome: { readonly verdict: Verdict; readonly figure?: Figure; readonly unverified?: Verdict },
): string {
	const { verdict, figure, unverified } = outcome;
	const shown = figure === undefined ? '' : ` ${figureText(figure, language)}`;
	const weak = unverified && verdictWords[unverified][language];
	const open = language === 'zh' ? `（未核实：${weak}）` : ` (unverified: ${weak})`;
	return `${verdictWords[verdict][language]}${shown}${weak ? open : ''}`;
}

function figureText({ value, unit }: Figure, language: Language): string {
	if (unit === 'share') return percent(value);
	const number = String(Math.round(value * 100) / 100);
	const type = unit === '1' ? undefined : unitOf(unit);
	return type ? `${number} ${sayUnit(type, language)}` : number;
}

function percent(share: number): string {
	return `${Math.round(share * 1000) / 10}%`;
}

function wordingOf({ terminal: { language } }: GapText, { wording, article, advisory }: Criterion): string {
	const cited = `${article[language]}${advisory ? { en: ', advised', zh: '，建议' }[language] : ''}`;
	return language === 'zh' ? `${wording.zh}（${cited}）` : `${wording.en} (${cited})`;
}

function formWords({ law, terminal }: GapText, form: string): string {
	return law.enumerations.form_of_work?.values[form]?.[terminal.language] ?? form;
}

function colon(language: Language): string {
	return language === 'zh' ? '：' : ': ';
}
