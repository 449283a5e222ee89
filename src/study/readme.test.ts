import { readFile, rm } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { runStatisticChecks } from './checks/run-checks.ts';
import { sampleStudy } from './study.sample.ts';

const home = new URL('../../', import.meta.url);
const readme = await readFile(new URL('README.md', import.meta.url), 'utf8');
const fence = (language: string) =>
	new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';
afterAll(() => rm(new URL('build/example', home), { recursive: true, force: true }));

describe('the README of the study part', () => {
	test('has an example that runs', async () => {
		const script = stripTypeScriptTypes(fence('ts'))
			.replaceAll("'./src/", `'${home.href}src/`)
			.replaceAll("'studies/", `'${fileURLToPath(home)}studies/`)
			.replaceAll("'build/", `'${fileURLToPath(home)}build/`);
		const { text } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`);
		expect(text).toContain('534490000');
	});

	test('has a check that can be made', () => {
		const { passed, problems } = runStatisticChecks(sampleStudy({ 'statistics/checks.yaml': fence('yaml') }));
		expect({ passed, problems }).toEqual({ passed: 1, problems: [] });
	});
});
