import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Outcome, Problem } from '../study/index.ts';
import { type ServedFolders, workbench } from './workbench.ts';

/** A workbench that is being served. */
export interface Served {
	/** Where to open it, such as `http://127.0.0.1:4173/`. */
	readonly url: string;
	/** Stops listening and drops open connections. */
	close(): Promise<void>;
}

const usualPort = 4173;
const portsTried = 20;

/**
 * Serves the workbench on this machine only (loopback). A port that is asked for must be free (0 means any); without
 * one, 4173 or the next free port is taken.
 */
export async function serveWorkbench(folders: ServedFolders, port?: number): Promise<Outcome<Served>> {
	const candidates =
		port === undefined ? Array.from({ length: portsTried }, (_, next) => usualPort + next) : [port];
	for (const candidate of candidates) {
		const served = await listen(folders, candidate);
		if (served !== 'taken') return { ok: true, value: served };
	}
	return { ok: false, problems: [portTaken(candidates)] };
}

function listen(folders: ServedFolders, port: number): Promise<Served | 'taken'> {
	const server = createAdaptorServer({ fetch: workbench(folders).fetch });
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve('taken');
			else reject(error);
		});
		server.listen(port, '127.0.0.1', () => {
			const { port: chosen } = server.address() as AddressInfo;
			resolve({
				url: `http://127.0.0.1:${chosen}/`,
				close: () =>
					new Promise((closed) => {
						server.close(() => closed());
						if ('closeAllConnections' in server) server.closeAllConnections();
					}),
			});
		});
	});
}

function portTaken(ports: readonly number[]): Problem {
	const shown = ports.length === 1 ? `${ports[0]}` : `${ports[0]}–${ports.at(-1)}`;
	return {
		code: 'port-taken',
		says: {
			en: `Port ${shown} cannot be listened on: another program uses it, or it needs more rights.`,
			zh: `端口 ${shown} 无法监听：已被其他程序占用，或需要更高权限。`,
		},
		fix: {
			en: 'Choose another one with --port, such as --port 5000.',
			zh: '请用 --port 指定其他端口，例如 --port 5000。',
		},
	};
}
