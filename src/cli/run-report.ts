import { type Law, labelOf } from '../law/index.ts';
import type { RunResult, TablesReport } from '../population/node.ts';
import type { Language, Words } from '../study/index.ts';

/** What the tables of a run are, as lines: each column and what it is read as, what is left aside, what is missing. */
export function tablesLines(law: Law, report: TablesReport, language: Language): readonly string[] {
	const lines = report.tables.flatMap(({ file, rows, read, extra }) => {
		const widest = Math.max(0, ...read.map(({ column }) => column.length));
		return [
			title(file, rows)[language],
			...read.map(({ name, column }) => `  ${column.padEnd(widest)}  ${meaning(law, name, language)}`),
			...(extra.length > 0
				? [{ en: `  not read: ${extra.join(', ')}`, zh: `  未读取的列：${extra.join('、')}` }[language]]
				: []),
		];
	});
	if (report.missing.length === 0) return lines;
	const missing = {
		en: 'Facts that no column tells; answers that need them will be unknown:',
		zh: '各列均未提供的事实；须用到它们的结果将为未知：',
	};
	return [...lines, missing[language], ...report.missing.map((name) => `  ${meaning(law, name, language)}`)];
}

/** What a run did, in one or a few lines. */
export function resultWords(
	law: Law,
	{ persons, refused, unknown }: RunResult,
	file: string,
): readonly Words[] {
	const count = (number: number): string => number.toLocaleString('en-US');
	return [
		{ en: `Answered for ${count(persons)} persons: ${file}`, zh: `已为 ${count(persons)} 人计算：${file}` },
		...Object.entries(refused).flatMap(([id, number]): readonly Words[] => {
			const says = law.constraints.find((constraint) => constraint.id === id)?.says;
			if (number === 0 || !says) return [];
			return [
				{
					en: `  not answered for ${count(number)} of them: ${says.en}`,
					zh: `  其中 ${count(number)} 人未予解答：${says.zh}`,
				},
			];
		}),
		...Object.entries(unknown).flatMap(([name, number]): readonly Words[] => {
			if (number === 0) return [];
			return [
				{
					en: `  ${name} (${labelOf(law, name).en}) is unknown for ${count(number)}`,
					zh: `  ${name}（${labelOf(law, name).zh}）有 ${count(number)} 人未知`,
				},
			];
		}),
	];
}

function title(file: string, rows: number | undefined): Words {
	if (rows === undefined) return { en: `${file}:`, zh: `${file}：` };
	const count = rows.toLocaleString('en-US');
	return { en: `${file}, ${count} rows:`, zh: `${file}，${count} 行：` };
}

/** A name of the law with its label, or a word of the table. */
function meaning(law: Law, name: string, language: Language): string {
	const declared = law.variables[name] ?? law.parameters[name] ?? law.rules[name];
	return declared ? `${name} (${declared.label[language]})` : name;
}
