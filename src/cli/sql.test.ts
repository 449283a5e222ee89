import { expect, test } from 'vitest';
import type { Problem } from '../study/index.ts';
import { runCommandLine } from './command-line.ts';

/** Prints SQL on a terminal that only remembers. */
async function sql(...words: readonly string[]) {
	const printed: string[] = [];
	const problems: Problem[] = [];
	await runCommandLine(['sql', ...words], '1.2.3', {
		language: 'zh',
		print: (line) => printed.push(line),
		tell: () => {},
		refuse: async (found) => {
			problems.push(...found);
		},
		style: (_, text) => text,
	});
	return { text: printed.join('\n'), problems };
}

test('a rule is printed as statements of the database asked for, with comments in the language', async () => {
	const { text, problems } = await sql('pension.employee.contribution_base', '--dialect', 'postgres');
	expect(problems).toEqual([]);
	expect(text).toContain(
		'-- 缴费基数（元/月）\ndrop view if exists "pension.employee.contribution_base" cascade;',
	);
	expect(text).toContain('create view "answers" as');
});

test('a rule, a database or a date that is none is refused, all at once', async () => {
	const { text, problems } = await sql('contribution_bas', '--dialect', 'oracle', '--known', 'today');
	expect(text).toBe('');
	expect(problems.map(({ code }) => code)).toEqual(['unknown-rule', 'unknown-dialect', 'no-date']);
});
