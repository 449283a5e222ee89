import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

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
