import type { TestProject } from 'vitest/node';
import { buildWeb } from '../../src/cli/build-web.ts';
import { buildFolder, studyFolder, webFolder } from '../../src/cli/folders.ts';
import { serveWorkbench } from '../../src/server/node.ts';
import { startChromium } from './chromium.ts';

/** Builds what has changed, serves it on a free port and starts one Chromium for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	await buildWeb();
	const study = studyFolder('china');
	if (!study.ok) throw new Error('the study is missing');
	const served = await serveWorkbench({ web: webFolder, data: buildFolder(study.value) }, 0);
	if (!served.ok) throw new Error('there is no free port');
	const chromium = await startChromium();
	project.provide('workbench', { url: served.value.url, chromium: chromium.wsEndpoint() });
	return async () => {
		await chromium.close();
		await served.value.close();
	};
}

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the workbench is served, and where its Chromium listens. */
		readonly workbench: { readonly url: string; readonly chromium: string };
	}
}
