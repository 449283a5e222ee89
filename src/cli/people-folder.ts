import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Law } from '../law/index.ts';
import { noMap, type People, readColumnMap } from '../population/index.ts';
import { readPeople } from '../population/node.ts';
import type { Outcome, Problem, Words } from '../study/index.ts';
import { readTextFile } from '../study/node.ts';
import { shown } from './folders.ts';

/** What a folder of people holds: two tables, and what columns and codes in them mean where they are not the study's. */
const tables = { persons: /(^|[-_.])persons\.(parquet|csv)$/, careers: /(^|[-_.])careers\.(parquet|csv)$/ };
const mapFile = 'columns.yaml';

/** Reads people and their careers from a folder, such as `canopy people --to` writes, or tells what it lacks. */
export async function peopleIn(folder: string, law: Law, on: number | undefined): Promise<Outcome<People>> {
	if (!existsSync(folder) || !statSync(folder).isDirectory())
		return { ok: false, problems: [noFolder(folder)] };
	const names = readdirSync(folder).sort();
	const persons = theOne(folder, names, 'persons');
	const careers = theOne(folder, names, 'careers');
	if (!persons.ok) return persons;
	if (!careers.ok) return careers;
	const file = names.includes(mapFile)
		? await readTextFile(join(folder, mapFile), shown(join(folder, mapFile)))
		: undefined;
	const map =
		file === undefined ? { ok: true as const, value: noMap } : file.ok ? readColumnMap(file.value) : file;
	if (!map.ok) return map;
	return readPeople({
		law,
		files: {
			persons: { path: persons.value, shown: shown(persons.value) },
			careers: { path: careers.value, shown: shown(careers.value) },
			map: map.value,
			...(on === undefined ? {} : { on }),
		},
		kind: 'surveyed',
		tables: () => {},
	});
}

function theOne(folder: string, names: readonly string[], kind: keyof typeof tables): Outcome<string> {
	const found = names.filter((name) => tables[kind].test(name));
	const [first] = found;
	if (first !== undefined && found.length === 1) return { ok: true, value: join(folder, first) };
	return { ok: false, problems: [found.length === 0 ? lacks(folder, kind) : several(folder, kind, found)] };
}

const called: Readonly<Record<keyof typeof tables, Words>> = {
	persons: { en: 'persons', zh: '人员' },
	careers: { en: 'their careers', zh: '履历' },
};

const made: Words = {
	en: 'canopy people --to FOLDER --level-pay writes one with synthetic people.',
	zh: '可用 canopy people --to 文件夹 --level-pay 生成合成人口。',
};

function noFolder(folder: string): Problem {
	return {
		code: 'folder-missing',
		spot: { file: shown(folder) },
		says: {
			en: 'There is no such folder: --people takes a number of synthetic records, or a folder of people.',
			zh: '没有这个文件夹：--people 可写合成人口的记录数，或人员表所在的文件夹。',
		},
		fix: made,
	};
}

function lacks(folder: string, kind: keyof typeof tables): Problem {
	return {
		code: `no-${kind}`,
		spot: { file: shown(folder) },
		says: {
			en: `The folder has no table of ${called[kind].en}: a file whose name ends in ${kind}.parquet or ${kind}.csv.`,
			zh: `文件夹中没有${called[kind].zh}表：文件名须以 ${kind}.parquet 或 ${kind}.csv 结尾。`,
		},
		fix: made,
	};
}

function several(folder: string, kind: keyof typeof tables, found: readonly string[]): Problem {
	return {
		code: `several-${kind}`,
		spot: { file: shown(folder) },
		says: {
			en: `The folder has several tables of ${called[kind].en}: ${found.join(', ')}.`,
			zh: `文件夹中有多个${called[kind].zh}表：${found.join('、')}。`,
		},
		fix: { en: 'Leave only one there.', zh: '请只保留一个。' },
	};
}
