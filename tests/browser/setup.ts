import type { TestProject } from 'vitest/node';
import { buildStudy } from '../../src/cli/build-study.ts';
import { buildWeb } from '../../src/cli/build-web.ts';
import { buildFolder, documentsFolder, studyFolder, webFolder } from '../../src/cli/folders.ts';
import { writeTexts } from '../../src/cli/write-texts.ts';
import { serveWorkbench } from '../../src/server/node.ts';
import { type Problem, problemLine } from '../../src/study/index.ts';
import { startChromium } from './chromium.ts';

/** Builds what has changed, serves it on a free port and starts one Chromium for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const study = studyFolder('china');
	if (!study.ok) throw failure(study.problems);
	const built = await buildStudy(study.value);
	if (!built.ok) throw failure(built.problems);
	const texts = await writeTexts(study.value);
	if (!texts.ok) throw failure(texts.problems);
	await buildWeb();
	const chromium = await startChromium();
	const served = await serveWorkbench(
		{ web: webFolder, data: buildFolder(study.value), documents: documentsFolder(study.value) },
		0,
	);
	if (!served.ok) throw failure(served.problems);
	project.provide('workbench', { url: served.value.url, chromium: chromium.wsEndpoint() });
	return async () => {
		await chromium.close();
		await served.value.close();
	};
}

function failure(problems: readonly Problem[]): Error {
	return new Error(problems.map((problem) => problemLine(problem, 'en')).join('\n'));
}

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the workbench is served, and where its Chromium listens. */
		readonly workbench: { readonly url: string; readonly chromium: string };
	}
}
