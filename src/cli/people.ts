import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { isoMonth, type Law, monthOf } from '../law/index.ts';
import {
	atPlace,
	calibrationOf,
	type FileOfPeople,
	levelPay,
	noMap,
	peopleCodebook,
	readColumnMap,
	readSynthesisInputs,
	type Synthesis,
	synthesise,
	synthesisPlaces,
} from '../population/index.ts';
import { readPeople, writePeople } from '../population/node.ts';
import { type Outcome, type Problem, type Study, writeCodebook } from '../study/index.ts';
import { readStudyFolder, readTextFile } from '../study/node.ts';
import { shown, studyFolder } from './folders.ts';
import { loadPeopleLaw } from './load-law.ts';
import { calibrationLines, peopleLines } from './people-report.ts';
import { processView, progressOf } from './progress.ts';
import { tablesLines } from './run-report.ts';
import type { Terminal } from './terminal.ts';

interface Options {
	readonly size: string;
	readonly seed: string;
	readonly date?: string;
	readonly place?: string;
	readonly threads?: string;
	readonly to?: string;
	readonly levelPay?: boolean;
	readonly from?: string;
	readonly careers?: string;
	readonly map?: string;
	readonly records?: boolean;
	readonly report?: boolean;
	readonly json?: boolean;
}

/** `canopy people [study]`: makes a synthetic population and tells how it was calibrated, or checks real people in tables. */
export function define(command: Command, terminal: Terminal): void {
	const { language } = terminal;
	const say = (en: string, zh: string): string => ({ en, zh })[language];
	command
		.option('--size <number>', say('number of records', '记录数'), '100000')
		.option('--seed <number>', say('seed of the random numbers', '随机数种子'), '1')
		.option('--place <code>', say('only people who live there, such as CN-ZJ', '只要该地区的人，例如 CN-ZJ'))
		.option('--threads <number>', say('processor cores to use', '使用的处理器核数'))
		.option(
			'--to <folder>',
			say('write persons and careers there, as Parquet', '将人员和履历写入该文件夹（Parquet）'),
		)
		.option(
			'--level-pay',
			say("hold pay to come at today's level, as proposals do", '今后收入保持今天的水平，供方案测算使用'),
		)
		.option('--report', say('print every margin, not only those not met', '列出全部边际，而不只是未满足的'))
		.option('--json', say('print the calibration as JSON', '以 JSON 输出校准结果'))
		.option('--from <file>', say('check a table of real people instead', '改为检查真实人员表'))
		.option(
			'--careers <file>',
			say('table of the months of their careers (with --from)', '履历表（与 --from 同用）'),
		)
		.option(
			'--map <file>',
			say('what columns and codes mean, YAML (with --from)', '列对照表（与 --from 同用）'),
		)
		.option(
			'--date <month>',
			say('month that they are described for (with --from)', '人员情况所属月份（与 --from 同用）'),
		)
		.option(
			'--records',
			say('they come from administrative records, not from a survey', '数据来自行政记录而非调查'),
		)
		.action((study: string | undefined, options: Options) => people(study, options, terminal));
}

async function people(argument: string | undefined, options: Options, terminal: Terminal): Promise<void> {
	const folder = studyFolder(argument);
	if (!folder.ok) return terminal.refuse(folder.problems);
	const law = await loadPeopleLaw(folder.value);
	if (!law.ok) return terminal.refuse(law.problems);
	if (options.from !== undefined) return check(law.value, options.from, options, terminal);
	const study = await readStudyFolder(folder.value, shown(folder.value));
	if (!study.ok) return terminal.refuse(study.problems);
	const made = make(study.value, law.value, options);
	if (!made.ok) return terminal.refuse(made.problems);
	const calibration = calibrationOf(made.value);
	if (options.json) terminal.print(JSON.stringify(calibration, null, '\t'));
	else {
		const { language } = terminal;
		for (const line of peopleLines(made.value.people, calibration, language)) terminal.print(line);
		for (const line of calibrationLines(calibration, options.report === true, language)) terminal.print(line);
	}
	if (options.to !== undefined)
		await write(study.value.id, law.value, made.value, options.to, options, terminal);
}

function make(
	study: Study,
	law: Law,
	{ size, seed, place, threads, levelPay: level }: Options,
): Outcome<Synthesis> {
	const problems: Problem[] = [];
	if (!/^[1-9]\d{2,7}$/.test(size)) problems.push(noNumber('--size', size, '100', '99999999'));
	if (!/^\d{1,9}$/.test(seed)) problems.push(noNumber('--seed', seed, '0', '999999999'));
	if (threads !== undefined && !/^[1-9]\d{0,2}$/.test(threads))
		problems.push(noNumber('--threads', threads, '1', '999'));
	if (place !== undefined && !synthesisPlaces.some((each) => each === place)) problems.push(noTargets(place));
	if (problems.length > 0) return { ok: false, problems };
	const inputs = readSynthesisInputs(study, law);
	return inputs.ok
		? synthesise(inputs.value, {
				size: Number(size),
				seed: Number(seed),
				...(level ? { assumptions: levelPay } : {}),
			})
		: inputs;
}

async function write(
	study: string,
	law: Law,
	synthesis: Synthesis,
	to: string,
	{ seed, place, threads }: Options,
	terminal: Terminal,
): Promise<void> {
	await mkdir(to, { recursive: true });
	const progress = progressOf(processView(terminal.language));
	const people = place === undefined ? synthesis.people : atPlace(synthesis.people, law, place);
	const written = await writePeople({
		law,
		people,
		to: { path: to, shown: shown(to) },
		about: { study, seed, month: isoMonth(synthesis.people.on) },
		progress: progress.at,
		...(threads === undefined ? {} : { threads: Number(threads) }),
	});
	progress.end();
	if (!written.ok) return terminal.refuse(written.problems);
	const codebook = join(to, 'codebook.xml');
	await writeFile(codebook, writeCodebook(peopleCodebook(law, people, aboutPeople(study, law))));
	for (const file of [...written.value, shown(codebook)])
		terminal.tell({ en: `Written: ${file}`, zh: `已写入：${file}` });
}

function aboutPeople(study: string, law: Law): FileOfPeople {
	const [country = ''] = Object.keys(law.places);
	return {
		id: `canopy-${study}-people`,
		title: { zh: '合成劳动者', en: 'Synthetic workers' },
		file: 'synthetic-persons.parquet',
		nation: law.places[country]?.label ?? { zh: country, en: country },
		access: {
			zh: '合成数据，可自由使用；不得当作真实个人。',
			en: 'Synthetic, and free to use; not to be taken for real persons.',
		},
	};
}

async function check(law: Law, from: string, options: Options, terminal: Terminal): Promise<void> {
	const { careers, map, date, place, threads } = options;
	const file = map === undefined ? undefined : await readTextFile(map, shown(map));
	const read =
		file === undefined ? { ok: true as const, value: noMap } : file.ok ? readColumnMap(file.value) : file;
	if (!read.ok) return terminal.refuse(read.problems);
	const month = date === undefined ? undefined : monthOf(date);
	if (date !== undefined && month === undefined) return terminal.refuse([noMonth(date)]);
	const people = await readPeople({
		law,
		files: {
			persons: { path: from, shown: shown(from) },
			...(careers === undefined ? {} : { careers: { path: careers, shown: shown(careers) } }),
			map: read.value,
			...(month === undefined ? {} : { on: month }),
			...(place === undefined ? {} : { place }),
		},
		kind: options.records ? 'recorded' : 'surveyed',
		...(threads === undefined ? {} : { threads: Number(threads) }),
		tables: (report) => {
			for (const line of tablesLines(law, report, terminal.language)) terminal.print(line);
		},
	});
	if (!people.ok) return terminal.refuse(people.problems);
	for (const line of peopleLines(people.value, undefined, terminal.language)) terminal.print(line);
}

function noNumber(option: string, written: string, least: string, most: string): Problem {
	return {
		code: 'wrong-value',
		says: {
			en: `${option}: "${written}" is not a whole number from ${least} to ${most}.`,
			zh: `${option}：“${written}”不是 ${least} 至 ${most} 的整数。`,
		},
	};
}

function noMonth(written: string): Problem {
	return {
		code: 'wrong-value',
		says: { en: `--date: "${written}" is no month.`, zh: `--date：“${written}”不是月份。` },
		fix: { en: 'Write for example 2024-12.', zh: '写法例如：2024-12。' },
	};
}

function noTargets(place: string): Problem {
	return {
		code: 'place-without-targets',
		says: {
			en: `There are no margins for ${place}: synthetic people are made for ${synthesisPlaces.join(', ')}, where CN is the rest of the country.`,
			zh: `${place} 没有校准目标：合成人口只覆盖 ${synthesisPlaces.join('、')}，其中 CN 指全国其他地区。`,
		},
		fix: {
			en: 'Choose one of these, or bring people of your own with --from.',
			zh: '请选择其中之一，或用 --from 提供自己的人员表。',
		},
	};
}
