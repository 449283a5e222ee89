import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a file under its name only when it is complete: until then the last one stays. */
export async function putInPlace(file: string, content: Uint8Array | string): Promise<void> {
	const fresh = `${file}.new-${process.pid}`;
	try {
		await mkdir(dirname(file), { recursive: true });
		await writeFile(fresh, content);
		await rename(fresh, file);
	} finally {
		await rm(fresh, { force: true });
	}
}

/** Takes away what processes that were ended while they wrote have left in a folder. */
export async function clearLeftovers(folder: string): Promise<void> {
	const names = await readdir(folder).catch(() => []);
	for (const name of names) {
		const [, id] = /\.new-(\d+)$/.exec(name) ?? [];
		if (id !== undefined && !isRunning(Number(id))) await rm(join(folder, name), { force: true });
	}
}

function isRunning(id: number): boolean {
	try {
		return process.kill(id, 0);
	} catch (error) {
		// it runs, but for somebody else
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
