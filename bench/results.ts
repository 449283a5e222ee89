import { compilings, type FullLaw } from './china-law.ts';
import type { CoverageBench } from './coverage.ts';
import type { DocumentTimes } from './documents.ts';
import type { FundsBench } from './funds.ts';
import type { Timing } from './measure.ts';
import type { PeopleBench } from './people.ts';
import type { ProposalsBench, StepBench } from './proposals.ts';
import type { Measured } from './reference/contestants.ts';

/** Everything that was measured. */
export interface Results {
	readonly machine: string;
	readonly contestants: readonly Measured[];
	readonly bytes: { readonly career: number; readonly withAnswers: number };
	/** How many times as fast two threads are as one. */
	readonly threads: { readonly persons: number; readonly ratio: number };
	readonly fullLaw: FullLaw;
	readonly compiling: Readonly<Record<'lower' | 'emit' | 'reform', Timing>>;
	readonly attribution: { readonly provisions: number; readonly persons: number; readonly seconds: number };
	readonly slider: { readonly persons: number; readonly timing: Timing };
	readonly people: PeopleBench;
	readonly coverage: CoverageBench;
	readonly proposals: ProposalsBench;
	readonly funds: FundsBench;
	readonly documents: DocumentTimes;
	readonly career: { readonly timing: Timing; readonly values: number };
	readonly formula: { readonly canopy: Timing; readonly feelin: Timing };
	readonly commands: Readonly<Record<'startUp' | 'node' | 'check', Timing>>;
}

/** The page that tells them. Ratios come first: they hold on other machines too. */
export function resultsPage(results: Results): string {
	const {
		machine,
		contestants,
		bytes,
		threads,
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
		commands,
	} = results;
	const perValue = (career.timing.median * 1000) / career.values;
	return `# Results

Written by \`npm run bench\` on ${machine}; do not edit.

## The reference task

Careers of 45 years: a first wage, its growth, a mask of years without work and one of years in flexible status. Each year the
contribution base is the wage within 60 % and 300 % of the average, worker and employer pay dated rates of it, 8 % of it
goes to an account that earns interest, and its ratio to the average enters an index. With fifteen years or more a pension
follows. Six outputs a person; all answers agree to the last bit before anything is timed (publicodes: to nine digits).
One core, best of five turns, processor time. Our engines run [law text](reference/law.yaml); the others are written for the task.

${contestantsTable(contestants)}

A career takes ${bytes.career} bytes in memory, ${bytes.withAnswers} with its answers (goal: at most 100). Two threads are ${threads.ratio.toFixed(2)} times
as fast as one (goal: 1.9), by the clock on the wall.

## The full law of China

${fullLaw.rules} rules (pension contributions, pension with its transition, work injury) and all they rest on, for ${count(fullLaw.persons)} working lives
of five rows each; both engines agree to the last bit. One core, best of five turns, processor time.

| engine | careers a second | to JavaScript |
|---|--:|--:|
| WebAssembly | ${count(fullLaw.webAssembly)} | ${(fullLaw.webAssembly / fullLaw.javaScript).toFixed(1)} |
| JavaScript | ${count(fullLaw.javaScript)} | 1 |

Goal: 700,000, on a machine where plain C does the reference task for 10.6 million careers a second; here it does so for
${(plainC(contestants) / 1e6).toFixed(1)} million. A career takes ${fullLaw.bytesPerCareer.toFixed(0)} bytes in memory.

## Reforms over a million careers

Two threads, time on the clock. One slider step lays law out anew, works out everybody's pension under a
small law, and sums up; attribution does so for every set of the provisions of a reform of the reference task.

| what | median | p95 | runs | |
|---|--:|--:|--:|---|
${row(`a slider step in Chromium, ${count(slider.persons)} careers, ms`, slider.timing, 'goal: 150')}
| ${attribution.provisions} provisions attributed exactly, ${count(attribution.persons)} careers, s | ${attribution.seconds.toFixed(1)} | | 1 | goal: 30 |

## Synthetic people

${count(people.persons)} records made and calibrated, their ${count(people.rows)} years of work drawn, and ${people.rules} rules on contributions and pensions run over
them: one thread, time on the clock.

| what | | |
|---|--:|---|
| made and calibrated, s | ${people.making.toFixed(1)} | |
| working lives drawn and law run, s | ${people.law.toFixed(1)} | goal: 60 with the above |
| time of all, half the people being 1 | ${people.doubling.toFixed(2)} | goal: 2.2 |
| most memory, MB | ${count(people.memory / 1e6)} | goal: 2,000 |

A round of raking a table of ${count(people.cells)} cells to ${people.margins} margins, processor time:

| contestant | time, Canopy being 1 | milliseconds |
|---|--:|--:|
${rakingRows(people)}

The coverage cascade of ${count(coverage.persons)} of them: ${coverage.rules} rules, ${count(coverage.groups)} groups; ${coverage.making.toFixed(1)} s to make them and ${coverage.counting.toFixed(1)} s to run
law over their lives and count them, one thread (goal: 60 together). The same rules for ${count(coverage.peer.persons)} persons, all answers equal to the last bit:

| contestant | time, Canopy being 1 | processor time a person, µs |
|---|--:|--:|
| Canopy, WebAssembly | 1 | ${coverage.peer.kernel.toFixed(1)} |
| SQL in DuckDB, one thread, tables filled before | ${(coverage.peer.sql / coverage.peer.kernel).toFixed(0)} | ${count(coverage.peer.sql)} |

## Proposals

${count(proposals.persons)} people with lives projected to pension age, ${proposals.measures} measures by place, sex, age, hukou, form and income, two threads;
milliseconds on the clock.

| what | time | goal |
|---|--:|--:|
| people made ready, once | ${count(proposals.ready)} | |
${proposals.steps.map(stepRow).join('\n')}
| ten proposals | ${count(proposals.ten)} | 10,000 |
| a package of ${proposals.attribution.provisions} provisions attributed exactly, every measure | ${count(proposals.attribution.time)} | 30,000 |

On one core a person takes ${count(proposals.person.effects)} ns, ${(proposals.person.effects / proposals.person.adding).toFixed(0)} times as long as adding one column by cells.

A pension fund to 2075, 54 years by sex and age: ${ms(funds.canopy.median)} ms, ${(funds.canopy.median / funds.plain.median).toFixed(1)} times a loop written by hand for that one fund.

## Documents

Every report and all slides, in both languages: ${count(documents.files)} files, ${count(documents.bytes / 1e6)} MB, in ${documents.seconds.toFixed(0)} s (goal: 60),
${documents.processor.toFixed(0)} s of processors.

## Making law ready, one person, the command line

Milliseconds on the clock, each after runs that are not timed: ${compilings.warmUp} of them where law is made ready.

| what | median | p95 | runs | |
|---|--:|--:|--:|---|
${row('full law put in order for columns', compiling.lower, '')}
${row('written as WebAssembly and compiled', compiling.emit, '')}
${row('a structural reform: both again, from changed rules', compiling.reform, 'goal: 20')}
${row('45-year career, traced', career.timing, `goal: 5 (p95); ${perValue.toFixed(2)} µs for each of its ${count(career.values)} values`)}
${row('basic pension formula, Canopy', formula.canopy, 'with its step, citation and unit')}
${row('the same, feelin 8.2', formula.feelin, `the number alone; takes ${ratio(formula.canopy, formula.feelin)} times as long`)}
${row('`canopy check`, all of China', commands.check, 'must stay under 2000')}
${row('`canopy --help`', commands.startUp, 'must stay under 150')}
${row('bare Node.js', commands.node, `what start-up cannot go below; ours takes ${ratio(commands.node, commands.startUp)} times as long`)}
`;
}

/** Careers of the reference task that plain C works out in a second. */
function plainC(contestants: readonly Measured[]): number {
	return 1e9 / timeOf(referenceOf(contestants));
}

function referenceOf(contestants: readonly Measured[]): Measured {
	const plain = contestants.find((each) => 'nanoseconds' in each && each.name.startsWith('plain C'));
	const [first] = contestants;
	if (!first) throw new RangeError('nobody took part');
	return plain ?? first;
}

function contestantsTable(contestants: readonly Measured[]): string {
	const unit = timeOf(referenceOf(contestants));
	const sorted = contestants.toSorted((a, b) => timeOf(a) - timeOf(b));
	const rows = sorted.map((each) =>
		'why' in each
			? `| ${each.name} | not measured: ${each.why} | | |`
			: `| ${each.name} | ${times(each.nanoseconds / unit)} | ${count(1e9 / each.nanoseconds)} | ${count(each.persons)} |`,
	);
	return [
		'| contestant | time, plain C being 1 | careers a second | careers |',
		'|---|--:|--:|--:|',
		...rows,
	].join('\n');
}

function timeOf(measured: Measured): number {
	return 'nanoseconds' in measured ? measured.nanoseconds : Number.POSITIVE_INFINITY;
}

function rakingRows({ raking }: PeopleBench): string {
	const [ours] = raking;
	const rows = raking.map(({ name, milliseconds }) => {
		const ratio = ours ? milliseconds / ours.milliseconds : Number.NaN;
		return `| ${name} | ${times(ratio)} | ${ms(milliseconds)} |`;
	});
	return rows.join('\n');
}

function stepRow({ parameter, timing, foreseen }: StepBench): string {
	const { median, p95 } = timing;
	return `| a step of \`${parameter}\` (p95 ${ms(p95)}; made ready once in ${count(foreseen)}) | ${ms(median)} | 150 |`;
}

function row(what: string, { median, p95, runs }: Timing, note: string): string {
	return `| ${what} | ${ms(median)} | ${ms(p95)} | ${runs} | ${note} |`;
}

function ms(time: number): string {
	return time < 1 ? time.toFixed(3) : time < 10 ? time.toFixed(1) : time.toFixed(0);
}

function ratio(one: Timing, other: Timing): string {
	return (other.median / one.median).toFixed(1);
}

function times(ratio: number): string {
	return ratio < 100 ? ratio.toPrecision(2) : count(Number(ratio.toPrecision(2)));
}

function count(number: number): string {
	return Math.round(number).toLocaleString('en-US');
}
