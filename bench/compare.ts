import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { processView, progressOf } from '../src/cli/progress.ts';
import { type Compared, type Difference, type Engine, engines } from './compare/comparison.ts';

// `npm run compare`: asks explain and the other engines the same of random persons, every rule of China's law, until a bit differs.

/** Persons of a batch. Fixed, so that a seed and a batch name the same persons in every run. */
const batchPersons = 10_000;

/** Differing rules that are told before the run gives up. */
const mostTold = 3;

const progress = progressOf(processView('en'));
const workers: ChildProcess[] = [];
const { values } = parseArgs({
	options: {
		persons: { type: 'string', default: '1000000' },
		engines: { type: 'string', default: engines.join() },
		seed: { type: 'string', default: '1' },
		from: { type: 'string', default: '0' },
		threads: { type: 'string', default: String(availableParallelism()) },
	},
});

const seed = whole('seed', values.seed);
const first = whole('from', values.from);
const persons = whole('persons', values.persons);
const compared = values.engines.split(',').map(engineNamed);
const end = Math.ceil(persons / batchPersons);
const threads = Math.min(Math.max(1, whole('threads', values.threads)), end - first);

const totals = { persons: 0, answers: 0, known: 0 };
const pending = new Set<number>();
let next = first;

process.on('SIGINT', () => leave(`Stopped. ${toResume()}`, 130));
progress.at(0, persons);
for (let thread = 0; thread < threads; thread++) begin();

function begin(): void {
	// a process each: one that is ended in the middle of DuckDB's work takes nobody with it
	const worker = fork(fileURLToPath(new URL('./compare/batch-process.ts', import.meta.url)), compared);
	workers.push(worker);
	const give = (): void => {
		if (next >= end) {
			if (pending.size === 0) finish();
			return;
		}
		const number = next++;
		pending.add(number);
		const left = persons - number * batchPersons;
		worker.send({ seed, number, persons: Math.min(batchPersons, left) });
	};
	worker.on('message', (found: Compared) => {
		pending.delete(found.batch.number);
		if (found.differences.length > 0) tell(found);
		totals.persons += found.batch.persons;
		totals.answers += found.answers;
		totals.known += found.known;
		progress.at(first * batchPersons + totals.persons, persons);
		give();
	});
	worker.on('exit', () => leave(`A process that compares has ended. ${toResume()}`, 1));
	give();
}

function finish(): void {
	const count = (number: number): string => number.toLocaleString('en-US');
	leave(
		`explain and ${compared.join(', ')} agree in every bit: ${count(totals.persons)} persons (seed ${seed}, batches ${first} to ${end - 1}), ` +
			`${count(totals.answers)} answers, ${count(totals.known)} of them known.`,
		0,
	);
}

function tell({ batch, differences }: Compared): never {
	const lines = differences.slice(0, mostTold).map((difference) => text(difference));
	const more = differences.length - lines.length;
	return leave(
		`${lines.join('\n')}${more > 0 ? `\n… and ${more} more\n` : ''}\nSeed ${batch.seed}, batch ${batch.number}. ${toResume(batch.number)}`,
		1,
	);
}

function text({ engine, rule, person, answer, explained, caseText }: Difference): string {
	return `${engine} says ${answer} for ${rule}, explain ${explained}. Person ${person} of the batch:\n\n${caseText}`;
}

/** The batches before it are all compared. */
function toResume(number = Math.min(next, ...pending)): string {
	return `To go on from here: --seed ${seed} --from ${number}`;
}

function leave(words: string, code: number): never {
	progress.end();
	for (const worker of workers) {
		worker.removeAllListeners('exit');
		worker.kill('SIGKILL');
	}
	process.stdout.write(`${words}\n`);
	process.exit(code);
}

function engineNamed(name: string): Engine {
	const engine = engines.find((each) => each === name);
	return engine ?? leave(`There is no engine "${name}": write ${engines.join(', ')}.`, 2);
}

function whole(name: string, text: string): number {
	return /^\d{1,12}$/.test(text) ? Number(text) : leave(`--${name}: "${text}" is no whole number.`, 2);
}
