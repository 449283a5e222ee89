import { describe, expect, test } from 'vitest';
import { words as law } from '../law/words.ts';
import { words as overview } from '../overview/words.ts';
import { words as person } from '../person/words.ts';
import { type Catalogue, fill, words as shell } from './words.ts';

describe('a text', () => {
	test('takes the values it leaves places for', () => {
		expect(fill('{met} of {all}', { met: 3, all: 6 })).toBe('3 of 6');
	});

	test('without a value for one of its places is a defect', () => {
		expect(() => fill('{met} of {all}', { met: 3 })).toThrow('{all}');
	});
});

const catalogues: Readonly<Record<string, Catalogue>> = { shell, overview, law, person };

describe.each(Object.entries(catalogues))('the words of the %s', (_, catalogue) => {
	const entries = Object.entries(catalogue);
	const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

	test('leave places for the same values in both languages', () => {
		const uneven = entries.filter(([, { en, zh }]) => places(en).join() !== places(zh).join());
		expect(uneven).toEqual([]);
	});

	test('are never empty', () => {
		expect(entries.filter(([, { en, zh }]) => en.trim() === '' || zh.trim() === '')).toEqual([]);
	});

	test('use full-width punctuation in Chinese', () => {
		expect(
			entries.filter(([, { zh }]) => /[\u4e00-\u9fff}][,;:!?()]|[,;:!?(][\u4e00-\u9fff{]/.test(zh)),
		).toEqual([]);
	});
});
