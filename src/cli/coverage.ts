import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { type CellRow, cellRows, schemes, stepKey, steps, type Variation } from '../coverage/index.ts';
import { coverageOfStudy, type StudyCoverage } from '../coverage/node.ts';
import { isoMonth, type Law, monthOf } from '../law/index.ts';
import { type Dimension, dimensionsOf, noMap, type People, readColumnMap } from '../population/index.ts';
import { readPeople } from '../population/node.ts';
import { type Outcome, type Problem, type Study, unknownName, writeCsv } from '../study/index.ts';
import { readStudyFolder, readTextFile } from '../study/node.ts';
import { cascadeLines, comparisonLines, sourceLines, swingLines, tableLines } from './coverage-report.ts';
import { fewestOf, keptBack } from './fewest.ts';
import { shown, studyFolder } from './folders.ts';
import { loadPeopleLaw } from './load-law.ts';
import { processView, progressOf } from './progress.ts';
import type { Terminal } from './terminal.ts';

interface Options {
	readonly place?: string;
	readonly scheme?: string;
	readonly by?: string;
	readonly size: string;
	readonly seed: string;
	readonly varied: string;
	readonly threads?: string;
	readonly from?: string;
	readonly careers?: string;
	readonly map?: string;
	readonly date?: string;
	readonly records?: boolean;
	readonly json?: boolean;
	readonly csv?: boolean;
}

/** `canopy coverage [study]`: who is covered, who is not and why, for any group of workers. */
export function define(command: Command, terminal: Terminal): void {
	const { language } = terminal;
	const say = (en: string, zh: string): string => ({ en, zh })[language];
	command
		.option('--place <code>', say('only workers there, such as CN-ZJ', '只看该地区的劳动者，例如 CN-ZJ'))
		.option('--scheme <scheme>', say('only this scheme, such as injury', '只看该险种，例如 injury'))
		.option(
			'--by <list>',
			say('break down by these, such as sex,hukou,age,form', '按这些分组，例如 sex,hukou,age,form'),
		)
		.option('--size <number>', say('records of synthetic people', '合成人口的记录数'), '100000')
		.option('--seed <number>', say('seed of the random numbers', '随机数种子'), '1')
		.option(
			'--varied <number>',
			say(
				'records whose assumptions are varied for intervals; 0 for none',
				'变动假定以得区间所用的记录数；0 为不做',
			),
			'4000',
		)
		.option('--threads <number>', say('processor cores to use', '使用的处理器核数'))
		.option('--from <file>', say('a table of real people in their place', '以真实人员表代替合成人口'))
		.option('--careers <file>', say('the months of their careers (with --from)', '履历表（与 --from 同用）'))
		.option(
			'--map <file>',
			say('what columns and codes mean, YAML (with --from)', '列对照表（与 --from 同用）'),
		)
		.option(
			'--date <month>',
			say('month they are described for (with --from)', '人员情况所属月份（与 --from 同用）'),
		)
		.option(
			'--records',
			say('they come from administrative records, not from a survey', '数据来自行政记录而非调查'),
		)
		.option('--json', say('print as JSON', '以 JSON 输出'))
		.option('--csv', say('print as comma-separated values', '以 CSV 输出'))
		.action((study: string | undefined, options: Options) => print(study, options, terminal));
}

async function print(argument: string | undefined, options: Options, terminal: Terminal): Promise<void> {
	const folder = studyFolder(argument);
	if (!folder.ok) return terminal.refuse(folder.problems);
	const law = await loadPeopleLaw(folder.value);
	if (!law.ok) return terminal.refuse(law.problems);
	const study = await readStudyFolder(folder.value, shown(folder.value));
	if (!study.ok) return terminal.refuse(study.problems);
	const asked = askedFor(study.value, law.value, options);
	if (!asked.ok) return terminal.refuse(asked.problems);
	const people = await realPeople(law.value, options);
	if (!people.ok) return terminal.refuse(people.problems);
	const progress = progressOf(processView(terminal.language));
	const worked = await coverageOfStudy(study.value, law.value, {
		size: Number(options.size),
		seed: Number(options.seed),
		varied: Number(options.varied),
		threads: options.threads === undefined ? availableParallelism() : Number(options.threads),
		by: asked.value.dimensions,
		...(people.value ? { people: people.value } : {}),
		progress: (what, done, of) => {
			if (what === 'counting') progress.at(done, of);
		},
	});
	progress.end();
	if (!worked.ok) return terminal.refuse(worked.problems);
	const { cells } = worked.value.coverage;
	const all = cells ? cellRows(cells, worked.value.estimates, asked.value.keep) : [];
	const told = all.filter(({ scheme }) => asked.value.schemes.includes(scheme));
	if (told.length === 0) return terminal.refuse([nobody]);
	const fewest = fewestOf(study.value, people.value);
	if (!fewest.ok) return terminal.refuse(fewest.problems);
	const chosen = told.filter(({ records }) => records >= fewest.value);
	if (chosen.length < told.length) terminal.tell(keptBack(told.length - chosen.length, fewest.value));
	if (options.json) return terminal.print(JSON.stringify(chosen.map(jsonRow), null, '\t'));
	if (options.csv) return terminal.print(csvOf(chosen).trimEnd());
	const { language } = terminal;
	if (options.by !== undefined)
		for (const line of tableLines(law.value, chosen, language)) terminal.print(line);
	else for (const row of chosen) inFull(law.value, worked.value, row, options, terminal);
	tellWhere(worked.value, options, terminal);
}

/** What the command line asks for, in the study's terms. */
interface Asked {
	readonly dimensions: readonly Dimension[];
	readonly schemes: readonly CellRow['scheme'][];
	keep(of: CellRow['of']): boolean;
}

function askedFor(study: Study, law: Law, options: Options): Outcome<Asked> {
	const { place, scheme, by, size, seed, varied, threads, date } = options;
	const problems: Problem[] = [];
	const number = (option: string, written: string | undefined, pattern: RegExp): void => {
		if (written !== undefined && !pattern.test(written)) problems.push(noNumber(option, written));
	};
	number('--size', size, /^[1-9]\d{2,7}$/);
	number('--seed', seed, /^\d{1,9}$/);
	number('--varied', varied, /^(0|[1-9]\d{2,5})$/);
	number('--threads', threads, /^[1-9]\d{0,2}$/);
	if (date !== undefined && monthOf(date) === undefined) problems.push(noNumber('--date', date));
	const whole = place === undefined || place === study.place;
	const named = by === undefined ? [] : by.split(',').map((name) => name.trim());
	const dimensions = dimensionsOf(law, [...(whole ? [] : ['place']), ...named]);
	if (!dimensions.ok) problems.push(...dimensions.problems);
	const [places] = rows(dimensionsOf(law, ['place']));
	const known = places?.values.map(({ name }) => name) ?? [];
	const at = place === `${study.place}:elsewhere` ? 'elsewhere' : place;
	if (at !== undefined && !whole && !known.includes(at)) {
		problems.push(unknownName(undefined, { en: 'place', zh: '地区' }, at, known));
	}
	const keys = schemes.map(({ key }) => key);
	const chosen = schemes.filter(
		({ key, scheme: named }) => scheme === undefined || scheme === key || scheme === named,
	);
	if (chosen.length === 0)
		problems.push(unknownName(undefined, { en: 'scheme', zh: '险种' }, scheme ?? '', keys));
	if (problems.length > 0 || !dimensions.ok) return { ok: false, problems };
	return {
		ok: true,
		value: {
			dimensions: dimensions.value,
			schemes: chosen.map(({ key }) => key),
			keep: (of) => whole || of.place?.name === at,
		},
	};
}

function rows<T>(outcome: Outcome<readonly T[]>): readonly T[] {
	return outcome.ok ? outcome.value : [];
}

async function realPeople(law: Law, options: Options): Promise<Outcome<People | undefined>> {
	const { from, careers, map, date, place, threads } = options;
	if (from === undefined) return { ok: true, value: undefined };
	const file = map === undefined ? undefined : await readTextFile(map, shown(map));
	const read =
		file === undefined ? { ok: true as const, value: noMap } : file.ok ? readColumnMap(file.value) : file;
	if (!read.ok) return read;
	const month = date === undefined ? undefined : monthOf(date);
	return readPeople({
		law,
		files: {
			persons: { path: from, shown: shown(from) },
			...(careers === undefined ? {} : { careers: { path: careers, shown: shown(careers) } }),
			map: read.value,
			...(month === undefined ? {} : { on: month }),
			...(place === undefined ? {} : { place }),
		},
		kind: options.records ? 'recorded' : 'surveyed',
		tables: () => {},
		...(threads === undefined ? {} : { threads: Number(threads) }),
	});
}

/** Widest swings shown of a number. */
const swingsShown = 5;

function inFull(law: Law, worked: StudyCoverage, row: CellRow, { place }: Options, terminal: Terminal): void {
	const { language, style } = terminal;
	const say = (en: string, zh: string): string => ({ en, zh })[language];
	const [head = '', ...lines] = cascadeLines(law, row, language);
	terminal.print(style('bold', head));
	for (const line of lines) terminal.print(line);
	const { coverage, estimates, registry, ranges } = worked;
	terminal.print(say('  where from', '  依据'));
	for (const line of sourceLines(law, row.scheme, coverage.people.on, language)) terminal.print(line);
	const at = place ?? coverage.whole;
	const compared = coverage.comparisons.filter(({ indicator, place: where }) => {
		const of = registry[indicator]?.numerator ?? [];
		return where === at && of.length === 1 && of.some((who) => 'scheme' in who && who.scheme === row.scheme);
	});
	if (compared.length > 0) terminal.print(say('  figures of others', '  其他来源的数字'));
	for (const line of comparisonLines(compared, language)) terminal.print(line);
	const group = { place: row.of.place?.name ?? 'all', sex: 'all', dimension: '', value: '' };
	const swings = estimates.swings(stepKey(group, row.scheme, 'contributing')).slice(0, swingsShown);
	const variations = new Map<string, Variation>(
		ranges?.varied.map(({ variation }) => [variation.id, variation]) ?? [],
	);
	if (swings.length > 0)
		terminal.print(say('  what moves “contributing” most', '  对“正在缴费”影响最大的假定'));
	for (const line of swingLines(swings, variations, language)) terminal.print(line);
	terminal.print('');
}

/** Says on which people it rests. */
function tellWhere({ coverage, ranges }: StudyCoverage, { seed, from }: Options, terminal: Terminal): void {
	const { size, on } = coverage.people;
	const month = isoMonth(on);
	if (from !== undefined) {
		terminal.tell({
			en: `Worked out from ${size.toLocaleString('en-US')} records of ${shown(from)}, ${month}.`,
			zh: `依据 ${shown(from)} 的 ${size.toLocaleString('en-US')} 条记录，${month}。`,
		});
		return;
	}
	const varied = ranges?.varied.length ?? 0;
	terminal.tell({
		en: `Simulated: ${size.toLocaleString('en-US')} synthetic records (seed ${seed}) of ${month}, calibrated to published figures; intervals from varying ${varied} assumptions.`,
		zh: `模拟：${month} 的 ${size.toLocaleString('en-US')} 条合成记录（种子 ${seed}），按公布数校准；区间来自变动 ${varied} 项假定。`,
	});
}

function jsonRow({ of, scheme, records, cascade, stepEnds, lossEnds }: CellRow): object {
	return {
		...Object.fromEntries(Object.entries(of).map(([name, { name: value }]) => [name, value])),
		scheme,
		records,
		reached: steps.map((step, index) => ({ step, persons: cascade.reached[step], ...stepEnds[index] })),
		losses: cascade.losses.map((loss, index) => ({ ...loss, ...lossEnds[index] })),
		covered: cascade.covered,
		in_all: cascade.inAll,
	};
}

function csvOf(rows: readonly CellRow[]): string {
	const names = Object.keys(rows[0]?.of ?? {});
	const text = (value: number | undefined): string => (value === undefined ? '' : String(Math.round(value)));
	const lines = rows.flatMap(({ of, scheme, records, cascade, stepEnds, lossEnds }) => {
		const start = [...names.map((name) => of[name]?.name ?? ''), scheme, String(records)];
		return [
			...steps.map((step, index) => [
				...start,
				step,
				'',
				...[cascade.reached[step], stepEnds[index]?.low, stepEnds[index]?.high].map(text),
			]),
			...cascade.losses.map(({ step, reason, persons }, index) => [
				...start,
				step,
				reason,
				...[persons, lossEnds[index]?.low, lossEnds[index]?.high].map(text),
			]),
		];
	});
	return writeCsv([
		[...names, 'scheme', 'records', 'step', 'lost_because', 'persons', 'low', 'high'],
		...lines,
	]);
}

const nobody: Problem = {
	code: 'empty-breakdown',
	says: { en: 'There is nobody in work in these groups.', zh: '这些分组中没有在业人员。' },
	fix: { en: 'Ask for another place or a coarser breakdown.', zh: '请改选地区或减少分组。' },
};

function noNumber(option: string, written: string): Problem {
	return {
		code: 'wrong-value',
		says: { en: `${option}: "${written}" is not possible.`, zh: `${option}：“${written}”不可用。` },
		fix: {
			en: 'Sizes are whole numbers of 100 or more, months are written 2024-12.',
			zh: '记录数为100以上的整数，月份写作 2024-12。',
		},
	};
}
