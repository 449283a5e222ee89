import { expect, test } from 'vitest';
import { csv } from './download.ts';

test('a table is saved with its header, one row a line', () => {
	expect(csv({ columns: ['scheme', 'value'], rows: [['injury', 3.5]] })).toBe(
		'scheme,value\r\ninjury,3.5\r\n',
	);
});

test('an unknown value is an empty cell, not a zero', () => {
	expect(csv({ columns: ['value'], rows: [[null], [0]] })).toBe('value\r\n\r\n0\r\n');
});

test('commas, quotes and line breaks stay within their cell', () => {
	expect(csv({ columns: ['note'], rows: [['a, "b"\nc']] })).toBe('note\r\n"a, ""b""\nc"\r\n');
});

test('a text that a spreadsheet would run is kept a text', () => {
	expect(csv({ columns: ['note'], rows: [['=1+1']] })).toBe("note\r\n'=1+1\r\n");
	expect(csv({ columns: ['value'], rows: [[-2]] })).toBe('value\r\n-2\r\n');
});
