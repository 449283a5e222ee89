import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { readGround, type ValidationFile, type ValidationFileRow, type Verdict } from '../proposals/index.ts';
import { type Language, type Outcome, type Problem, unknownName, type Words } from '../study/index.ts';
import { readStudyFolder } from '../study/node.ts';
import { isBuilt } from './build-study.ts';
import { buildValidation } from './build-validation.ts';
import { buildFolder, shown, studyFolder } from './folders.ts';
import type { Terminal } from './terminal.ts';

interface Options {
	readonly group?: string;
	readonly misses?: boolean;
	readonly json?: boolean;
}

/** `canopy validate [study]`: the study's results beside published ones, with the gap, and why where they are apart. */
export function define(command: Command, terminal: Terminal): void {
	const { language } = terminal;
	const say = (en: string, zh: string): string => ({ en, zh })[language];
	command
		.option('--group <group>', say('only this subject, such as funds', '只看该主题，例如 funds'))
		.option('--misses', say('only what is apart or cannot be worked out', '只看有差距或不能计算的'))
		.option('--json', say('print everything as JSON', '以 JSON 输出全部内容'))
		.action((study: string | undefined, options: Options) => validate(study, options, terminal));
}

async function validate(
	argument: string | undefined,
	{ group, misses, json }: Options,
	terminal: Terminal,
): Promise<void> {
	const study = studyFolder(argument);
	if (!study.ok) return terminal.refuse(study.problems);
	const loaded = await loadValidation(study.value);
	if (!loaded.ok) return terminal.refuse(loaded.problems);
	const file = loaded.value;
	if (!file) return terminal.refuse([nothingToValidate(shown(study.value))]);
	const ids = file.groups.map(({ id }) => id);
	if (group !== undefined && !ids.includes(group))
		return terminal.refuse([unknownName(undefined, { en: 'subject', zh: '主题' }, group, ids)]);
	const rows = file.rows.filter(
		(row) => (group === undefined || row.group === group) && (!misses || row.verdict !== 'ok'),
	);
	if (json) return terminal.print(JSON.stringify({ ...file, rows }, null, '\t'));
	const { language, style } = terminal;
	for (const { id, title } of file.groups) {
		const of = rows.filter((row) => row.group === id);
		if (of.length === 0) continue;
		terminal.print(style('bold', title[language]));
		for (const row of of) for (const line of lines(row, language)) terminal.print(line);
	}
	const { ok, miss, not_computable: open } = file.counts;
	terminal.tell({
		en: `${ok} within tolerance, ${miss} apart, ${open} that cannot be worked out; ${file.size.toLocaleString('en-US')} synthetic records.`,
		zh: `${ok} 项在容许范围内，${miss} 项有差距，${open} 项不能计算；合成记录 ${file.size.toLocaleString('en-US')} 条。`,
	});
}

/** The validation of a study: as built, or worked out anew where its files have changed since. Undefined where it has none. */
async function loadValidation(folder: string): Promise<Outcome<ValidationFile | null>> {
	if (isBuilt(folder)) {
		const file: ValidationFile | null = JSON.parse(
			await readFile(join(buildFolder(folder), 'validation.json'), 'utf8'),
		);
		return { ok: true, value: file };
	}
	const study = await readStudyFolder(folder, shown(folder));
	if (!study.ok) return study;
	const ground = readGround(study.value);
	if (!ground.ok) return ground;
	const built = await buildValidation(folder, study.value, ground.value.law);
	return built.ok ? { ok: true, value: built.value?.validation ?? null } : built;
}

const signs: Readonly<Record<Verdict, string>> = { ok: '✓', miss: '✗', not_computable: '–' };

function lines(row: ValidationFileRow, language: Language): readonly string[] {
	const ours = row.value === null ? '' : `${words.ours[language]} ${number(row.value, row.unit)}`;
	const theirs =
		row.published === null ? '' : `${words.published[language]} ${number(row.published, row.unit)}`;
	const gap = row.gap === null ? '' : `${words.gap[language]} ${number(row.gap, row.unit, 'exceptZero')}`;
	const told = [ours, theirs, gap, row.unit].filter((text) => text !== '').join('  ');
	const why = row.reason ? [`        ${row.reason[language]}`] : [];
	return [`  ${signs[row.verdict]} ${row.label[language]}  (${row.id})`, `        ${told}`, ...why];
}

const words: Readonly<Record<'ours' | 'published' | 'gap', Words>> = {
	ours: { en: 'ours', zh: '本研究' },
	published: { en: 'published', zh: '公布' },
	gap: { en: 'gap', zh: '差距' },
};

/** Years stand without separators. */
function number(value: number, unit: string, signDisplay: 'auto' | 'exceptZero' = 'auto'): string {
	const maximumFractionDigits = Math.abs(value) < 100 ? 3 : 0;
	const useGrouping = unit !== '1';
	return value.toLocaleString('en-US', { maximumFractionDigits, useGrouping, signDisplay });
}

function nothingToValidate(folder: string): Problem {
	return {
		code: 'no-validation',
		spot: { file: folder },
		says: {
			en: 'The study names no published results to be held against.',
			zh: '该研究没有列出用于对照的公布结果。',
		},
		fix: {
			en: 'src/proposals/validation/README.md tells how to write them.',
			zh: '写法见 src/proposals/validation/README.md。',
		},
	};
}
