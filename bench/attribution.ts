import { attributedTotal, firstDayOf, type Provision } from '../src/law/index.ts';
import { nodeCrew } from '../src/law/node.ts';
import { taskCareers, taskLaw, taskPopulation } from './reference/task.ts';

/** A reform of the reference task's law in eight provisions; each changes the pension. Figures are made up. */
const reform: readonly Provision[] = (
	[
		['floor_share', 0.5, 1995],
		['ceiling_share', 2, 2000],
		['rate.account', 0.09, 1998],
		['interest', 0.04, 2000],
		['average', 4000, 2010],
		['accrual', 0.011, 2000],
		['divisor', 150, 2000],
		['months_required', 120, 2000],
	] as const
).map(([name, worth, year]) => [{ name, place: 'CN', from: firstDayOf(year * 12), worth }]);

/** Attributes the change of all pensions to a reform's provisions, on two threads: seconds from the clock on the wall. */
export async function timeAttribution(): Promise<{
	readonly provisions: number;
	readonly persons: number;
	readonly seconds: number;
}> {
	const law = taskLaw();
	const persons = 1_000_000;
	const population = taskPopulation(law, taskCareers(persons));
	const order = { law, ask: ['pension'], columns: [], fields: ['wage', 'status'] };
	const crew = nodeCrew(2);
	const began = performance.now();
	const shares = await attributedTotal(order, reform, population, crew);
	const seconds = (performance.now() - began) / 1000;
	await crew.dismiss();
	if (!shares.ok || shares.value.some((share) => share === 0)) throw new Error('a provision changes nothing');
	return { provisions: reform.length, persons, seconds };
}
