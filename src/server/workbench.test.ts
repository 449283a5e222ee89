import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serveWorkbench } from './listen.ts';

const folder = mkdtempSync(join(tmpdir(), 'canopy-server-'));
const folders = { web: join(folder, 'web'), data: join(folder, 'data') };
let served: Served;

beforeAll(async () => {
	mkdirSync(join(folders.web, 'assets'), { recursive: true });
	mkdirSync(folders.data);
	writeFileSync(join(folder, 'secret.txt'), 'not for the browser');
	writeFileSync(join(folders.web, 'index.html'), '<!doctype html><title>Canopy</title>');
	writeFileSync(join(folders.web, 'assets/main-1a2b3c.js'), `export const long = '${'a'.repeat(5000)}';`);
	writeFileSync(join(folders.data, 'findings.json'), JSON.stringify(Array(500).fill({ id: 'insured' })));
	const outcome = await serveWorkbench(folders, 0);
	if (!outcome.ok) throw new Error('no free port');
	served = outcome.value;
});

afterAll(async () => {
	await served.close();
	rmSync(folder, { recursive: true });
});

/** Sends a path as it is; `fetch` would tidy `..` away before it left. */
function statusOf(path: string): Promise<{ status: number; body: string }> {
	return new Promise((resolve, reject) => {
		const { hostname, port } = new URL(served.url);
		request({ hostname, port, path }, (response) => {
			let body = '';
			response.on('data', (chunk) => {
				body += chunk;
			});
			response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
		})
			.on('error', reject)
			.end();
	});
}

describe('the workbench', () => {
	test('opens at the root and at every room', async () => {
		for (const path of ['', 'law/pension.employee', 'person?born=1990']) {
			const answer = await fetch(new URL(path, served.url));
			expect(answer.status, path).toBe(200);
			expect(await answer.text()).toContain('<title>Canopy</title>');
		}
	});

	test('serves the study as compressed JSON', async () => {
		const answer = await fetch(new URL('data/findings.json', served.url));
		expect(answer.headers.get('content-type')).toContain('application/json');
		expect(answer.headers.get('content-encoding')).toBe('gzip');
		expect(answer.headers.get('cache-control')).toBe('no-cache');
		expect(await answer.json()).toHaveLength(500);
	});

	test('keeps assets for a year, because their names change with their content', async () => {
		const answer = await fetch(new URL('assets/main-1a2b3c.js', served.url));
		expect(answer.headers.get('content-type')).toContain('text/javascript');
		expect(answer.headers.get('cache-control')).toContain('immutable');
	});

	test('says that a missing file or table is missing', async () => {
		expect((await fetch(new URL('assets/gone.js', served.url))).status).toBe(404);
		const answer = await fetch(new URL('data/gone.json', served.url));
		expect(answer.status).toBe(404);
		expect(await answer.json()).toEqual({ code: 'no-such-data', path: '/data/gone.json' });
	});

	test('gives nothing from outside its two folders', async () => {
		const paths = [
			'/../secret.txt',
			'/data/../../secret.txt',
			'/data/..%2f..%2fsecret.txt',
			'/%2e%2e/secret.txt',
		];
		for (const path of paths) expect((await statusOf(path)).body, path).not.toContain('not for the browser');
	});

	test('allows no script but its own and WebAssembly, and isolates the page', async () => {
		const { headers } = await fetch(served.url);
		const policy = headers.get('content-security-policy') ?? '';
		expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
		expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
		expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
		expect(headers.get('x-content-type-options')).toBe('nosniff');
	});

	test('takes nothing in', async () => {
		const answer = await fetch(new URL('data/findings.json', served.url), { method: 'POST', body: 'x' });
		expect(answer.status).toBe(405);
	});
});

describe('listening', () => {
	test('is on this machine only', () => {
		expect(new URL(served.url).hostname).toBe('127.0.0.1');
	});

	test('refuses a port that is taken when it was asked for by number', async () => {
		const again = await serveWorkbench(folders, Number(new URL(served.url).port));
		expect(again).toMatchObject({ ok: false, problems: [{ code: 'port-taken' }] });
	});
});
