import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';

/** Fills a new folder and puts it in the place of an old one at once: whoever reads it never sees half a build. */
export async function replaceFolder(folder: string, fill: (fresh: string) => Promise<void>): Promise<void> {
	const [fresh, old] = [`${folder}.new-${process.pid}`, `${folder}.old-${process.pid}`];
	try {
		await mkdir(fresh, { recursive: true });
		await fill(fresh);
		if (existsSync(folder)) await rename(folder, old);
		await rename(fresh, folder);
	} finally {
		await rm(fresh, { recursive: true, force: true });
		await rm(old, { recursive: true, force: true });
	}
}
