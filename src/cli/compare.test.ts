import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Problem } from '../study/index.ts';
import { runCommandLine } from './command-line.ts';

/** Runs a command on a terminal that only remembers. */
async function run(...words: readonly string[]) {
	const printed: string[] = [];
	const problems: Problem[] = [];
	await runCommandLine(words, '1.2.3', {
		language: 'en',
		print: (line) => printed.push(line),
		tell: () => {},
		refuse: async (found) => {
			problems.push(...found);
		},
		style: (_, text) => text,
	});
	return { printed, problems };
}

const files = {
	'study.yaml': 'id: small\ntitle: {zh: 小研究, en: a small study}\nplace: CN\n',
	'places.yaml': 'CN: {zh: 全国, en: China}\nDE: {zh: 德国, en: Germany}\n',
	'law/CN/pension.yaml': `place: CN
sources: {code: {title: {zh: 法典, en: code}, confidence: B}}
parameters: {rate: {label: {zh: 费率, en: rate}, unit: share, values: [{from: 2000, value: 0.08, source: code}]}}
`,
	'standards/comparison.yaml': `places: [CN, DE]
tables: {oldage: {zh: 养老, en: Old age}}
topics: {rates: {zh: 费率, en: rates}}
rows:
  rate:
    table: oldage
    topic: rates
    label: {zh: 费率, en: Rate}
    from: rate
    cells: {DE: {says: {zh: 百分之九点三, en: nine point three}, value: 0.093, sources: [code], confidence: B}}
`,
	'standards/measures.yaml': `rule: {zh: 规则, en: rule}
grades: {E3: {zh: 强, en: strong}, E0: {zh: 无, en: none}}
kinds:
  regulatory: {zh: 法规, en: regulatory}
  financing: {zh: 筹资, en: financing}
  administrative: {zh: 经办, en: administrative}
  digital: {zh: 数字化, en: digital}
evidence:
  experiment: {label: {zh: 试验, en: experiment}, grade: E3}
  before_after: {label: {zh: 前后, en: before and after}, grade: E3}
  count: {label: {zh: 计数, en: count}, grade: E0}
  comparison: {label: {zh: 比较, en: comparison}, grade: E0}
  description: {label: {zh: 描述, en: description}, grade: E0}
  none: {label: {zh: 无, en: none}, grade: E0}
measures:
  plans:
    kind: digital
    label: {zh: 计划, en: plans}
    design: {zh: 设计, en: a design}
    where: [{place: DE}]
    evidence: {kind: none, says: {zh: 尚无, en: none yet}}
    facets: [facet.share]
    sources: [code]
    confidence: B
  trials: {kind: digital, design: {zh: 设计, en: a design}, where: [{place: DE}], facets: [facet.share], sources: [code], confidence: B, label: {zh: 试验, en: trials}, evidence: {kind: experiment, says: {zh: 有效, en: it works}}}
`,
	'standards/facets/CN.yaml':
		'place: CN\nrules: {facet.share: {label: {zh: 费率, en: rate}, unit: share, versions: [{from: 2000, source: code, formula: rate}]}}\n',
};

/** A study small enough to be read in every test. */
function smallStudy(): string {
	const folder = mkdtempSync(join(tmpdir(), 'canopy-'));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}

const study = smallStudy();
afterAll(() => rmSync(study, { recursive: true }));

describe('canopy compare', () => {
	test('prints rows place by place, and how they differ from the first', async () => {
		const { printed, problems } = await run('compare', study, '--date', '2026-06');
		expect(problems).toEqual([]);
		expect(printed).toEqual([
			'Old age · Rate',
			'  China  8 %',
			'  Germany  nine point three  ≠ 1.3 points more',
		]);
	});

	test('writes a file of the kind that its name tells', async () => {
		const file = join(study, 'table.csv');
		const { problems } = await run('compare', study, '--date', '2026-06', '--to', file);
		expect(problems).toEqual([]);
		expect(readFileSync(file, 'utf8')).toBe(
			'Row,China,Germany\r\nOld age\r\nRate,8 %,"nine point three\n≠ 1.3 points more"\r\n',
		);
	});

	test.each([
		['unknown-place', '--places', 'CN,XX'],
		['unknown-row', '--rows', 'rat'],
		['not-a-date', '--date', 'someday'],
		['unknown-format', '--to', 'table.pdf'],
	])('refuses what it does not know: %s', async (code, ...words) => {
		const { printed, problems } = await run('compare', study, ...words);
		expect([printed, problems.map((problem) => problem.code)]).toEqual([[], [code]]);
	});
});

describe('canopy measures', () => {
	test('lists those that answer a gap, strongest evidence first', async () => {
		const { printed, problems } = await run('measures', study, '--gap', 'facet.share');
		expect(problems).toEqual([]);
		expect(printed).toEqual([
			'E3  trials (Germany)  trials',
			'    a design. it works',
			'E0  plans (Germany)  plans',
			'    a design. none yet',
		]);
	});

	test('refuses a gap that is none', async () => {
		const { problems } = await run('measures', study, '--gap', 'facet.shar');
		expect(problems.map(({ code }) => code)).toEqual(['unknown-gap']);
	});
});
