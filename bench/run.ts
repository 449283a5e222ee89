import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { home } from '../src/cli/folders.ts';
import { readWholeStudy } from '../src/cli/whole-study.ts';
import { problemLine } from '../src/study/index.ts';
import { timeLongCareer } from './case.ts';
import { timeFormula } from './formula.ts';
import { measure, type Timing } from './measure.ts';

// `npm run bench`: measures what has a budget, beside what it can be compared with, and writes RESULTS.md.

const whole = await readWholeStudy(join(home, 'studies/china'));
if (!whole.ok) throw new Error(whole.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
const { law } = whole.value;

const canopy = (...words: readonly string[]) => execFileSync(join(home, 'canopy'), words);
const career = await timeLongCareer(law);
const formula = await timeFormula();
const startUp = await measure(20, () => canopy('--help'));
const node = await measure(20, () => execFileSync(process.execPath, ['-e', '0']));
const check = await measure(5, () => canopy('check'));

const ms = (time: number) => (time < 1 ? time.toFixed(3) : time < 10 ? time.toFixed(1) : time.toFixed(0));
const row = (what: string, { median, p95, runs }: Timing, note: string) =>
	`| ${what} | ${ms(median)} | ${ms(p95)} | ${runs} | ${note} |`;
const ratio = (one: Timing, other: Timing) => (other.median / one.median).toFixed(1);

const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node.js ${process.version}`;
const results = `# Results

Written by \`npm run bench\` on ${machine}; do not edit. Milliseconds.

| what | median | p95 | runs | |
|---|--:|--:|--:|---|
${row('45-year career, traced', career, 'must stay under 20 (p95)')}
${row('`canopy check`, all of China', check, 'must stay under 2000')}
${row('`canopy --help`', startUp, 'must stay under 150')}
${row('bare Node.js', node, `what start-up cannot go below; ours takes ${ratio(node, startUp)} times as long`)}
${row('basic pension formula, Canopy', formula.canopy, 'with its step, citation and unit')}
${row('the same, feelin 8.2', formula.feelin, `the number alone; takes ${ratio(formula.canopy, formula.feelin)} times as long`)}
`;

writeFileSync(join(home, 'bench/RESULTS.md'), results);
process.stdout.write(results);
