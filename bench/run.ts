import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { home } from '../src/cli/folders.ts';
import { timeAttribution } from './attribution.ts';
import { timeSlider } from './browser.ts';
import { timeLongCareer } from './case.ts';
import { runFullLaw, timeCompiling } from './china-law.ts';
import { timeCoverage } from './coverage.ts';
import { timeDocuments } from './documents.ts';
import { timeFormula } from './formula.ts';
import { timeFunds } from './funds.ts';
import { measure } from './measure.ts';
import { timePeople } from './people.ts';
import { timeProposals } from './proposals.ts';
import { bytesPerCareer, runContestants } from './reference/contestants.ts';
import { resultsPage } from './results.ts';
import { readStudyLaw, readStudyOfPeople } from './study-law.ts';
import { timeThreads } from './threads.ts';

// `npm run bench`: measures what has a goal, beside what it can be compared with, and writes RESULTS.md.

const law = await readStudyLaw();
const canopy = (...words: readonly string[]) => execFileSync(join(home, 'canopy'), words);
const say = (what: string) => process.stderr.write(`${what} …\n`);

// while this process is small: one that holds a million people takes long to start another
say('the command line');
const startUp = await measure(20, () => canopy('--help'));
const node = await measure(20, () => execFileSync(process.execPath, ['-e', '0']));
const check = await measure(5, () => canopy('check'));
say('one person');
const career = await timeLongCareer(law);
const formula = await timeFormula();
say('the reference task');
const contestants = await runContestants();
say('two threads');
const threads = await timeThreads();
say('the full law');
const fullLaw = runFullLaw(law);
const compiling = await timeCompiling(law);
say('a reform of eight provisions');
const attribution = await timeAttribution();
say('kernels in a browser');
const slider = await timeSlider();
say('a million synthetic people');
const { study, peopleLaw } = await readStudyOfPeople();
const people = await timePeople(study, peopleLaw);
say('who of them is covered');
const coverage = await timeCoverage(study, peopleLaw);
say('proposals over a million people');
const proposals = await timeProposals(study, peopleLaw);
say('a fund to 2075');
const funds = timeFunds();
say('every document');
canopy('build');
const documents = await timeDocuments();

const page = resultsPage({
	machine: `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node.js ${process.version}`,
	contestants,
	threads,
	bytes: bytesPerCareer(),
	fullLaw,
	compiling,
	attribution,
	slider,
	people,
	coverage,
	proposals,
	funds,
	documents,
	career,
	formula,
	commands: { startUp, node, check },
});
writeFileSync(join(home, 'bench/RESULTS.md'), page);
process.stdout.write(page);
