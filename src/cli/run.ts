import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { askedNames, dayOf, type Law, monthOf } from '../law/index.ts';
import { noMap, readColumnMap } from '../population/index.ts';
import { engines, type RunOrder, runRules } from '../population/node.ts';
import { nearest, type Outcome, type Problem } from '../study/index.ts';
import { readTextFile } from '../study/node.ts';
import { shown, studyFolder } from './folders.ts';
import { loadLaw } from './load-law.ts';
import { processView, progressOf } from './progress.ts';
import { resultWords, tablesLines } from './run-report.ts';
import type { Terminal } from './terminal.ts';

interface Options {
	readonly on: string;
	readonly careers?: string;
	readonly map?: string;
	readonly to?: string;
	readonly date?: string;
	readonly place?: string;
	readonly known?: string;
	readonly study?: string;
	readonly threads?: string;
	readonly engine: string;
	readonly reasons?: boolean;
	readonly dryRun?: boolean;
}

/** `canopy run RULES --on FILE --to FILE`: works rules out for everybody in a table. */
export function define(command: Command, terminal: Terminal): void {
	const { language } = terminal;
	const say = (en: string, zh: string): string => ({ en, zh })[language];
	command
		.requiredOption('--on <file>', say('table of persons, Parquet or CSV', '人员表，Parquet 或 CSV 文件'))
		.option('--careers <file>', say('table of the months of their careers', '履历表'))
		.option(
			'--map <file>',
			say('what the columns and their codes mean, YAML', '列对照表（YAML），说明各列及其代码的含义'),
		)
		.option('--to <file>', say('where answers go, .parquet or .csv', '结果写入的文件，.parquet 或 .csv'))
		.option('--date <month>', say('month to answer for, such as 2026-06', '按哪个月份解答，例如 2026-06'))
		.option('--place <code>', say('place to answer for, such as CN-ZJ', '按哪个地区解答，例如 CN-ZJ'))
		.option('--known <date>', say('use only law made known by this date', '只用截至此日已公布的法规'))
		.option('--study <study>', say('study whose law is applied', '所用法规的研究'))
		.option('--threads <number>', say('processor cores to use', '使用的处理器核数'))
		.option(
			'--engine <engine>',
			say('wasm or js: what works the rules out', 'wasm 或 js：计算所用的引擎'),
			'wasm',
		)
		.option('--reasons', say('tell why answers are unknown', '写明未知的原因'))
		.option('--dry-run', say('only check the tables', '只检查各表'))
		.action((rules: readonly string[], options: Options) => run(rules, options, terminal));
}

async function run(rules: readonly string[], options: Options, terminal: Terminal): Promise<void> {
	const folder = studyFolder(options.study);
	if (!folder.ok) return terminal.refuse(folder.problems);
	const law = await loadLaw(folder.value);
	if (!law.ok) return terminal.refuse(law.problems);
	const order = await orderOf(law.value, rules, options);
	if (!order.ok) return terminal.refuse(order.problems);
	const progress = progressOf(processView(terminal.language));
	let stopped = false;
	const stop = (): void => {
		stopped = true;
	};
	process.once('SIGINT', stop).once('SIGTERM', stop);
	const result = await runRules(order.value, {
		tables(report) {
			if (!options.dryRun) return;
			for (const line of tablesLines(law.value, report, terminal.language)) terminal.print(line);
		},
		progress: progress.at,
		stopped: () => stopped,
	});
	process.off('SIGINT', stop).off('SIGTERM', stop);
	progress.end();
	if (!result.ok) return terminal.refuse(result.problems);
	if (!result.value) return terminal.tell({ en: 'Nothing is in the way.', zh: '检查完毕，可以运行。' });
	for (const words of resultWords(law.value, result.value, order.value.to.shown)) terminal.tell(words);
}

/** What the command line asks for, checked as far as it can be before any table is read. */
async function orderOf(law: Law, rules: readonly string[], options: Options): Promise<Outcome<RunOrder>> {
	const problems: Problem[] = [];
	const ask = rules.flatMap((written) => {
		const names = askedNames(law, written);
		if (names.length === 0) problems.push(unknownRule(law, written));
		return names;
	});
	const { date, place, known, threads, to } = options;
	const month = date === undefined ? undefined : monthOf(date);
	if (date !== undefined && month === undefined) problems.push(noDate('--date', date));
	const knownDay = known === undefined ? undefined : dayOf(known, true);
	if (known !== undefined && knownDay === undefined) problems.push(noDate('--known', known));
	if (place !== undefined && !law.places[place]) problems.push(unknownPlace(law, place));
	if (threads !== undefined && !/^[1-9]\d{0,2}$/.test(threads)) problems.push(noNumber(threads));
	const engine = engines.find((each) => each === options.engine);
	if (!engine) problems.push(noEngine(options.engine));
	if (to === undefined && !options.dryRun) problems.push(noTarget);
	if (to !== undefined && !/\.(parquet|csv)$/i.test(to)) problems.push(wrongTarget(to));
	const file = options.map === undefined ? undefined : await readTextFile(options.map, shown(options.map));
	const map =
		file === undefined ? { ok: true as const, value: noMap } : file.ok ? readColumnMap(file.value) : file;
	if (!map.ok) problems.push(...map.problems);
	if (problems.length > 0 || !map.ok || !engine) return { ok: false, problems };
	const named = (path: string) => ({ path, shown: shown(path) });
	return {
		ok: true,
		value: {
			law,
			ask: [...new Set(ask)],
			files: {
				persons: named(options.on),
				...(options.careers === undefined ? {} : { careers: named(options.careers) }),
				map: map.value,
				...(month === undefined ? {} : { on: month }),
				...(place === undefined ? {} : { place }),
			},
			...(knownDay === undefined ? {} : { known: knownDay }),
			to: named(to ?? join(tmpdir(), 'canopy-dry-run.parquet')),
			engine,
			...(options.reasons ? { reasons: true } : {}),
			...(options.dryRun ? { dryRun: true } : {}),
			...(threads === undefined ? {} : { threads: Number(threads) }),
		},
	};
}

function unknownRule(law: Law, written: string): Problem {
	const near = nearest(written, [...Object.keys(law.questions), ...Object.keys(law.rules)]);
	return {
		code: 'unknown-name',
		says: {
			en: `There is no question or rule "${written}".`,
			zh: `没有名为“${written}”的问题或规则。`,
		},
		fix:
			near.length > 0
				? { en: `Did you mean ${near.join(', ')}?`, zh: `是否应为 ${near.join('、')}？` }
				: {
						en: `Questions: ${Object.keys(law.questions).join(', ')}.`,
						zh: `可问：${Object.keys(law.questions).join('、')}。`,
					},
	};
}

function unknownPlace(law: Law, written: string): Problem {
	const near = nearest(written, Object.keys(law.places));
	return {
		code: 'unknown-place',
		says: { en: `There is no place "${written}".`, zh: `没有代码为“${written}”的地区。` },
		...(near.length > 0
			? { fix: { en: `Did you mean ${near.join(', ')}?`, zh: `是否应为 ${near.join('、')}？` } }
			: {}),
	};
}

function noDate(option: string, written: string): Problem {
	return {
		code: 'wrong-value',
		says: { en: `${option}: "${written}" is no date.`, zh: `${option}：“${written}”不是日期。` },
		fix: { en: 'Write for example 2026-06.', zh: '写法例如：2026-06。' },
	};
}

function noNumber(written: string): Problem {
	return {
		code: 'wrong-value',
		says: { en: `--threads: "${written}" is no number of cores.`, zh: `--threads：“${written}”不是核数。` },
	};
}

function noEngine(written: string): Problem {
	return {
		code: 'wrong-value',
		says: { en: `There is no engine "${written}".`, zh: `没有“${written}”这种引擎。` },
		fix: { en: `Use ${engines.join(' or ')}.`, zh: `请用 ${engines.join(' 或 ')}。` },
	};
}

const noTarget: Problem = {
	code: 'missing-option-value',
	says: { en: 'The run does not say where answers go.', zh: '没有写明结果写入哪个文件。' },
	fix: { en: 'Add --to results.parquet, or --dry-run.', zh: '请加上 --to results.parquet，或 --dry-run。' },
};

function wrongTarget(file: string): Problem {
	return {
		code: 'no-table',
		spot: { file: shown(file) },
		says: { en: 'Answers are written as .parquet or .csv.', zh: '结果只能写成 .parquet 或 .csv 文件。' },
	};
}
