import type { Command } from 'commander';
import { type NumberUse, referenceOf, sayQuantity } from '../documents/index.ts';
import { type Finding, type Language, languages, unknownName } from '../study/index.ts';
import { build } from './build.ts';
import { isBuilt } from './build-study.ts';
import { studyFolder } from './folders.ts';
import { type BuiltReports, loadReports } from './library.ts';
import type { Terminal } from './terminal.ts';

interface Options {
	readonly study?: string;
	readonly json?: boolean;
}

/** `canopy trace ID`: tells where a number of a document comes from, back to the sources. */
export function define(command: Command, terminal: Terminal): void {
	const { language } = terminal;
	command
		.option(
			'--study <study>',
			{ en: 'study whose documents name the number', zh: '其文件引用该数字的研究' }[language],
		)
		.option('--json', { en: 'print everything as JSON', zh: '以 JSON 输出全部内容' }[language])
		.action((id: string, options: Options) => trace(id, options, terminal));
}

async function trace(id: string, options: Options, terminal: Terminal): Promise<void> {
	const folder = studyFolder(options.study);
	if (!folder.ok) return terminal.refuse(folder.problems);
	if (!isBuilt(folder.value) && !(await build(folder.value, terminal))) return;
	const built = await loadReports(folder.value);
	if (!built.ok) return terminal.refuse(built.problems);
	const found = numberOf(id, built.value, terminal.language);
	if (!found) {
		const names = [...usesOf(built.value, terminal.language).keys()];
		return terminal.refuse([unknownName(undefined, { en: 'number', zh: '数字' }, id, names)]);
	}
	const told = lineage(found, built.value, terminal.language);
	if (options.json) terminal.print(JSON.stringify(told, null, '\t'));
	else for (const line of lines(told, terminal)) terminal.print(line);
}

/** Every number of the documents by id. */
function usesOf({ reports }: BuiltReports, language: Language): ReadonlyMap<string, NumberUse> {
	const chapters = [...Object.values(reports.chapters), ...Object.values(reports.slides)];
	return new Map(chapters.flatMap((chapter) => [...chapter[language].numbers]));
}

/** A number of a document by its id, or any finding by its name. */
function numberOf(id: string, built: BuiltReports, language: Language): NumberUse | undefined {
	const uses = usesOf(built, language);
	// a number that is written with its interval bears that in its id
	const use = uses.get(id) ?? uses.get(`${id}.interval`);
	if (use) return use;
	const finding = built.findings.find((each) => referenceOf(each) === id);
	if (!finding) return undefined;
	const says = built.library.vocabulary.indicators[finding.id]?.label ?? { en: finding.id, zh: finding.id };
	return { id, says, finding, text: sayQuantity(finding.value, finding.unit, language), from: [] };
}

interface Lineage {
	readonly id: string;
	readonly says: string;
	readonly text: string;
	readonly finding: Finding;
	readonly name: string;
	readonly sources: readonly {
		readonly id: string;
		readonly title: string;
		readonly url?: string | undefined;
	}[];
	readonly from: readonly Lineage[];
	/** Documents' chapters that show the number. */
	readonly in: readonly string[];
}

function lineage(use: NumberUse, built: BuiltReports, language: Language): Lineage {
	const uses = usesOf(built, language);
	const { finding } = use;
	const texts = Object.entries({ ...built.reports.chapters, ...built.reports.slides });
	return {
		id: use.id,
		says: use.says[language],
		text: use.text,
		finding,
		name: referenceOf(finding),
		sources: finding.sources
			.split(' ')
			.filter((id) => id !== '')
			.map((id) => ({
				id,
				title: built.library.sources[id]?.title[language] ?? id,
				url: built.library.sources[id]?.url,
			})),
		from: use.from.flatMap((id) => {
			const input = uses.get(id) ?? numberOf(id, built, language);
			return input ? [lineage(input, built, language)] : [];
		}),
		in: texts
			.filter(([, chapter]) => languages.some((each) => chapter[each].numbers.has(use.id)))
			.map(([id]) => id),
	};
}

function lines(told: Lineage, terminal: Terminal, depth = 0): readonly string[] {
	const { language, style } = terminal;
	const { finding } = told;
	const indent = '  '.repeat(depth);
	const interval = finding.low === null || finding.high === null ? '' : ` [${finding.low}, ${finding.high}]`;
	const label = (en: string, zh: string) => style('dim', language === 'zh' ? zh : en);
	return [
		`${indent}${style('bold', told.text)}  ${told.says}`,
		`${indent}  ${label('value', '数值')}  ${finding.value} ${finding.unit}${interval}`,
		`${indent}  ${label('finding', '结果')}  ${told.name}`,
		`${indent}  ${label('how', '方式')}  ${finding.kind}; ${finding.method}; ${label('confidence', '可信度')} ${finding.confidence}`,
		...told.sources.map(
			({ id, title, url }) =>
				`${indent}  ${label('source', '来源')}  ${title} (${id})${url ? ` ${url}` : ''}`,
		),
		...(told.in.length > 0 ? [`${indent}  ${label('shown in', '见于')}  ${told.in.join(', ')}`] : []),
		...told.from.flatMap((input) => lines(input, terminal, depth + 1)),
	];
}
