import type { Command } from 'commander';
import { z } from 'zod';
import type { Law } from '../law/index.ts';
import {
	type GapsFile,
	gapsChanged,
	type Outcome,
	outcomesIn,
	outcomesOf,
	readReform,
	type Standing,
	verdicts,
	wholeOrder,
} from '../standards/index.ts';
import { type Outcome as Read, readShaped, unknownName } from '../study/index.ts';
import { readTextFile } from '../study/node.ts';
import { studyFolder } from './folders.ts';
import { type GapText, printChanges, printOutcomes, printPlaces } from './gaps-text.ts';
import { type LoadedGaps, loadGaps } from './load-gaps.ts';
import type { Terminal } from './terminal.ts';

interface Options {
	readonly place?: string;
	readonly standard?: string;
	readonly form?: string;
	readonly with?: string;
	readonly against?: string;
	readonly json?: boolean;
}

/** `canopy gaps [study]`: how places stand to international standards, and what a reform or a changed law does to that. */
export function define(command: Command, terminal: Terminal): void {
	const say = (words: { readonly en: string; readonly zh: string }) => words[terminal.language];
	command
		.option('--place <code>', say({ en: 'only this place, such as CN-GD', zh: '只要此地，例如 CN-GD' }))
		.option(
			'--standard <id>',
			say({ en: 'only this standard or criterion, such as c102', zh: '只要此项标准或准则，例如 c102' }),
		)
		.option(
			'--form <form>',
			say({
				en: 'only this form of work, with the law behind each outcome',
				zh: '只要此种就业形式，并列出每项结果的依据',
			}),
		)
		.option(
			'--with <file>',
			say({
				en: 'what changes under a reform (YAML list of parameters)',
				zh: '某项改革（YAML 参数列表）带来的变化',
			}),
		)
		.option(
			'--against <file>',
			say({
				en: 'what has changed since gaps were saved with --json',
				zh: '与以 --json 保存的结果相比的变化',
			}),
		)
		.option('--json', say({ en: 'print the outcomes as JSON', zh: '以 JSON 输出结果' }))
		.action((study: string | undefined, options: Options) => run(study, options, terminal));
}

async function run(argument: string | undefined, options: Options, terminal: Terminal): Promise<void> {
	const study = studyFolder(argument);
	if (!study.ok) return terminal.refuse(study.problems);
	const loaded = await loadGaps(study.value);
	if (!loaded.ok) return terminal.refuse(loaded.problems);
	const { gaps, law } = loaded.value;
	const wanted = choiceOf(options, gaps);
	if (!wanted.ok) return terminal.refuse(wanted.problems);
	const text: GapText = { terminal, law, standards: gaps.standards };
	const now = outcomesIn(gaps);
	if (options.with !== undefined || options.against !== undefined) {
		const both = await bothSides(options, now, loaded.value);
		if (!both.ok) return terminal.refuse(both.problems);
		const changes = gapsChanged(both.value.before, both.value.after).filter(({ after }) =>
			wanted.value(after),
		);
		if (options.json) return terminal.print(JSON.stringify(changes, null, '\t'));
		return printChanges(text, changes);
	}
	const chosen = now.filter(wanted.value);
	if (options.json) return terminal.print(JSON.stringify(chosen, null, '\t'));
	if (options.place === undefined && options.form === undefined) return printPlaces(text, chosen);
	printOutcomes(text, chosen, options.form !== undefined);
}

/** Which outcomes the options ask for. A criterion about the whole order counts for every form of work. */
function choiceOf(options: Options, { standards }: GapsFile): Read<(outcome: Standing) => boolean> {
	const { scope, instruments, criteria } = standards;
	const { place, form } = options;
	const standard = options.standard?.toLowerCase();
	const ids = [...instruments.map(({ id }) => id), ...criteria.map(({ id }) => id)];
	const named = [
		[place, { en: 'place', zh: '地区' }, scope.places],
		[form, { en: 'form of work', zh: '就业形式' }, scope.forms],
		[standard, { en: 'standard', zh: '标准' }, ids],
	] as const;
	const problems = named.flatMap(([name, what, known]) =>
		name === undefined || known.includes(name) ? [] : [unknownName(undefined, what, name, known)],
	);
	if (problems.length > 0) return { ok: false, problems };
	const below = standard === undefined ? '' : `${standard}.`;
	return {
		ok: true,
		value: (outcome) =>
			(place === undefined || outcome.place === place) &&
			(form === undefined || outcome.form === form || outcome.form === wholeOrder) &&
			(standard === undefined || outcome.criterion === standard || outcome.criterion.startsWith(below)),
	};
}

interface Sides {
	readonly before: readonly Standing[];
	readonly after: readonly Standing[];
}

async function bothSides(
	options: Options,
	now: readonly Outcome[],
	{ gaps, law, published }: LoadedGaps,
): Promise<Read<Sides>> {
	if (options.against !== undefined) {
		const saved = await readSaved(options.against);
		return saved.ok ? { ok: true, value: { before: saved.value, after: now } } : saved;
	}
	const reform = await readReformFile(options.with ?? '', law);
	if (!reform.ok) return reform;
	const findings = await published();
	if (!findings.ok) return findings;
	return {
		ok: true,
		value: { before: now, after: outcomesOf(reform.value, gaps.standards, findings.value) },
	};
}

async function readReformFile(path: string, law: Law): Promise<Read<Law>> {
	const file = await readTextFile(path);
	return file.ok ? readReform(file.value, law) : file;
}

/** Outcomes saved earlier; JSON is YAML, so faults in it are told with line and column. */
async function readSaved(path: string): Promise<Read<readonly Standing[]>> {
	const file = await readTextFile(path);
	if (!file.ok) return file;
	const outcome = z.object({
		criterion: z.string(),
		place: z.string(),
		form: z.string(),
		verdict: z.enum(verdicts),
		figure: z.object({ value: z.number(), unit: z.string() }).optional(),
	});
	const read = readShaped(file.value, z.array(outcome));
	return read.ok ? { ok: true, value: read.value.data } : read;
}
