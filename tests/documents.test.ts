import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFolder, studyFolder } from '../src/cli/folders.ts';
import { type BuiltReports, loadReports } from '../src/cli/library.ts';
import { type ReportStep, writeReports } from '../src/cli/write-reports.ts';
import { type Document, reportOf, slidesOf } from '../src/documents/index.ts';
import { formats } from '../src/documents/node.ts';
import { languages } from '../src/study/index.ts';

// One real deliverable, with its slides, in every format and language; `canopy report --check` does the same for all.

const chosen = 'conference';
const study = studyFolder(undefined);
const folder = study.ok ? study.value : '';
// `npm test` builds the study before it runs tests
const built = existsSync(join(buildFolder(folder), 'findings.json'));

describe.runIf(built)('a deliverable of the study', () => {
	const to = mkdtempSync(join(tmpdir(), 'canopy-documents-'));
	const steps: ReportStep[] = [];
	let loaded: BuiltReports;

	beforeAll(async () => {
		const read = await loadReports(folder);
		if (!read.ok)
			throw new Error(read.problems.map(({ says, spot }) => `${spot?.file}: ${says.en}`).join('\n'));
		loaded = read.value;
		const deliverables = loaded.reports.plan.deliverables.filter(({ id }) => id === chosen);
		const order = { deliverables, languages, formats, to, check: true };
		for await (const step of writeReports(loaded, order)) steps.push(step);
	}, 180_000);

	afterAll(() => rmSync(to, { recursive: true }));

	test('reads back, number by number, as its findings from every finished file, within its page budgets', () => {
		expect(steps.flatMap(({ problems }) => problems.map(({ says }) => says.en))).toEqual([]);
		const names = languages.flatMap((language) => formats.map((format) => `.${language}.${format}`));
		const written = readdirSync(to).filter((name) => name !== 'files.json');
		expect(written.map((name) => name.replace(/^[\w-]+/, '')).sort()).toEqual(names.sort());
	});

	test('holds the same numbers in both languages, in its report and on its slides', () => {
		const { reports, library } = loaded;
		const [deliverable] = reports.plan.deliverables.filter(({ id }) => id === chosen);
		if (!deliverable) throw new Error(`there is no deliverable ${chosen}`);
		const report = languages.map((language) => reportOf(deliverable, language, reports, library));
		const slides = languages.map((language) =>
			slidesOf(deliverable.slides ?? '', language, reports, library),
		);
		const valuesIn = (document: Document | undefined) =>
			Object.values(document?.numbers ?? {})
				.map(({ id, finding }) => `${id} ${finding.value}`)
				.sort();
		for (const [en, zh] of [report, slides]) {
			expect(valuesIn(en).length).toBeGreaterThan(50);
			expect(valuesIn(zh)).toEqual(valuesIn(en));
		}
	});
});
