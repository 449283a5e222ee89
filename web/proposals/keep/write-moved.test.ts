import { expect, test } from 'vitest';
import { writeMoved } from './write-moved.ts';

const text = `# A floor.
proposal: {from: 2027-01}
sources:
  mine: {title: {zh: 我的方案, en: Mine}}
parameters:
  proposal.ratio: # as in Sichuan
    values: [{from: 2027-01, source: mine, value: 0.4}]
`;

test('a file is saved as it is where nothing was moved', () => {
	expect(writeMoved(text, { from: '2027-01' }, {})).toBe(text);
});

test('a moved parameter is saved with its value, and comments stay', () => {
	const saved = writeMoved(text, { from: '2027-01' }, { 'proposal.ratio': 0.25 });
	expect(saved).toContain('source: mine, value: 0.25');
	expect(saved).toContain('# as in Sichuan');
	expect(saved).not.toContain('0.4');
});

test('a parameter of an included proposal gets a version of the file’s own', () => {
	const saved = writeMoved(text, { from: '2027-01' }, { 'other.rate': 0.1 });
	expect(saved).toMatch(/other\.rate:\s+values:\s+- from: 2027-01\s+source: mine\s+value: 0\.1/);
});
