import { type Answer, explain, type Law, labelOf, type Step, sayValue } from '../../law/index.ts';
import type { Words } from '../../study/index.ts';
import type { BlockMaker, Cells, MadeTable } from '../context.ts';
import { lawFinding, noPerson, type Persons } from '../law-answers.ts';
import { basisText } from '../law-basis.ts';
import type { Inlines, TableRow } from '../model.ts';
import { textCell } from '../tables/cells.ts';

/**
 * `::case[file]{ask="name, name"}`: the person of a case file, worked out step by step. Each rule asked is a row: how it is
 * worked out, from what, and under which article.
 */
export function caseBlock(law: Law, persons: Persons, day: string): BlockMaker {
	return {
		names: () => Object.keys(persons),
		make(name, { ask = '' }, cells) {
			const known = persons[name];
			if (!known) return noPerson(name, Object.keys(persons));
			const asked = ask.split(/[,，\s]+/).filter((each) => each !== '');
			const strange = asked.filter((each) => !law.rules[each]);
			if (asked.length === 0 || strange.length > 0) return notAsked(name, strange);
			const result = explain(law, { ...known.person, ask: asked });
			if (!result.ok) return result.problems[0]?.says ?? notAsked(name, asked);
			const about = { law, person: name, day, asked };
			const table = tableOf(result.value.answers, about, cells);
			return { caption: textCell(captionOf(known.title, asked.at(-1) ?? '', law, cells)), table };
		},
	};
}

/** Whose case it is, and what it leads to. */
function captionOf(title: Words | undefined, last: string, law: Law, { language }: Cells): string {
	const parts = [title?.[language], labelOf(law, last)[language]].filter((part) => part !== undefined);
	return parts.join(language === 'zh' ? '：' : ': ');
}

interface About {
	readonly law: Law;
	/** Name of the case file. */
	readonly person: string;
	readonly day: string;
	readonly asked: readonly string[];
}

const words = {
	step: { en: 'Step', zh: '步骤' },
	how: { en: 'How it is worked out', zh: '计算方法' },
	value: { en: 'Result', zh: '结果' },
	basis: { en: 'Basis', zh: '依据' },
	from: { en: 'From: ', zh: '代入：' },
	unknown: { en: 'unknown', zh: '未知' },
	invented: {
		en: 'An invented person; the law is that in force at the time and place of each step. What is not known yet is assumed, and said to be.',
		zh: '人物为虚构；各步骤均适用当时当地的现行规定。尚不可知的内容为设定，并已注明。',
	},
} satisfies Readonly<Record<string, Words>>;

function tableOf(answers: readonly Answer[], about: About, cells: Cells): MadeTable {
	const { language } = cells;
	const column = (title: Words, width: number, align: 'start' | 'end' = 'start') => ({
		title: textCell(title[language]),
		align,
		width,
	});
	return {
		columns: [
			column(words.step, 2),
			column(words.how, 4.2),
			column(words.value, 1.9, 'end'),
			column(words.basis, 2.2),
		],
		rows: answers.map((answer) => rowOf(answer, about, cells)),
		notes: [textCell(words.invented[language])],
	};
}

function rowOf(answer: Answer, about: About, cells: Cells): TableRow {
	const { language } = cells;
	const { step, label, low, high, confidence, sources } = answer;
	const { source, article } = step.citation ?? {};
	const basis = {
		articles: article === undefined ? [] : [article],
		sources: source === undefined ? sources : [source],
		confidence: step.citation?.confidence ?? confidence,
	};
	return {
		cells: [
			textCell(label[language]),
			how(step, about, cells),
			valueCell({ ...step, low, high, confidence, sources }, [], about, cells),
			textCell(basisText(basis, about.law, language)),
		],
	};
}

/** A formula in words, and the values that went into it and have no row of their own. */
function how(step: Step, about: About, cells: Cells): Inlines {
	const { language } = cells;
	// of what is added up over months or years, the values of one would mislead
	const period = about.law.rules[step.name]?.period.kind;
	const once = ({ name }: Step) =>
		[undefined, period, 'career', 'event'].includes(about.law.rules[name]?.period.kind);
	const inputs = distinct(step.steps).filter(
		(input) => !about.asked.includes(input.name) && input.outcome.known && once(input),
	);
	const between = language === 'zh' ? '；' : '; ';
	const listed = inputs.flatMap(
		(input, at): Inlines => [
			...textCell(`${at === 0 ? '' : between}${labelOf(about.law, input.name)[language]} `),
			...valueCell(
				{ ...input, confidence: input.citation?.confidence ?? 'A', sources: [] },
				[`in:${step.name}`],
				about,
				cells,
			),
		],
	);
	const formula = textCell(step.words?.[language] ?? '');
	if (listed.length === 0) return formula;
	return [...formula, { kind: 'break' }, ...textCell(words.from[language]), ...listed];
}

/** Steps of different names; the same rule may be asked for several months. */
function distinct(steps: readonly Step[]): readonly Step[] {
	return steps.filter(({ name }, at) => steps.findIndex((other) => other.name === name) === at);
}

type Valued = Pick<Step, 'name' | 'label' | 'type' | 'outcome' | 'place' | 'from' | 'citation'> &
	Pick<Answer, 'confidence' | 'sources'> & {
		readonly low?: number | undefined;
		readonly high?: number | undefined;
	};

/** A value as a number of the document; facts of the invented person, and what is no number, as they are said. */
function valueCell(
	step: Valued,
	within: readonly string[],
	{ law, person, day }: About,
	cells: Cells,
): Inlines {
	const { language } = cells;
	const { name, label, type, outcome, place, low, high, confidence, sources, citation } = step;
	if (!outcome.known) return textCell(reasonOf(outcome.reasons, language));
	const said = textCell(sayValue(law, type, outcome.value, language));
	if (step.from === 'given') return said;
	const from = citation?.source === undefined ? sources : [citation.source];
	const articles = citation?.article === undefined ? [] : [citation.article];
	const answer = { label, type, place, value: outcome.value, low, high, confidence, sources: from, articles };
	const finding = lawFinding({ name, person: [person, ...within].join(';') }, answer, day);
	return finding ? cells.number(finding, label, true) : said;
}

function reasonOf(reasons: readonly { readonly why?: Words }[], language: Cells['language']): string {
	return reasons.find(({ why }) => why)?.why?.[language] ?? words.unknown[language];
}

function notAsked(person: string, strange: readonly string[]): Words {
	const list = strange.join(', ');
	return list === ''
		? {
				en: `Say what to work out for ${person}: ::case[${person}]{ask="pension.employee.total"}.`,
				zh: `请写明为 ${person} 计算什么：::case[${person}]{ask="pension.employee.total"}。`,
			}
		: { en: `The law has no rule ${list}.`, zh: `法规中没有规则 ${list}。` };
}
