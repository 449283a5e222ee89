import { z } from 'zod';
import { type Outcome, readYaml, schemaProblems, type TextFile } from '../../study/index.ts';
import { caseShape } from '../read/file.ts';
import type { Law, RawCase } from '../typed.ts';
import { type Case, checkCase } from './case.ts';

const caseFile = z.strictObject(caseShape);

/** What the asker adds to a case file: the language of its text does not matter, its dates and questions do. */
export type Asked = Pick<RawCase, 'on' | 'known' | 'ask'>;

/** Reads a case file; dates and questions of the asker go before those of the file. Problems know file and line. */
export function readCase(law: Law, file: TextFile, asked: Asked = {}): Outcome<Case> {
	const yaml = readYaml(file);
	if (!('data' in yaml)) return { ok: false, problems: yaml };
	const parsed = caseFile.safeParse(yaml.data);
	if (!parsed.success) return { ok: false, problems: schemaProblems(yaml, parsed.error) };
	const raw = { ...parsed.data, ...asked };
	const ask = raw.ask ?? Object.keys(law.questions);
	return checkCase(law, { ...raw, ask }, (path) => yaml.spotOfKey(path));
}
