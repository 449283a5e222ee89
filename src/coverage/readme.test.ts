import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { expect, test } from 'vitest';

test('the example of the README runs, and says what it says', async () => {
	const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
	const example = /```ts\n([\s\S]+?)```/.exec(readme)?.[1] ?? '';
	const wanted = /export const said .*; \/\/ (.+)/.exec(example)?.[1];
	const script = stripTypeScriptTypes(example).replace(
		/from '(\.[^']+)'/g,
		(_, path: string) => `from '${new URL(path, import.meta.url).href}'`,
	);
	const { said } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`);
	expect(said).toBe(wanted);
});
