import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { charactersOf, missingGlyphs } from './glyphs.ts';

const font = 'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf';
const draws = charactersOf(readFileSync(font));

test('the reports’ font draws Chinese, Latin and the marks of the gap matrix', () => {
	expect(missingGlyphs('社会保险 骨直门关 Café ≥ ≠ − – ● ○ ◐ 〔2021〕56号', draws)).toEqual([]);
});

test('characters that it cannot draw are told once', () => {
	expect(missingGlyphs('ශ්‍රී ශ', draws)).toContain('ශ');
	expect(missingGlyphs('plain text', draws)).toEqual([]);
});
