/** How long something takes, in milliseconds, over many runs. */
export interface Timing {
	readonly median: number;
	/** Nineteen of twenty runs are at least this quick. */
	readonly p95: number;
	readonly runs: number;
}

/** Times some work after letting the engine warm up on it. */
export async function measure(
	runs: number,
	work: () => unknown,
	warmUp = Math.ceil(runs / 10),
): Promise<Timing> {
	for (let run = 0; run < warmUp; run++) await work();
	const times: number[] = [];
	for (let run = 0; run < runs; run++) {
		const began = performance.now();
		await work();
		times.push(performance.now() - began);
	}
	return timingOf(times);
}

/** Times of single runs, put together. */
export function timingOf(times: readonly number[]): Timing {
	const runs = times.length;
	const sorted = times.toSorted((a, b) => a - b);
	const at = (share: number) => sorted[Math.min(runs - 1, Math.floor(runs * share))] ?? Number.NaN;
	return { median: at(0.5), p95: at(0.95), runs };
}

/** Milliseconds that processors have worked for this process: what other programs do meanwhile does not count. */
export function processorTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}
