import { expect, test } from 'vitest';
import { textLines, textWidth } from './text-lines.ts';

test('a text breaks between words, and between Chinese characters, never losing any', () => {
	const english = "EU directive's platform worker (employment relationship)";
	const lines = textLines(english, 200, 14);
	expect(lines.length).toBeGreaterThan(1);
	expect(lines.join(' ')).toBe(english);
	const chinese = '因身份不在范围内，其中农民工和平台从业人员（2021年）';
	expect(textLines(chinese, 120, 13).join('')).toBe(chinese);
});

test('no line is wider than the box, but for a single long word', () => {
	for (const line of textLines('voluntary and not taken up by those who could', 120, 13)) {
		expect(textWidth(line, 13)).toBeLessThanOrEqual(120);
	}
	expect(textLines('unemployment', 10, 13)).toEqual(['unemployment']);
});

test('a mark that closes never begins a line', () => {
	for (const line of textLines('参保，缴费，中断，待遇。', 40, 13)) expect(line).not.toMatch(/^[，。]/);
});
