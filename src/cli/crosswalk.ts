import type { Command } from 'commander';
import { dayOf, type Law, labelOf, monthOf } from '../law/index.ts';
import { type Crosswalk, crosswalk } from '../population/index.ts';
import { type Language, nearest, type Problem } from '../study/index.ts';
import { studyFolder } from './folders.ts';
import { loadPeopleLaw } from './load-law.ts';
import type { Terminal } from './terminal.ts';

interface Options {
	readonly date: string;
	readonly place: string;
	readonly study?: string;
	readonly json?: boolean;
}

/** `canopy crosswalk <from> <to>`: which values of two classifications of workers can meet, by the rules themselves. */
export function define(command: Command, terminal: Terminal): void {
	const { language } = terminal;
	command
		.option('--date <month>', { en: 'month of the law', zh: '法规所属月份' }[language], '2024-12')
		.option('--place <code>', { en: 'place of the law', zh: '法规所属地区' }[language], 'CN')
		.option('--study <folder>', { en: 'the study', zh: '研究' }[language])
		.option(
			'--json',
			{ en: 'print as JSON, with facts for each pair', zh: '以 JSON 输出，附每对的事实' }[language],
		)
		.action((from: string, to: string, options: Options) => run(from, to, options, terminal));
}

async function run(from: string, to: string, options: Options, terminal: Terminal): Promise<void> {
	const folder = studyFolder(options.study);
	if (!folder.ok) return terminal.refuse(folder.problems);
	const law = await loadPeopleLaw(folder.value);
	if (!law.ok) return terminal.refuse(law.problems);
	const on = dayOf(options.date) === undefined ? undefined : monthOf(options.date);
	const problems = [
		...[from, to]
			.filter((name) => !isClassification(law.value, name))
			.map((name) => noClassification(law.value, name)),
		...(on === undefined ? [noMonth(options.date)] : []),
		...(law.value.places[options.place] ? [] : [noPlace(law.value, options.place)]),
	];
	if (problems.length > 0 || on === undefined) return terminal.refuse(problems);
	const found = crosswalk(law.value, from, to, { on, place: options.place });
	if (options.json) return terminal.print(JSON.stringify(found, null, '\t'));
	for (const line of lines(law.value, found, terminal)) terminal.print(line);
}

/** Each value of the first, and below it those of the second that it can meet. */
function lines(
	law: Law,
	{ from, to, meetings, complete }: Crosswalk,
	{ language, style }: Terminal,
): readonly string[] {
	const heads = [...new Set(meetings.map((meeting) => meeting.from))];
	const told = heads.flatMap((head) => [
		valueWords(law, from, head, language),
		...meetings
			.filter((meeting) => meeting.from === head)
			.map((meeting) => `  ${valueWords(law, to, meeting.to, language)}`),
	]);
	const title = `${labelOf(law, from)?.[language] ?? from} × ${labelOf(law, to)?.[language] ?? to}`;
	const cut = { en: 'Too many combinations: pairs may be missing.', zh: '组合过多，可能有遗漏。' }[language];
	return [style('bold', title), ...told, ...(complete ? [] : [cut])];
}

function valueWords(law: Law, name: string, value: string, language: Language): string {
	const type = (law.rules[name] ?? law.variables[name])?.type;
	if (value === 'unknown') return { en: 'unknown', zh: '未知' }[language];
	if (type?.kind === 'boolean')
		return (value === 'true' ? { en: 'yes', zh: '是' } : { en: 'no', zh: '否' })[language];
	return type?.kind === 'choice' ? (law.enumerations[type.of]?.values[value]?.[language] ?? value) : value;
}

function isClassification(law: Law, name: string): boolean {
	const kind = (law.rules[name] ?? law.variables[name])?.type.kind;
	return kind === 'boolean' || kind === 'choice';
}

function noClassification(law: Law, name: string): Problem {
	const known = [...Object.keys(law.rules), ...Object.keys(law.variables)].filter((each) =>
		isClassification(law, each),
	);
	const near = nearest(name, known);
	return {
		code: 'unknown-name',
		says: {
			en: `"${name}" is no fact or rule of yes, no or a choice.`,
			zh: `“${name}”不是是否类或选择类的事实或规则。`,
		},
		...(near.length > 0
			? { fix: { en: `Did you mean ${near.join(', ')}?`, zh: `是否应为 ${near.join('、')}？` } }
			: {}),
	};
}

function noMonth(written: string): Problem {
	return {
		code: 'wrong-value',
		says: { en: `--date: "${written}" is no month.`, zh: `--date：“${written}”不是月份。` },
		fix: { en: 'Write for example 2024-12.', zh: '写法例如：2024-12。' },
	};
}

function noPlace(law: Law, written: string): Problem {
	const near = nearest(written, Object.keys(law.places));
	return {
		code: 'unknown-place',
		says: { en: `There is no place "${written}".`, zh: `没有代码为“${written}”的地区。` },
		...(near.length > 0
			? { fix: { en: `Did you mean ${near.join(', ')}?`, zh: `是否应为 ${near.join('、')}？` } }
			: {}),
	};
}
