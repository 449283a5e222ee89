import type { Command } from 'commander';
import { isoMonth, type Law, monthOf } from '../law/index.ts';
import { dimensionsOf, type People, readSynthesisInputs } from '../population/index.ts';
import {
	type Attributed,
	attributed,
	checkedLaw,
	type Effects,
	effectsOf,
	forSubjects,
	type Ground,
	impossible,
	type Moved,
	movedLaw,
	type Proposal,
	peopleFor,
	readGround,
	readied,
	readProposal,
	type Subjects,
	type Swing,
	subjectsOf,
	tornadoOf,
	usualBreakdown,
} from '../proposals/index.ts';
import { type Outcome, type Problem, type Study, unknownName } from '../study/index.ts';
import { readStudyFolder, readTextFile } from '../study/node.ts';
import { shown, studyFolder } from './folders.ts';
import { loadPeopleLaw } from './load-law.ts';
import { attributionLines, changeLines, groupLines, swingLines } from './propose-report.ts';
import type { Terminal } from './terminal.ts';
import { currentMonth } from './today.ts';

interface Options {
	readonly study?: string;
	readonly against: string;
	readonly people: string;
	readonly seed: string;
	readonly place?: string;
	readonly by?: string;
	readonly set?: readonly string[];
	readonly attribution?: boolean;
	readonly tornado?: string;
	readonly json?: boolean;
}

/** What the law in force is called on the command line. */
const current = 'current';

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
		.option('--people <number>', say('records of synthetic people', '合成人口的记录数'), '20000')
		.option('--seed <number>', say('seed of the random numbers', '随机数种子'), '1')
		.option(
			'--place <code>',
			say('only people who work there, such as CN-ZJ', '只看该地区的劳动者，例如 CN-ZJ'),
		)
		.option('--by <list>', say('break down by these, such as sex,form', '按这些分组，例如 sex,form'))
		.option('--set <name=value>', say('move a parameter; may be repeated', '调整参数，可多次使用'), each)
		.option('--attribution', say('share the change out among provisions', '把变化分摊到各条款'))
		.option('--tornado <rule>', say('which assumptions move the change of a rule', '哪些假定影响某项变化'))
		.option('--json', say('print as JSON', '以 JSON 输出'))
		.action((proposal: string, options: Options) => propose(proposal, options, terminal));
}

async function propose(written: string, options: Options, terminal: Terminal): Promise<void> {
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
	const worked = work(study.value, ground.value, law.value, proposal.value, options);
	if (!worked.ok) return terminal.refuse(worked.problems);
	if (options.json) terminal.print(JSON.stringify(jsonOf(proposal.value, options, worked.value), null, '\t'));
	else print(proposal.value, options, worked.value, terminal);
}

/** A proposal of the study by its id, or one in a file. */
async function found(ground: Ground, written: string): Promise<Outcome<Proposal>> {
	const shipped = ground.proposals.find(({ id }) => id === written);
	if (shipped) return { ok: true, value: shipped };
	if (!/\.ya?ml$/.test(written)) {
		const ids = ground.proposals.map(({ id }) => id);
		return { ok: false, problems: [unknownName(undefined, { en: 'proposal', zh: '方案' }, written, ids)] };
	}
	const file = await readTextFile(written, shown(written));
	if (!file.ok) return file;
	const read = readProposal(file.value.path, file.value);
	return read.ok ? { ok: true, value: read.value.proposal } : read;
}

interface Worked {
	readonly before: Effects;
	readonly after: Effects;
	readonly attributed?: Attributed;
	readonly swings?: readonly Swing[];
}

function work(
	study: Study,
	ground: Ground,
	peopleLaw: Law,
	proposal: Proposal,
	options: Options,
): Outcome<Worked> {
	const problems = optionProblems(options);
	if (problems.length > 0) return { ok: false, problems };
	const law = checkedLaw(ground, proposal, currentMonth());
	if (!law.ok) return law;
	const against = lawAgainst(ground, options.against);
	if (!against.ok) return against;
	const inputs = readSynthesisInputs(study, peopleLaw);
	if (!inputs.ok) return inputs;
	const people = peopleFor(inputs.value, { size: Number(options.people), seed: Number(options.seed) });
	if (!people.ok) return people;
	const subjects = asked(ground, people.value, proposal, options);
	if (!subjects.ok) return subjects;
	const moved = movedLaw(law.value, proposal, movedBy(options), monthOf(proposal.from) ?? 0);
	if (!moved.ok) return moved;
	const ready = readied(subjects.value, forSubjects(subjects.value, moved.value));
	if (!ready.ok) return ready;
	const broken = impossible(subjects.value, ready.value);
	if (broken.length > 0) return { ok: false, problems: broken };
	const before = effectsOf(subjects.value, against.value ?? subjects.value.law);
	const after = effectsOf(subjects.value, moved.value);
	if (!before.ok) return before;
	if (!after.ok) return after;
	const shared = options.attribution ? attributed(subjects.value, proposal, moved.value) : undefined;
	if (shared && !shared.ok) return shared;
	const swings =
		options.tornado === undefined ? undefined : tornado(subjects.value, moved.value, options.tornado);
	if (swings && !swings.ok) return swings;
	return {
		ok: true,
		value: {
			before: before.value,
			after: after.value,
			...(shared ? { attributed: shared.value } : {}),
			...(swings ? { swings: swings.value } : {}),
		},
	};
}

function asked(
	ground: Ground,
	people: People,
	proposal: Proposal,
	{ by, place }: Options,
): Outcome<Subjects> {
	const names = by === undefined ? usualBreakdown : by.split(',').map((name) => name.trim());
	const all = place === undefined || names.includes('place') ? names : ['place', ...names];
	const month = monthOf(proposal.full) ?? 0;
	const subjects = subjectsOf({ law: ground.law, people, month, by: all });
	if (!subjects.ok || place === undefined) return subjects;
	const places = dimensionsOf(ground.law, ['place']);
	const known = places.ok ? (places.value[0]?.values.map(({ name }) => name) ?? []) : [];
	if (known.includes(place)) return { ok: true, value: within(subjects.value, place) };
	return { ok: false, problems: [unknownName(undefined, { en: 'place', zh: '地区' }, place, known)] };
}

/** Subjects of one place: the others count as nobody. */
function within(subjects: Subjects, place: string): Subjects {
	const at = subjects.dimensions.findIndex(({ name }) => name === 'place');
	const index = subjects.dimensions[at]?.values.findIndex(({ name }) => name === place) ?? -1;
	const persons = subjects.persons.map((weight, person) =>
		subjects.cells[subjects.cell[person] ?? 0]?.[at] === index ? weight : 0,
	);
	return { ...subjects, persons };
}

function lawAgainst(ground: Ground, id: string): Outcome<Law | undefined> {
	if (id === current) return { ok: true, value: undefined };
	const other = ground.proposals.find((each) => each.id === id);
	const ids = [current, ...ground.proposals.map((each) => each.id)];
	if (!other)
		return { ok: false, problems: [unknownName(undefined, { en: 'proposal', zh: '方案' }, id, ids)] };
	return checkedLaw(ground, other);
}

function tornado(subjects: Subjects, law: Law, rule: string): Outcome<readonly Swing[]> {
	const rules = subjects.measures.map((measure) => measure.rule);
	if (rules.includes(rule)) return tornadoOf(subjects, law, rule);
	return { ok: false, problems: [unknownName(undefined, { en: 'measure', zh: '指标' }, rule, rules)] };
}

function movedBy({ set = [] }: Options): Moved {
	return Object.fromEntries(
		set.map((written) => {
			const [name = '', value = ''] = written.split('=');
			return [name, Number(value)];
		}),
	);
}

function optionProblems({ people, seed, set = [] }: Options): readonly Problem[] {
	const wrong = (option: string, written: string): Problem => ({
		code: 'wrong-value',
		says: { en: `${option}: "${written}" cannot be used.`, zh: `${option}：“${written}”不能使用。` },
		fix: {
			en: 'See canopy help propose.',
			zh: '请参看 canopy help propose。',
		},
	});
	return [
		...(/^[1-9]\d{2,6}$/.test(people) ? [] : [wrong('--people', people)]),
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
	if (worked.swings) for (const line of swingLines(worked.swings, language)) terminal.print(line);
	const { month, people, records } = worked.after;
	terminal.tell({
		en: `People in work of ${people} (${records.toLocaleString('en')} records), asked by the law of ${month}, at today's level of pay.`,
		zh: `${people} 的在业人员（${records.toLocaleString('en')} 条记录），按 ${month} 的规定、今天的工资水平测算。`,
	});
}

function jsonOf({ id, title }: Proposal, { against }: Options, worked: Worked): object {
	return { id, title, against, asked: isoMonth(currentMonth()), ...worked };
}
