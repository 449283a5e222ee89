import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('the example of the README runs, and says what it says', { timeout: 60_000 }, async () => {
	const home = new URL('../../', import.meta.url);
	const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
	const example = /```ts\n([\s\S]+?)```/.exec(readme)?.[1] ?? '';
	const wanted = /export const said .*; \/\/ (.+)/.exec(example)?.[1];
	const script = stripTypeScriptTypes(example)
		.replaceAll("'./src/", `'${home.href}src/`)
		.replaceAll("'studies/", `'${fileURLToPath(home)}studies/`);
	const { said } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`);
	expect(said).toBe(wanted);
});
