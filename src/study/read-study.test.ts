import { describe, expect, test } from 'vitest';
import { isStudyFile, readStudy } from './read-study.ts';
import { sampleFiles, sampleStudy } from './study.sample.ts';

const problemsWith = (changes: Record<string, string | undefined>) => {
	const study = readStudy(sampleFiles(changes), 'small');
	return study.ok ? [] : study.problems;
};

describe('a study', () => {
	test('has its title, its places, its law as text and its statistics', () => {
		const study = sampleStudy();
		expect(study.title.en).toBe('A small study');
		expect(study.places['CN-ZJ']).toEqual({
			code: 'CN-ZJ',
			label: { zh: '浙江', en: 'Zhejiang' },
			gb: '330000',
		});
		expect(study.law).toEqual([{ path: 'small/law/CN/pension.yaml', text: 'place: CN\n' }]);
		expect(study.statistics.vocabulary.places['CN:east']?.label.en).toBe('Eastern region');
		expect(study.statistics.sources.yearbook).toMatchObject({ confidence: 'A', note: { zh: '原文' } });
	});

	test('may go without statistics', () => {
		const files = new Map([...sampleFiles()].filter(([path]) => !path.startsWith('statistics/')));
		const study = readStudy(files, 'small');
		expect(study.ok && study.value.statistics.findings).toEqual([]);
	});

	test('reads what belongs to it and nothing else', () => {
		const belongs = ['study.yaml', 'law/CN/a/b.yaml', 'statistics/funds.csv', 'statistics/checks.yaml'];
		expect(belongs.every(isStudyFile)).toBe(true);
		expect(['README.md', 'law/notes.txt', 'statistics/old/funds.csv', 'other.yaml'].some(isStudyFile)).toBe(
			false,
		);
	});

	test.each(['study.yaml', 'places.yaml', 'statistics/units.yaml', 'statistics/sources.csv'])(
		'without %s is refused with the name of the file',
		(path) => {
			expect(problemsWith({ [path]: undefined })).toMatchObject([
				{ code: 'file-missing', spot: { file: `small/${path}` } },
			]);
		},
	);

	test.each([
		['yaml-syntax', 'study.yaml', 'id: [\n'],
		[
			'yaml-aliases',
			'places.yaml',
			`a: &a [${'x,'.repeat(9)}x]\nb: &b [${'*a,'.repeat(9)}*a]\nc: [${'*b,'.repeat(9)}*b]\n`,
		],
		['schema', 'statistics/indicators.yaml', 'insured_persons: {label: {zh: 人}}\n'],
		['place-twice', 'statistics/areas.yaml', 'CN-ZJ: {zh: 浙江, en: Zhejiang}\n'],
		[
			'source-twice',
			'statistics/sources.csv',
			'id,title_en,title_zh,issuer_en,issuer_zh,issued,url,seen,confidence\na,T,题,I,者,,,original,A\na,T,题,I,者,,,original,A\n',
		],
		[
			'not-an-address',
			'statistics/sources.csv',
			'id,title_en,title_zh,issuer_en,issuer_zh,issued,url,seen,confidence\na,T,题,I,者,,www,original,A\n',
		],
		[
			'cell-empty',
			'statistics/sources.csv',
			'id,title_en,title_zh,issuer_en,issuer_zh,issued,url,seen,confidence\na,T,,I,者,,,original,A\n',
		],
	])('with %s in %s is refused', (code, path, text) => {
		expect(problemsWith({ [path]: text }).map((problem) => problem.code)).toContain(code);
	});

	test('about a place that it does not declare is refused', () => {
		const text = 'id: small\ntitle: {zh: 小研究, en: A small study}\nplace: FR\n';
		expect(problemsWith({ 'study.yaml': text })).toMatchObject([{ code: 'unknown-place' }]);
	});
});
