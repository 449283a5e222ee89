import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Case, type Law, readCase } from '../law/index.ts';
import type { Outcome, Problem } from '../study/index.ts';
import { readTextFile } from '../study/node.ts';
import { shown } from './folders.ts';

/** The persons of a study's case files by file name, without questions; a study may have none. */
export async function loadPersons(
	folder: string,
	law: Law,
): Promise<Outcome<Readonly<Record<string, Case>>>> {
	const cases = join(folder, 'cases');
	const names = await readdir(cases).catch(() => []);
	const persons: Record<string, Case> = {};
	const problems: Problem[] = [];
	for (const name of names.filter((each) => each.endsWith('.yaml')).sort()) {
		const path = join(cases, name);
		const file = await readTextFile(path, shown(path));
		const person = file.ok ? readCase(law, file.value) : file;
		if (person.ok) persons[basename(name, '.yaml')] = person.value;
		else problems.push(...person.problems);
	}
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: persons };
}
