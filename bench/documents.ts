import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { studyFolder } from '../src/cli/folders.ts';
import { loadReports } from '../src/cli/library.ts';
import { writeReports } from '../src/cli/write-reports.ts';
import { formats } from '../src/documents/node.ts';
import { languages } from '../src/study/index.ts';

/** What it takes to write every report and all slides of the built study, in every format and language. */
export interface DocumentTimes {
	readonly files: number;
	readonly bytes: number;
	/** Seconds to the last file, texts read included. */
	readonly seconds: number;
	/** Seconds of all processors together. */
	readonly processor: number;
}

/** Writes the whole study's documents to a folder that is thrown away. */
export async function timeDocuments(): Promise<DocumentTimes> {
	const study = studyFolder(undefined);
	if (!study.ok) throw new Error('the study is missing');
	const to = mkdtempSync(join(tmpdir(), 'canopy-documents-'));
	try {
		const [began, before] = [performance.now(), process.cpuUsage()];
		const built = await loadReports(study.value);
		if (!built.ok) throw new Error(built.problems.map(({ says }) => says.en).join('\n'));
		const { deliverables } = built.value.reports.plan;
		let [files, bytes] = [0, 0];
		const order = { deliverables, languages, formats, to, check: false };
		for await (const { name, problems } of writeReports(built.value, order)) {
			if (problems.length > 0) throw new Error(problems.map(({ says }) => says.en).join('\n'));
			files += 1;
			bytes += statSync(join(to, name)).size;
		}
		const { user, system } = process.cpuUsage(before);
		return { files, bytes, seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6 };
	} finally {
		rmSync(to, { recursive: true });
	}
}
