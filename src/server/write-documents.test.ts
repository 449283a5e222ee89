import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serveWorkbench } from './listen.ts';

const folder = mkdtempSync(join(tmpdir(), 'canopy-documents-'));
let served: Served;
let release: () => void = () => {};

beforeAll(async () => {
	for (const name of ['web', 'data', 'documents']) mkdirSync(join(folder, name));
	writeFileSync(join(folder, 'documents/inception.en.pdf'), '%PDF');
	const outcome = await serveWorkbench(
		{
			web: join(folder, 'web'),
			data: join(folder, 'data'),
			documents: join(folder, 'documents'),
			write: ({ deliverables }) => (deliverables.includes('inception') ? steps() : undefined),
		},
		0,
	);
	if (!outcome.ok) throw new Error('no free port');
	served = outcome.value;
});

afterAll(async () => {
	await served.close();
	rmSync(folder, { recursive: true });
});

/** Two files, the second of which waits until the test lets it be written. */
async function* steps() {
	yield { name: 'first', done: 1, of: 2 };
	await new Promise<void>((resolve) => {
		release = resolve;
	});
	yield { name: 'second', done: 2, of: 2 };
}

function ask(deliverable: string, origin = new URL(served.url).origin): Promise<Response> {
	return fetch(new URL('files/write', served.url), {
		method: 'POST',
		headers: { Origin: origin, 'Content-Type': 'application/json' },
		body: JSON.stringify({ deliverables: [deliverable], languages: ['en'], formats: ['pdf'] }),
	});
}

describe('documents', () => {
	test('are served once they are written', async () => {
		const answer = await fetch(new URL('files/inception.en.pdf', served.url));
		expect(await answer.text()).toBe('%PDF');
		expect((await fetch(new URL('files/none.pdf', served.url))).status).toBe(404);
	});

	test('are written one order at a time, each file told as it is done', async () => {
		const answer = await ask('inception');
		const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
		expect(JSON.parse((await reader?.read())?.value ?? '')).toEqual({ name: 'first', done: 1, of: 2 });
		expect((await ask('inception')).status).toBe(409);
		release();
		expect(JSON.parse((await reader?.read())?.value ?? '')).toEqual({ name: 'second', done: 2, of: 2 });
		expect((await reader?.read())?.done).toBe(true);
	});

	test('are written for pages of this workbench only, and for orders that mean something', async () => {
		expect((await ask('inception', 'https://elsewhere.example')).status).toBe(403);
		expect((await ask('nothing')).status).toBe(400);
	});
});
