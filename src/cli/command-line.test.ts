import { describe, expect, test } from 'vitest';
import type { Language, Problem } from '../study/index.ts';
import { runCommandLine } from './command-line.ts';

/** Runs a command line on a terminal that only remembers. */
async function run(words: readonly string[], language: Language = 'en') {
	const printed: string[] = [];
	const told: string[] = [];
	const problems: Problem[] = [];
	await runCommandLine(words, '1.2.3', {
		language,
		print: (line) => printed.push(line),
		tell: (words) => told.push(words[language]),
		refuse: async (found) => {
			problems.push(...found);
		},
		style: (_, text) => text,
	});
	return { printed: printed.join('\n'), told, problems, codes: problems.map(({ code }) => code) };
}

describe('the command line', () => {
	test('lists its commands, in both languages', async () => {
		const english = await run(['--help']);
		expect(english.printed).toContain('findings [study]');
		expect(english.printed).toContain('print rows of the findings table');
		const chinese = await run(['--help'], 'zh');
		expect(chinese.printed).toContain('用法：');
		expect(chinese.printed).toContain('输出结果表中的行');
		expect(chinese.printed).not.toMatch(/Usage|Options|Commands/);
	});

	test('says its version', async () => {
		expect((await run(['--version'])).printed).toBe('1.2.3');
	});

	test('suggests the command or option that was meant', async () => {
		const command = await run(['biuld']);
		expect(command.problems).toMatchObject([{ code: 'unknown-command', fix: { en: 'Did you mean build?' } }]);
		const option = await run(['serve', '--prot', '80']);
		expect(option.problems).toMatchObject([{ code: 'unknown-option', fix: { zh: '是否想用 --port？' } }]);
	});

	test('says which argument or value is missing', async () => {
		expect((await run(['case'])).codes).toEqual(['missing-argument']);
		expect((await run(['serve', '--port'])).codes).toEqual(['missing-option-value']);
	});

	test('refuses a study that is not there and a port that is none', async () => {
		expect((await run(['serve', 'atlantis'])).codes).toEqual(['no-such-study']);
		expect((await run(['check', 'atlantis'])).codes).toEqual(['no-such-study']);
	});
});
