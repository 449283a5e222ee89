import type { Kernel, Population } from '../population.ts';
import { moneyTotal } from '../totals.ts';
import { webAssemblyKernel } from '../webassembly/kernel.ts';
import type { Done, Line, Order } from './message.ts';

/** What a thread does: takes a kernel, people in shared memory, and works out those it is told to. */
export function serve(line: Line<Done, Order>): void {
	let kernel: Kernel | undefined;
	let people: { readonly population: Population; readonly answers: readonly Float64Array[] } | undefined;
	line.onMessage((order) => {
		switch (order.kind) {
			case 'kernel':
				kernel = webAssemblyKernel(order.compiled);
				return;
			case 'people':
				people = order;
				return;
			case 'run': {
				if (!kernel || !people) throw new RangeError('a kernel and people come before a run');
				const { start, end, total } = order;
				kernel.run(people.population, people.answers, start, end);
				const column = total === undefined ? undefined : people.answers[total];
				line.send({ start, end, ...(column ? { total: moneyTotal(column, start, end) } : {}) });
			}
		}
	});
}
