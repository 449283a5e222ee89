import { expect, test } from 'vitest';
import { emptySituation } from '../situation/situation.ts';
import { forgetCase, keepCase, keptCases, type Shelf } from './kept.ts';

/** A browser's storage that lives as long as the test. */
function shelf(): Shelf & { readonly size: () => number } {
	const items = new Map<string, string>();
	return {
		getItem: (key) => items.get(key) ?? null,
		setItem: (key, value) => void items.set(key, value),
		removeItem: (key) => void items.delete(key),
		size: () => items.size,
	};
}

const kept = (id: string) => ({ id, at: `2026-06-0${id}T08:00`, situation: emptySituation('2026-06') });

test('kept cases come back, the newest first', () => {
	const storage = shelf();
	keepCase(storage, kept('1'));
	keepCase(storage, kept('2'));
	expect(keptCases(storage)).toEqual([kept('2'), kept('1')]);
});

test('forgetting the last case leaves nothing behind in the browser', () => {
	const storage = shelf();
	keepCase(storage, kept('1'));
	forgetCase(storage, '1');
	expect(keptCases(storage)).toEqual([]);
	expect(storage.size()).toBe(0);
});

test('a browser that lets nothing be kept is told apart from one that does', () => {
	const refusing: Shelf = {
		...shelf(),
		setItem: () => {
			throw new Error('denied');
		},
	};
	expect(keepCase(refusing, kept('1'))).toBe(false);
});

test('what another page wrote under the same name is left out', () => {
	const storage = shelf();
	storage.setItem('canopy.cases', '[1, {"id": "x"}, null]');
	expect(keptCases(storage)).toEqual([]);
	storage.setItem('canopy.cases', 'not JSON');
	expect(keptCases(storage)).toEqual([]);
});
