import { stringify } from 'yaml';
import { type Law, type RawCase, readCase } from '../../../src/law/index.ts';
import { type Outcome, readYaml, type TextFile } from '../../../src/study/index.ts';
import { fromCase } from '../situation/restore.ts';
import { type Situation, toCase } from '../situation/situation.ts';

// Reading and writing case files needs a YAML parser: this module is fetched when the first file is opened or saved.

/** A situation as the case file that `canopy case` takes. What the person does not know is simply not in it. */
export function writeCaseFile(situation: Situation): string {
	return stringify(toCase(situation), { lineWidth: 110 });
}

/** Reads a case file, asked for `today` where it gives no date; its faults are told with their line. */
export function readCaseFile(law: Law, file: TextFile, today: string): Outcome<Situation> {
	const yaml = readYaml(file);
	if (!('data' in yaml)) return { ok: false, problems: yaml };
	const dated = isRecord(yaml.data) && yaml.data.on !== undefined;
	const person = readCase(law, file, dated ? {} : { on: today });
	if (!person.ok) return person;
	// readCase has accepted the shape, and keeps neither title nor questions as they are written
	const raw = yaml.data as RawCase;
	return { ok: true, value: fromCase(law, person.value, raw, today) };
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
	return typeof data === 'object' && data !== null;
}
