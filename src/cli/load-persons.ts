import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Persons } from '../documents/index.ts';
import { type Law, readCase } from '../law/index.ts';
import {
	type Outcome,
	type Problem,
	readYaml,
	type TextFile,
	type Words,
	wordsShape,
} from '../study/index.ts';
import { readTextFile } from '../study/node.ts';
import { shown } from './folders.ts';

/** The persons of a study's case files by file name, with the title of each; a study may have none. */
export async function loadPersons(folder: string, law: Law): Promise<Outcome<Persons>> {
	const cases = join(folder, 'cases');
	const names = await readdir(cases).catch(() => []);
	const persons: Record<string, Persons[string]> = {};
	const problems: Problem[] = [];
	for (const name of names.filter((each) => each.endsWith('.yaml')).sort()) {
		const path = join(cases, name);
		const file = await readTextFile(path, shown(path));
		const person = file.ok ? readCase(law, file.value) : file;
		if (file.ok && person.ok)
			persons[basename(name, '.yaml')] = { person: person.value, title: titleOf(file.value) };
		else if (!person.ok) problems.push(...person.problems);
	}
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: persons };
}

const titled = z.looseObject({ title: wordsShape() });

/** The title of a case file that was read as a case. */
function titleOf(file: TextFile): Words | undefined {
	const yaml = readYaml(file);
	const read = titled.safeParse('data' in yaml ? yaml.data : undefined);
	return read.success ? read.data.title : undefined;
}
