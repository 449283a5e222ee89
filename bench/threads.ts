import { compile, formOf, programOf } from '../src/law/index.ts';
import { nodeCrew } from '../src/law/node.ts';
import { measure } from './measure.ts';
import { taskCareers, taskLaw, taskPopulation } from './reference/task.ts';

/** How many times as fast two threads work out the reference task as one does, by the clock on the wall. */
export async function timeThreads(): Promise<{ readonly persons: number; readonly ratio: number }> {
	const law = taskLaw();
	const persons = 1_000_000;
	const population = taskPopulation(law, taskCareers(persons));
	const ask = ['pension'];
	const { program } = programOf({
		law,
		ask,
		columns: Object.keys(population.columns),
		fields: ['wage', 'status'],
	});
	const compiled = compile(program, formOf(population));
	const [one, two] = [await time(1), await time(2)];
	return { persons, ratio: one / two };

	async function time(threads: number): Promise<number> {
		const crew = nodeCrew(threads);
		crew.take(population, ask.length);
		crew.equip(compiled);
		const { median } = await measure(9, async () => {
			const done = await crew.run();
			if (!done.ok) throw new Error(done.problems[0]?.says.en);
		});
		await crew.dismiss();
		return median;
	}
}
