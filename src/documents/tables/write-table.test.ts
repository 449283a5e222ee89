import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import type { PlainTable } from './plain-table.ts';
import { tableToCsv } from './table-to-csv.ts';
import { type TableFormat, tableFormats, writeTable } from './write-table.ts';

const table: PlainTable = {
	title: '法规对照',
	language: 'zh',
	day: '2026-06-01',
	columns: ['项目', '全国', '西班牙'],
	rows: [
		{ heading: '养老' },
		{ cells: [{ text: '费率' }, { text: '8%' }, { text: '28.3%', remark: '高20.3个百分点' }] },
		{ cells: [{ text: '称为“RETA”' }, { text: '未找到' }, { text: '是, 有 "RETA"', weak: true }] },
	],
	notes: ['说明一'],
	sources: ['decree：法令'],
	data: { columns: ['项目', '数值'], rows: [['费率', 0.283]] },
};

const parts = async (format: TableFormat) => unzipSync(await writeTable(table, format));

describe('a table written to a file', () => {
	test('for Excel has the table, its figures as numbers, notes and sources', async () => {
		const book = read(await writeTable(table, 'xlsx'), { type: 'array' });
		expect(book.SheetNames).toEqual(['对照表', '数据', '说明', '来源']);
		const rows = (name: string) => utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1 });
		expect(rows('对照表')).toEqual([
			['法规对照'],
			['项目', '全国', '西班牙'],
			['养老'],
			['费率', '8%', '28.3%\n≠ 高20.3个百分点'],
			['称为“RETA”', '未找到', '是, 有 "RETA"'],
		]);
		expect(rows('数据')).toEqual([
			['项目', '数值'],
			['费率', 0.283],
		]);
		expect([rows('说明'), rows('来源')]).toEqual([[['说明一']], [['decree：法令']]]);
	});

	test('for Word marks what differs, has fonts for both languages and repeats its header', async () => {
		const files = await parts('docx');
		const text = strFromU8(files['word/document.xml'] ?? new Uint8Array());
		const styles = strFromU8(files['word/styles.xml'] ?? new Uint8Array());
		expect(text).toContain('≠ 高20.3个百分点');
		expect(text).toContain('w:fill="FFF4DC"');
		expect(text).toContain('<w:tblHeader');
		expect(text).toContain('w:orient="landscape"');
		expect(text).toContain('decree：法令');
		expect(styles + text).toContain('w:eastAsia="SimHei"');
	});

	test('for Word is several tables where it is too wide for a page, each with the names of the rows', async () => {
		const many = Array.from({ length: 8 }, (_, at) => `地区${at + 1}`);
		const wide = {
			...table,
			columns: ['项目', ...many],
			rows: [{ cells: [{ text: '费率' }, ...many.map((text) => ({ text: `${text}的值` }))] }],
		};
		const files = unzipSync(await writeTable(wide, 'docx'));
		const text = strFromU8(files['word/document.xml'] ?? new Uint8Array());
		expect(text.match(/<w:tbl>/g)).toHaveLength(2);
		expect(text.match(/费率/g)).toHaveLength(2);
		for (const each of many) expect(text.match(new RegExp(`${each}<`, 'g'))).toHaveLength(1);
	});

	test('as CSV quotes what needs it', () => {
		expect(tableToCsv(table).split('\r\n')).toEqual([
			'项目,全国,西班牙',
			'养老',
			'费率,8%,"28.3%\n≠ 高20.3个百分点"',
			'称为“RETA”,未找到,"是, 有 ""RETA"""',
			'',
		]);
	});

	test.each(tableFormats)('has the same bytes whenever it is written: %s', async (format) => {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date('2020-01-01') });
		const first = await writeTable(table, format);
		vi.setSystemTime(new Date('2030-07-01'));
		expect(await writeTable(table, format)).toEqual(first);
		vi.useRealTimers();
	});

	test('bears the day of the table and not of the writing', async () => {
		const core = strFromU8((await parts('docx'))['docProps/core.xml'] ?? new Uint8Array());
		expect(core).toContain('2026-06-01T00:00:00Z');
	});
});
