import {
	dayOf,
	isoMonth,
	type Law,
	labelOf,
	monthOfDay,
	namesIn,
	type RuleVersion,
	sayFormula,
	versionAt,
} from '../../law/index.ts';
import { nearest } from '../../study/index.ts';
import type { BlockMaker, Cells } from '../context.ts';
import { type LawAsker, lawFinding } from '../law-answers.ts';
import { basisText } from '../law-basis.ts';
import type { Inlines } from '../model.ts';
import { textCell } from '../tables/cells.ts';

/**
 * `::rule[name]{on=… place=…}`: what a rule of the law says, with its article and the values in force of what it names. It
 * is read for the day of the reports and the whole country when left out.
 */
export function ruleBlock(ask: LawAsker, law: Law, day: string): BlockMaker {
	const names = () => Object.keys(law.rules);
	return {
		names,
		make(name, { on = day, place = 'CN' }, cells) {
			const rule = law.rules[name];
			if (!rule) return noRule(name, nearest(name, names())[0]);
			const at = dayOf(on);
			const governing = at === undefined ? undefined : versionAt(rule.places, place, at, undefined);
			if (!governing?.found || !governing.version.formula) return notInForce(name, place, on);
			const { language } = cells;
			const { version } = governing;
			const head: Inlines = [
				{ kind: 'text', text: rule.label[language], mark: 'strong' },
				...textCell(` = ${sayFormula(law, governing.version.formula)[language]}`),
			];
			const values = valuesOf(version, { ask, law, place, on, day }, cells);
			return { paragraphs: [head, basisOf(version, law, cells), ...values] };
		},
	};
}

/** The article that a rule rests on, and since when it is in force. */
function basisOf(version: RuleVersion, law: Law, { language, cite }: Cells): Inlines {
	const { article, source, confidence, from } = version;
	const sources = source === undefined ? [] : [source];
	const basis = basisText(
		{ articles: article === undefined ? [] : [article], sources, confidence },
		law,
		language,
	);
	const month = isoMonth(monthOfDay(from));
	const since =
		language === 'zh' ? `${month.slice(0, 4)}年${Number(month.slice(5))}月起施行` : `in force since ${month}`;
	const said = [basis, since].filter((part) => part !== '').join(language === 'zh' ? '；' : '; ');
	return [
		...textCell(`${said}${language === 'zh' ? '' : ' '}`),
		...(source === undefined ? [] : cite([source])),
	];
}

interface Asked {
	readonly ask: LawAsker;
	readonly law: Law;
	readonly place: string;
	readonly on: string;
	readonly day: string;
}

/** The parameters that a rule names, as they stand; what has no value says so. */
function valuesOf(
	version: RuleVersion,
	{ ask, law, place, on, day }: Asked,
	cells: Cells,
): readonly Inlines[] {
	const { language } = cells;
	const named = version.formula ? [...namesIn(version.formula)].filter((each) => law.parameters[each]) : [];
	const values = named.flatMap((parameter): readonly Inlines[] => {
		const name = { name: parameter, place, on };
		const answer = ask(name);
		if (!('type' in answer)) return [];
		const finding = lawFinding(name, answer, day);
		if (!finding && answer.value === undefined && !answer.why) return [];
		const label = `${labelOf(law, parameter)[language]}${language === 'zh' ? '：' : ': '}`;
		const said = finding ? cells.number(finding, answer.label) : textCell(answer.why?.[language] ?? '');
		return said.every((inline) => inline.kind === 'text' && inline.text === '')
			? []
			: [[...textCell(label), ...said]];
	});
	if (values.length === 0) return [];
	const where = place === 'CN' ? '' : (law.places[place]?.label[language] ?? place);
	const head =
		language === 'zh' ? `${where}现行取值：` : `Values in force${where === '' ? '' : ` in ${where}`}: `;
	const between = language === 'zh' ? '；' : '; ';
	return [
		[
			...textCell(head),
			...values.flatMap((value, at) => (at === 0 ? value : [...textCell(between), ...value])),
		],
	];
}

function noRule(name: string, alike: string | undefined) {
	return {
		en: `The law has no rule "${name}"${alike ? `; perhaps ${alike} is meant` : ''}.`,
		zh: `法规中没有规则“${name}”${alike ? `；是否指 ${alike}` : ''}。`,
	};
}

function notInForce(name: string, place: string, on: string) {
	return {
		en: `The rule "${name}" has no formula in force in ${place} on ${on}.`,
		zh: `规则“${name}”于 ${on} 在 ${place} 没有现行公式。`,
	};
}
