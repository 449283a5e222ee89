import type { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { amended } from '../amended.ts';
import { differing } from '../compare-with-explain.sample.ts';
import { programOf } from '../lower.ts';
import { day, pensionLaw, pensionRules, workers } from '../pension.sample.ts';
import { answersOf } from '../population.ts';
import { compile, formOf, webAssemblyKernel } from '../webassembly/kernel.ts';
import { Crew } from './crew.ts';
import type { Thread } from './message.ts';
import { nodeCrew } from './node-threads.ts';

const people = workers(50_001);
const compiledFor = (law: typeof pensionLaw) => {
	const { program } = programOf({
		law,
		ask: pensionRules,
		columns: ['claim_month'],
		fields: ['wage', 'status'],
	});
	return compile(program, formOf(people));
};
const compiled = compiledFor(pensionLaw);
const alone = answersOf(webAssemblyKernel(compiled), people, pensionRules.length);

describe('a crew of threads', () => {
	test.each([1, 2, 3])(
		'of %i gives the answers of one kernel, before and after a reform',
		async (threads) => {
			const crew = nodeCrew(threads);
			crew.take(people, pensionRules.length);
			crew.equip(compiled);
			const answers = await crew.run();
			expect(answers.ok && differing('crew', pensionRules, alone, answers.value)).toEqual([]);
			const reformed = compiledFor(
				amended(pensionLaw, [{ name: 'rate', place: 'CN', from: day('1999-04'), worth: 0.5 }]),
			);
			crew.equip(reformed);
			const after = await crew.run();
			const wanted = answersOf(webAssemblyKernel(reformed), people, pensionRules.length);
			expect(after.ok && differing('crew', pensionRules, wanted, after.value)).toEqual([]);
			await crew.dismiss();
		},
	);

	test('tells that a thread died, at once and from then on, and nothing waits for it', async () => {
		let die = (_why: string): void => {};
		const dying: Thread = {
			send: ({ kind }) => kind === 'run' && die('out of memory'),
			onMessage: () => {},
			onEnd: (hear) => {
				die = hear;
			},
			end: async () => {},
		};
		const crew = new Crew([dying]);
		crew.take(people, pensionRules.length);
		crew.equip(compiled);
		for (const _ of [1, 2]) {
			const answers = await crew.run();
			expect(answers.ok).toBe(false);
			expect(!answers.ok && answers.problems[0]?.says.en).toContain('out of memory');
		}
	});

	test('of which a thread is killed while it works tells so', async () => {
		const started = new Promise<Worker>((resolve) => process.once('worker', resolve));
		const crew = nodeCrew(2);
		const worker = await started;
		crew.take(people, pensionRules.length);
		crew.equip(compiled);
		const answers = crew.run();
		await worker.terminate();
		expect(await answers).toMatchObject({ ok: false, problems: [{ code: 'thread-ended' }] });
		await crew.dismiss();
	});

	test('tells that a kernel and people do not fit each other, as the thread that failed says', async () => {
		const crew = nodeCrew(1);
		crew.take({ ...people, columns: { on: 2024 * 12, place: 0 } }, pensionRules.length);
		crew.equip(compiled);
		const answers = await crew.run();
		expect(!answers.ok && answers.problems[0]?.says.en).toContain('no column claim_month');
		await crew.dismiss();
	});
});
