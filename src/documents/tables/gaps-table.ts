import {
	figureFinding,
	type GapsFile,
	type Outcome,
	outcomesIn,
	type Verdict,
} from '../../standards/index.ts';
import type { Language, Words } from '../../study/index.ts';
import type { Cells, Context, TableMaker } from '../context.ts';
import { findOne } from '../finding-lookup.ts';
import { nameOf } from '../grid.ts';
import type { Inlines, TableRow } from '../model.ts';
import { listOf, textCell } from './cells.ts';

/** How verdicts are written; each differs in form, so that a print in grey tells them apart, and stays on one line. */
const marks: Readonly<Record<Verdict, Words>> = {
	met: { en: '●\u00a0met', zh: '●\u00a0达到' },
	partly: { en: '◐\u00a0partly', zh: '◐\u00a0部分' },
	not_met: { en: '○\u00a0not met', zh: '○\u00a0未达到' },
	not_applicable: { en: '–\u00a0n/a', zh: '–\u00a0不适用' },
	unknown: { en: '?\u00a0unknown', zh: '?\u00a0未知' },
};

/**
 * The gap matrix: criteria of `standard` down; across, `places` for one `form` of work, or `forms` at one `place`. `only`
 * keeps criteria of some topics.
 */
export function gapsTable(
	file: GapsFile,
	{ findings, vocabulary }: Pick<Context, 'findings' | 'vocabulary'>,
): TableMaker {
	const outcomes = outcomesIn(file);
	const { instruments, criteria, scope } = file.standards;
	return (of, cells) => {
		const { language } = cells;
		const standards = listOf(of.standard);
		const places = listOf(of.places ?? of.place ?? 'CN');
		const forms = listOf(of.forms ?? of.form ?? 'employee');
		const byForm = forms.length > 1;
		const across = byForm ? forms : places;
		// in many columns there is room for marks only; a note says what they mean
		const short = across.length > 6;
		const unknown = standards.filter((id) => !instruments.some((each) => each.id === id));
		if (standards.length === 0 || unknown.length > 0)
			return noStandard(
				unknown.join(', '),
				instruments.map(({ id }) => id),
			);
		const rows = standards.flatMap((id): readonly TableRow[] => {
			const instrument = instruments.find((each) => each.id === id);
			const own = criteria.filter((criterion) => criterion.instrument === id && !criterion.advisory);
			const lines = own.flatMap((criterion): readonly TableRow[] => {
				const found = across.map((each) =>
					outcomeOf(
						outcomes,
						criterion.id,
						byForm ? (places[0] ?? 'CN') : each,
						byForm ? each : (forms[0] ?? ''),
					),
				);
				if (found.every((outcome) => outcome === undefined)) return [];
				const [wording, article] = [criterion.wording[language], criterion.article[language]];
				const label = language === 'zh' ? `${wording}（${article}）` : `${wording} (${article})`;
				return [
					{
						cells: [
							textCell(label),
							...found.map((outcome) => verdictCell(outcome, criterion.wording, cells, findings, short)),
						],
					},
				];
			});
			const heading = {
				heading: true,
				cells: [textCell(instrument?.label[language] ?? id), ...across.map(() => textCell(''))],
			};
			return standards.length > 1 ? [heading, ...lines] : lines;
		});
		const name = (value: string) =>
			value === scope.standardForm
				? standardWords[language]
				: nameOf(byForm ? 'form' : 'place', value, vocabulary, language);
		return {
			columns: [
				{
					title: textCell(language === 'zh' ? '要求' : 'What is asked'),
					align: 'start',
					width: across.length > 4 ? 3 : 4,
				},
				...across.map((each) => ({ title: textCell(name(each)), align: 'start' as const, width: 1.4 })),
			],
			rows,
			notes: [...(short ? [textCell(meanings[language])] : []), textCell(legend[language])],
		};
	};
}

const standardWords: Readonly<Record<Language, string>> = { en: 'standard employee', zh: '标准职工' };
const legend: Readonly<Record<Language, string>> = {
	en: 'Worked out from law in force and published figures. * What weak sources alone would give, which decides nothing.',
	zh: '依现行规定和已公布数据得出。* 仅依据薄弱来源，不作为结论。',
};

const meanings: Readonly<Record<Language, string>> = {
	en: '● met, ◐ partly, ○ not met, – not applicable, ? unknown.',
	zh: '● 达到，◐ 部分达到，○ 未达到，– 不适用，? 未知。',
};

function outcomeOf(
	outcomes: readonly Outcome[],
	criterion: string,
	place: string,
	form: string,
): Outcome | undefined {
	const own = outcomes.filter((outcome) => outcome.criterion === criterion && outcome.place === place);
	return own.find((outcome) => outcome.form === form) ?? own.find((outcome) => outcome.form === 'all');
}

function verdictCell(
	outcome: Outcome | undefined,
	says: Words,
	cells: Cells,
	findings: Context['findings'],
	short: boolean,
): Inlines {
	if (!outcome) return textCell('–');
	const { language } = cells;
	const markOf = (verdict: Verdict) => {
		const mark = marks[verdict][language];
		return short ? mark.slice(0, 1) : mark;
	};
	const mark = markOf(outcome.verdict);
	const said = outcome.unverified ? `${mark} (${markOf(outcome.unverified)}*)` : mark;
	if (!outcome.figure) return textCell(said);
	const { criterion, place, form } = outcome;
	const year =
		[...(findings.byId.get(figureFinding(criterion)) ?? [])].find((finding) => finding.place === place)
			?.year ?? '';
	const finding = findOne(findings, { id: figureFinding(criterion), place, form, year }, { file: '' });
	if ('code' in finding) return textCell(said);
	return [...textCell(`${said} `), ...cells.number(finding, says)];
}

function noStandard(id: string, known: readonly string[]): Words {
	return {
		en: `There is no standard "${id}"; there are ${known.join(', ')}.`,
		zh: `没有标准“${id}”；可用的有 ${known.join('、')}。`,
	};
}
