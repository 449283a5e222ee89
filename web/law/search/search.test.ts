import { expect, test } from 'vitest';
import { sample } from '../law.sample.ts';
import { hitPath, searchOf } from './search.ts';

const search = searchOf(sample);

function found(query: string): readonly string[] {
	return search(query, 20).map((hit) => hitPath(hit).join('/'));
}

test('labels are found in both languages, the whole label first', () => {
	expect(found('contribution rate')[0]).toBe('pension.worker.rate');
	expect(found('缴费')).toEqual(expect.arrayContaining(['pension.worker.rate', 'pension.worker.total']));
	expect(found('工资')[0]).toBe('wage');
});

test('names are found by their parts, with or without dots', () => {
	expect(found('worker.floor')).toEqual(['pension.worker.floor']);
	expect(found('worker floor')).toEqual(['pension.worker.floor']);
});

test('instruments are found by number, whatever the brackets, and lead to what rests on them', () => {
	expect(found('北发[2012]7号')).toEqual(['sources/notice', 'pension.worker.due', 'pension.worker.rate']);
	expect(search('北发〔2012〕7号', 9)[1]?.found?.text).toBe('北发〔2012〕7号');
});

test('an article is found together with its instrument', () => {
	expect(found('国法 第四条')).toEqual(['pension.worker.rate']);
	expect(search('国法 第四条', 9)[0]?.found?.text).toBe('国法〔2005〕1号 第四条');
});

test('every word must be found, and no words find nothing', () => {
	expect(found('contribution nowhere')).toEqual([]);
	expect(found('  ')).toEqual([]);
});
