import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fingerprint } from './inputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'canopy-inputs-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('inputs differ when a file changes, moves or comes to them, and only then', () => {
	mkdirSync(join(folder, 'law'));
	writeFileSync(join(folder, 'law/a.yaml'), 'place: CN');
	const first = fingerprint([folder]);
	expect(fingerprint([folder])).toBe(first);

	writeFileSync(join(folder, 'law/a.yaml'), 'place: CN-ZJ');
	const changed = fingerprint([folder]);
	expect(changed).not.toBe(first);

	renameSync(join(folder, 'law/a.yaml'), join(folder, 'law/b.yaml'));
	expect(fingerprint([folder])).not.toBe(changed);

	writeFileSync(join(folder, 'law/a.yaml'), 'place: CN');
	writeFileSync(join(folder, '.editor-state'), 'x');
	renameSync(join(folder, 'law/b.yaml'), join(folder, '.elsewhere'));
	expect(fingerprint([folder])).toBe(first);
});
