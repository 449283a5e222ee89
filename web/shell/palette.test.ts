import { describe, expect, test } from 'vitest';
import { amountColours, palette, seriesColours } from './palette.ts';

/** Relative luminance of a colour `#rrggbb`, by WCAG 2.2. */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

describe('the palette', () => {
	const { accent, ink, quiet, placeholder, good, bad, caution, paper, wash } = palette;

	test.each([accent, ink, quiet, placeholder, good, bad, caution])(
		'%s can be read on white and on the wash',
		(colour) => {
			expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
			expect(contrast(colour, wash)).toBeGreaterThanOrEqual(4.5);
		},
	);

	test.each(seriesColours)('%s stands out as a line on white', (colour) => {
		expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
	});

	test('text can be read on every amount of the map', () => {
		const [first, second, third, fourth, fifth] = amountColours;
		for (const light of [first, second, third]) expect(contrast(light, ink)).toBeGreaterThanOrEqual(4.5);
		for (const dark of [fourth, fifth]) expect(contrast(dark, paper)).toBeGreaterThanOrEqual(4.5);
	});
});
