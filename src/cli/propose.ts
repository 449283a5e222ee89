import type { Command } from 'commander';
import { isoMonth, type Law, monthOf } from '../law/index.ts';
import { type People, readSynthesisInputs } from '../population/index.ts';
import {
	type Ground,
	type Moved,
	type Proposal,
	peopleFor,
	readGround,
	readProposal,
	unknownProposal,
} from '../proposals/index.ts';
import type { Outcome, Problem, Study, Words } from '../study/index.ts';
import { readStudyFolder, readTextFile } from '../study/node.ts';
import { fewestOf, keptBack } from './fewest.ts';
import { shown, studyFolder } from './folders.ts';
import { loadPeopleLaw } from './load-law.ts';
import { peopleIn } from './people-folder.ts';
import { attributionLines, changeLines, groupLines, swingLines } from './propose-report.ts';
import { breakdownOf, current, type Worked, workedOut } from './propose-work.ts';
import type { Terminal } from './terminal.ts';
import { currentMonth } from './today.ts';

interface Options {
	readonly study?: string;
	readonly against: string;
	readonly people: string;
	readonly date?: string;
	readonly seed: string;
	readonly place?: string;
	readonly by?: string;
	readonly set?: readonly string[];
	readonly attribution?: boolean;
	readonly tornado?: string;
	readonly json?: boolean;
}

/** `canopy propose FILE|ID`: what a proposal does to people in work, beside the law in force or another proposal. */
export function define(command: Command, terminal: Terminal): void {
	const { language } = terminal;
	const say = (en: string, zh: string): string => ({ en, zh })[language];
	const each = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
	command
		.option('--study <study>', say('study whose law it is laid over', '所用法规的研究'))
		.option(
			'--against <id>',
			say('the law in force, or another proposal', '与现行规定或另一方案比较'),
			current,
		)
		.option(
			'--people <number|folder>',
			say('records of synthetic people, or a folder of people', '合成人口的记录数，或人员表所在的文件夹'),
			'20000',
		)
		.option(
			'--date <month>',
			say('month that people of a folder are described for', '文件夹中人员情况所属月份'),
		)
		.option('--seed <number>', say('seed of the random numbers', '随机数种子'), '1')
		.option(
			'--place <code>',
			say('only people who work there, such as CN-ZJ', '只看该地区的劳动者，例如 CN-ZJ'),
		)
		.option(
			'--by <list>',
			say('break down by these, such as sex,income,career', '按这些分组，例如 sex,income,career'),
		)
		.option('--set <name=value>', say('move a parameter; may be repeated', '调整参数，可多次使用'), each)
		.option('--attribution', say('share the change out among provisions', '把变化分摊到各条款'))
		.option('--tornado <rule>', say('which assumptions move the change of a rule', '哪些假定影响某项变化'))
		.option('--json', say('print as JSON', '以 JSON 输出'))
		.action((proposal: string, options: Options) => propose(proposal, options, terminal));
}

async function propose(written: string, options: Options, terminal: Terminal): Promise<void> {
	const wrong = optionProblems(options);
	if (wrong.length > 0) return terminal.refuse(wrong);
	const folder = studyFolder(options.study);
	if (!folder.ok) return terminal.refuse(folder.problems);
	const law = await loadPeopleLaw(folder.value);
	if (!law.ok) return terminal.refuse(law.problems);
	const study = await readStudyFolder(folder.value, shown(folder.value));
	if (!study.ok) return terminal.refuse(study.problems);
	const ground = readGround(study.value);
	if (!ground.ok) return terminal.refuse(ground.problems);
	const proposal = await found(ground.value, written);
	if (!proposal.ok) return terminal.refuse(proposal.problems);
	const people = await peopleOf(study.value, law.value, options);
	if (!people.ok) return terminal.refuse(people.problems);
	const fewest = fewestOf(study.value, people.value);
	if (!fewest.ok) return terminal.refuse(fewest.problems);
	const worked = workedOut(ground.value, people.value, proposal.value, {
		...options,
		by: breakdownOf(options.by),
		moved: movedBy(options),
		attribution: options.attribution === true,
		fewest: fewest.value,
	});
	if (!worked.ok) return terminal.refuse(worked.problems);
	if (worked.value.keptBack > 0) terminal.tell(keptBack(worked.value.keptBack, fewest.value));
	if (options.json) terminal.print(JSON.stringify(jsonOf(proposal.value, options, worked.value), null, '\t'));
	else print(proposal.value, options, worked.value, terminal);
}

/** A proposal of the study by its id, or one in a file. */
async function found(ground: Ground, written: string): Promise<Outcome<Proposal>> {
	const shipped = ground.proposals.find(({ id }) => id === written);
	if (shipped) return { ok: true, value: shipped };
	if (!/\.ya?ml$/.test(written)) {
		const ids = ground.proposals.map(({ id }) => id);
		return { ok: false, problems: [unknownProposal(written, ids)] };
	}
	const file = await readTextFile(written, shown(written));
	if (!file.ok) return file;
	const read = readProposal(file.value.path, file.value);
	return read.ok ? { ok: true, value: read.value.proposal } : read;
}

const isNumber = (people: string): boolean => /^\d+$/.test(people);

/** So many synthetic people, or those of a folder. */
async function peopleOf(study: Study, law: Law, { people, seed, date }: Options): Promise<Outcome<People>> {
	if (!isNumber(people)) return peopleIn(people, law, date === undefined ? undefined : monthOf(date));
	const inputs = readSynthesisInputs(study, law);
	return inputs.ok ? peopleFor(inputs.value, { size: Number(people), seed: Number(seed) }) : inputs;
}

function movedBy({ set = [] }: Options): Moved {
	return Object.fromEntries(
		set.map((written) => {
			const [name = '', value = ''] = written.split('=');
			return [name, Number(value)];
		}),
	);
}

function optionProblems({ people, date, seed, set = [] }: Options): readonly Problem[] {
	const wrong = (option: string, written: string): Problem => ({
		code: 'wrong-value',
		says: { en: `${option}: "${written}" cannot be used.`, zh: `${option}：“${written}”不能使用。` },
		fix: {
			en: 'See canopy help propose.',
			zh: '请参看 canopy help propose。',
		},
	});
	return [
		...(isNumber(people) && !/^[1-9]\d{2,6}$/.test(people) ? [wrong('--people', people)] : []),
		...(date === undefined || monthOf(date) !== undefined ? [] : [wrong('--date', date)]),
		...(/^\d{1,9}$/.test(seed) ? [] : [wrong('--seed', seed)]),
		...set.filter((each) => !/^[a-z0-9_.]+=-?\d+(\.\d+)?$/.test(each)).map((each) => wrong('--set', each)),
	];
}

function print(proposal: Proposal, options: Options, worked: Worked, terminal: Terminal): void {
	const { language, style } = terminal;
	terminal.print(style('bold', proposal.title[language]));
	terminal.print(proposal.purpose[language]);
	for (const line of changeLines(worked.before, worked.after, language)) terminal.print(line);
	if (options.by !== undefined)
		for (const line of groupLines(worked.before, worked.after, language)) terminal.print(line);
	if (worked.attributed)
		for (const line of attributionLines(worked.attributed, language)) terminal.print(line);
	const swung = worked.after.measures.find(({ rule }) => rule === options.tornado);
	if (worked.swings && swung)
		for (const line of swingLines(worked.swings, swung, language)) terminal.print(line);
	terminal.tell(whereFrom(worked.after, options));
}

/** On which people it rests. */
function whereFrom({ month, people, records }: Worked['after'], options: Options): Words {
	const count = records.toLocaleString('en');
	if (isNumber(options.people))
		return {
			en: `People in work of ${people} (${count} records), asked by the law of ${month}, at today's level of pay.`,
			zh: `${people} 的在业人员（${count} 条记录），按 ${month} 的规定、今天的工资水平测算。`,
		};
	const folder = shown(options.people);
	return {
		en: `People in work of ${folder}, ${people} (${count} records), asked by the law of ${month}; pay and work to come are those of their careers.`,
		zh: `${folder} 中 ${people} 的在业人员（${count} 条记录），按 ${month} 的规定测算；今后的收入和就业以其履历为准。`,
	};
}

function jsonOf({ id, title }: Proposal, { against }: Options, worked: Worked): object {
	return { id, title, against, asked: isoMonth(currentMonth()), ...worked };
}
