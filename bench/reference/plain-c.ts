import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outputs, type TaskAnswers, type TaskCareers, type TaskFigures } from './task.ts';

const compiler = 'cc';

/** The task in plain C, `cc -O3`: its answers, and the milliseconds of each run. Undefined where there is no compiler. */
export function answerInC(
	careers: TaskCareers,
	figures: TaskFigures,
	runs: number,
): { readonly answers: TaskAnswers; readonly times: readonly number[] } | undefined {
	const folder = mkdtempSync(join(tmpdir(), 'canopy-bench-'));
	try {
		const program = join(folder, 'task');
		const source = fileURLToPath(new URL('task.c', import.meta.url));
		// without fused multiply-add, which rounds once where IEEE arithmetic rounds twice
		execFileSync(compiler, ['-O3', '-ffp-contract=off', '-o', program, source], { stdio: 'ignore' });
		const input = join(folder, 'careers');
		const output = join(folder, 'answers');
		writeFileSync(input, Buffer.concat(columns(careers, figures).map(bytesOf)));
		const printed = execFileSync(program, [input, output, String(careers.size), String(runs)], {
			encoding: 'utf8',
		});
		const { buffer, byteOffset } = Uint8Array.from(readFileSync(output));
		const answers = outputs.map(
			(_, index) => new Float64Array(buffer, byteOffset + index * careers.size * 8, careers.size),
		);
		return {
			answers,
			times: printed
				.trim()
				.split('\n')
				.map((seconds) => Number(seconds) * 1000),
		};
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** In the order in which the C program reads. */
function columns(careers: TaskCareers, figures: TaskFigures): readonly (Float64Array | Uint32Array)[] {
	const { average, floor, ceiling, worker, employer, flexible, credited, interest } = figures;
	const single = Float64Array.of(figures.monthsRequired, figures.accrual, figures.divisor);
	const byYear = [average, floor, ceiling, worker, employer, flexible, credited, interest];
	return [...byYear, single, careers.start, careers.growth, careers.without, careers.flexible];
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array | Uint32Array): Uint8Array {
	return new Uint8Array(buffer, byteOffset, byteLength);
}
