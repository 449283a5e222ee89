import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkStudy } from '../src/cli/check-study.ts';
import { problemLine } from '../src/study/index.ts';
import { home } from './files.ts';

// `npm test`: everything there is to check, each by the command one would run alone, and a closing line for machines.

interface Tally {
	readonly passed: number;
	readonly failed: number;
}

/** Checks that pass or fail as a whole, and say why only when they fail. */
const whole = [
	{ name: 'types', command: ['tsc'] },
	{ name: 'style', command: ['biome', 'check', '--error-on-warnings'] },
	{ name: 'nothing unused', command: ['knip'] },
	// the first time this takes a minute or two: coverage is simulated
	{ name: 'the study is built', command: [join(home, 'canopy'), 'build'] },
];

const report = join(home, 'build/tests.json');

function run(command: readonly string[], quiet: boolean): Promise<{ code: number; output: string }> {
	const [program = '', ...words] = command;
	const child = spawn(program, words, { cwd: home, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
	let output = '';
	child.stdout?.on('data', (chunk) => {
		output += chunk;
	});
	child.stderr?.on('data', (chunk) => {
		output += chunk;
	});
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

async function checkWhole(name: string, command: readonly string[]): Promise<Tally> {
	const began = performance.now();
	const { code, output } = await run(command, true);
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	say(`${code === 0 ? '✓' : '✗'} ${name} (${command.join(' ')}, ${seconds} s)`);
	if (code !== 0) say(output);
	return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The published cases in the law and the checks of the statistics, each a test of its own. */
async function runStudy(): Promise<Tally> {
	const began = performance.now();
	const report = await checkStudy(join(home, 'studies/china'));
	const problems = report.ok ? report.value.problems : report.problems;
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	say(`${problems.length === 0 ? '✓' : '✗'} study (canopy check, ${seconds} s)`);
	for (const problem of problems) say(problemLine(problem, 'en'));
	if (!report.ok) return { passed: 0, failed: 1 };
	const { cases, checks } = report.value;
	return { passed: cases.passed + checks.passed, failed: cases.failed + checks.failed };
}

/** Unit and browser tests, counted from Vitest's own report. */
async function runTests(): Promise<Tally> {
	mkdirSync(join(home, 'build'), { recursive: true });
	const { code } = await run(
		['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${report}`],
		false,
	);
	const counts = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
	const { numPassedTests, numFailedTests } = counts.parse(JSON.parse(readFileSync(report, 'utf8')));
	// A file that cannot be loaded fails without any of its tests being counted.
	const failed = code === 0 ? 0 : Math.max(1, numFailedTests);
	return { passed: numPassedTests, failed };
}

const tallies: Tally[] = [];
for (const { name, command } of whole) tallies.push(await checkWhole(name, command));
tallies.push(await runStudy(), await runTests());

const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
