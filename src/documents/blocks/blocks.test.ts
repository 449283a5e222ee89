import { describe, expect, test } from 'vitest';
import { type Case, checkCase, type Law, readLaw } from '../../law/index.ts';
import type { Finding, Language, Words } from '../../study/index.ts';
import type { Cells, MadeBlock } from '../context.ts';
import { lawAsker } from '../law-answers.ts';
import { plainText } from '../walk.ts';
import { caseBlock } from './case-block.ts';
import { ruleBlock } from './rule-block.ts';

const day = '2026-11-23';
const text = `
place: CN
sources:
  act: {title: {zh: 社会保险法, en: Social Insurance Act}, confidence: A}
variables:
  pay: {label: {zh: 工资, en: pay}, unit: CNY/month, range: [0, 100000]}
parameters:
  rate: {label: {zh: 费率, en: rate}, unit: share, source: act, values: [{from: 2020-01-01, value: 0.08, article: 第八条}]}
rules:
  due: {label: {zh: 应缴, en: due}, unit: CNY/month, source: act, versions: [{from: 2020-01-01, formula: pay * rate, article: 第十二条}]}
  twice: {label: {zh: 两倍, en: twice}, unit: CNY/month, source: act, versions: [{from: 2020-01-01, formula: 2 * due, article: 第十三条}]}
`;

function law(): Law {
	const read = readLaw([{ path: 'law/CN/a.yaml', text }], {
		CN: { code: 'CN', label: { zh: '中国', en: 'China' } },
	});
	if (!read.ok) throw new Error(read.problems.map(({ says, fix }) => `${says.en} ${fix?.en}`).join('\n'));
	return read.value;
}

function person(): Case {
	const checked = checkCase(law(), { place: 'CN', on: '2026-06', given: { pay: 5000 }, ask: ['due'] });
	if (!checked.ok) throw new Error(checked.problems.map(({ says }) => says.en).join('\n'));
	return checked.value;
}

const cells = (language: Language, found: Finding[] = []): Cells => ({
	language,
	number: (finding) => {
		found.push(finding);
		return [{ kind: 'number', id: finding.id, text: `<${finding.value}>` }];
	},
	cite: (sources) => [{ kind: 'citation', sources, text: `{${sources.join()}}` }],
});

const said = (made: MadeBlock | Words): readonly string[] => {
	if ('paragraphs' in made) return made.paragraphs.map(plainText);
	if ('table' in made) return made.table.rows.map((row) => row.cells.map(plainText).join(' | '));
	return [made.en, made.zh];
};

describe('::rule', () => {
	const block = () => ruleBlock(lawAsker(law(), {}, day), law(), day);

	test('tells the formula in words, its article and the values in force', () => {
		expect(said(block().make('due', {}, cells('en')))).toEqual([
			'due = pay × rate',
			'Social Insurance Act, Art. 12; in force since 2020-01 {act}',
			'Values in force: rate: <0.08>',
		]);
		expect(said(block().make('due', {}, cells('zh')))).toEqual([
			'应缴 = 工资 × 费率',
			'社会保险法第十二条；2020年1月起施行{act}',
			'现行取值：费率：<0.08>',
		]);
	});

	test('says what is wrong where there is no such rule, or none in force yet', () => {
		expect(said(block().make('dues', {}, cells('en')))[0]).toMatch('no rule "dues"; perhaps due is meant');
		expect(said(block().make('due', { on: '2019-05-01' }, cells('en')))[0]).toMatch('no formula in force');
	});
});

describe('::case', () => {
	const block = () =>
		caseBlock(law(), { rider: { person: person(), title: { en: 'A rider', zh: '骑手' } } }, day);

	test('works out a person step by step, each with what it came from', () => {
		const found: Finding[] = [];
		const made = block().make('rider', { ask: 'due, twice' }, cells('en', found));
		expect(said(made)).toEqual([
			'due | pay × rate From: pay 5,000 yuan a month; rate <0.08> | <400> | Social Insurance Act, Art. 12',
			'twice | 2 × due | <800> | Social Insurance Act, Art. 13',
		]);
		expect('caption' in made && plainText(made.caption)).toBe('A rider: twice');
		expect(found.map(({ id, category }) => `${id} ${category}`)).toEqual([
			'law.rate rider;in:due',
			'law.due rider',
			'law.twice rider',
		]);
	});

	test('says what is wrong where nobody is called so, nothing is asked, or no rule', () => {
		const tell = (name: string, ask: string) => said(block().make(name, { ask }, cells('en')))[0];
		expect(tell('nobody', 'due')).toMatch('There is no case "nobody"; there are rider');
		expect(tell('rider', '')).toMatch('Say what to work out for rider');
		expect(tell('rider', 'dues')).toMatch('no rule dues');
	});
});
