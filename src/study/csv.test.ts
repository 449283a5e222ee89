import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, writeCsv } from './csv.ts';

const read = (text: string) => readCsv({ path: 't.csv', text });
const problem = (text: string) => {
	const outcome = read(text);
	return outcome.ok ? undefined : outcome.problems[0];
};

describe('a table of comma-separated values', () => {
	test('comes back as it was written, whatever its cells hold', () => {
		const cell = fc.oneof(
			fc.string(),
			fc.string({ unit: fc.constantFrom(',', '"', '\n', '\r', ' ', '参', 'a') }),
		);
		const tables = fc
			.integer({ min: 1, max: 4 })
			.chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
		fc.assert(
			fc.property(tables, (rows) => {
				const outcome = read(writeCsv(rows));
				if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
				const { header, records } = outcome.value;
				expect([header, ...records].map(({ cells }) => cells)).toEqual(rows);
			}),
		);
	});

	test('knows the line and column of every cell', () => {
		const outcome = read('a,b\n"x\ny",参\nz,"w"\n');
		if (!outcome.ok) throw new Error('unread');
		const { records, spot } = outcome.value;
		const [first, second] = records;
		if (!first || !second) throw new Error('rows missing');
		expect(spot(first, 1)).toEqual({ file: 't.csv', line: 3, column: 4 });
		expect(spot(second, 1)).toEqual({ file: 't.csv', line: 4, column: 3 });
	});

	test('may end its lines as Windows does, and its last line not at all', () => {
		const outcome = read('a,b\r\n1,');
		expect(outcome.ok && outcome.value.records[0]?.cells).toEqual(['1', '']);
	});

	test('with a quote that is never closed is refused where it opens', () => {
		expect(problem('a,b\n1,"2\n3,4\n')).toMatchObject({
			code: 'csv-unclosed-quote',
			spot: { file: 't.csv', line: 2, column: 3 },
		});
	});

	test('with text after a closing quote, or a quote inside a plain cell, is refused there', () => {
		expect(problem('a\n"x"y\n')).toMatchObject({ code: 'csv-stray-quote', spot: { line: 2, column: 4 } });
		expect(problem('a\nx"y\n')).toMatchObject({ code: 'csv-stray-quote', spot: { line: 2, column: 2 } });
	});

	test('with a row too short or too long is refused, each row told', () => {
		const outcome = read('a,b\n1\n1,2\n1,2,3\n');
		expect(!outcome.ok && outcome.problems.map(({ code, spot }) => [code, spot?.line])).toEqual([
			['csv-cells', 2],
			['csv-cells', 4],
		]);
	});

	test('without a header is refused', () => {
		expect(problem('')?.code).toBe('csv-empty');
	});
});
