import { describe, expect, test } from 'vitest';
import { readLaw } from '../law/index.ts';
import { readStudy } from '../study/index.ts';
import { standardKeys } from './files.ts';
import { readStandards } from './read-standards.ts';

const facets = [
	'place: world',
	'sources: {text: {title: {zh: 文本, en: A text}, confidence: A}}',
	'enumerations:',
	'  form_of_work: {label: {zh: 形式, en: form}, values: {employee: {zh: 职工, en: employee}}}',
	'  standard_topic: {label: {zh: 主题, en: topic}, values: {injury: {zh: 工伤, en: injury}}}',
	'variables:',
	'  form: {label: {zh: 形式, en: form}, type: form_of_work, period: month}',
	'  born: {label: {zh: 出生, en: born}, type: month}',
	'  hukou_place: {label: {zh: 户籍地, en: registered at}, type: place}',
	'rules:',
	'  facet.injury.covered:',
	'    label: {zh: 有保障, en: covered}',
	'    type: boolean',
	'    versions: [{from: 1919, unknown: {zh: 不明, en: not known}}]\n',
].join('\n');

const instrument = [
	'place: world',
	'instrument: {id: text, label: {zh: 文书, en: Instrument}, source: text}',
	'criteria:',
	'  text.covered:',
	'    article: {zh: 第1条, en: Art. 1}',
	'    wording: {zh: 有保障。, en: There is cover.}',
	'    topic: injury',
	'    confidence: A',
	'rules:',
	'  standard.text.covered.met:',
	'    label: {zh: 符合, en: met}',
	'    type: boolean',
	'    versions: [{from: 1919, source: text, formula: facet.injury.covered}]\n',
].join('\n');

const files = (changes: Readonly<Record<string, string>>) => {
	const all: Readonly<Record<string, string>> = {
		'study.yaml': 'id: small\ntitle: {zh: 小研究, en: Small}\nplace: CN\n',
		'places.yaml': 'CN: {zh: 全国, en: China}\nworld: {zh: 世界, en: World}\n',
		'standards/facets/all.yaml': facets,
		'standards/instruments/text.yaml': instrument,
		'standards/scope.yaml': 'on: "2026-01-01"\nplaces: [CN]\nforms: [employee]\nstandard_form: employee\n',
		'standards/personas.yaml': 'man: {label: {zh: 男, en: man}, forms: [employee], age: 35}\n',
		...changes,
	};
	return new Map(Object.entries(all).map(([path, text]) => [path, { path: `small/${path}`, text }]));
};

/** Problems of the small standards with some files replaced. */
const problemsOf = (changes: Readonly<Record<string, string>>) => {
	const study = readStudy(files(changes), 'small');
	if (!study.ok) return study.problems;
	const { jurisdictions, standards } = study.value;
	const law = [...standards].filter(([path]) => /instruments|facets/.test(path)).map(([, file]) => file);
	const read = readLaw(law, jurisdictions, standardKeys);
	if (!read.ok) return read.problems;
	const result = readStandards(study.value, read.value);
	return result.ok ? [] : result.problems;
};

const path = 'standards/instruments/text.yaml';
const withChange = (from: string, to: string) => problemsOf({ [path]: instrument.replace(from, to) });
const judged =
	'    judgement: {CN: {verdict: met, by: {zh: 某, en: Somebody}, on: "2026-01-01", why: {zh: 因为, en: Because}, sources: [text]}}\n';

describe('standards', () => {
	test('are read: instruments, criteria, persons and scope', () => {
		expect(problemsOf({})).toEqual([]);
	});

	test.each([
		['criterion-untested', instrument.slice(0, instrument.indexOf('rules:')), 4],
		['criterion-tested-twice', instrument.replace('rules:', `${judged}rules:`), 4],
		['criterion-constant', instrument.replace('formula: facet.injury.covered', 'formula: true'), 4],
		['untranslated', instrument.replace('zh: 有保障。', 'zh: There is cover.'), 6],
		['untranslated', instrument.replace('en: There is cover.', 'en: 有保障。'), 6],
		['criterion-elsewhere', instrument.replaceAll('text.covered', 'other.covered'), 4],
		['unknown-topic', instrument.replace('topic: injury', 'topic: injurie'), 7],
		['unknown-source', instrument.replace('source: text}\ncriteria', 'source: tekst}\ncriteria'), 2],
		['unknown-form-of-work', instrument.replace('topic: injury', 'topic: injury\n    forms: [employe]'), 8],
		['unknown-role-of-a-persona', instrument.replace('topic: injury', 'topic: injury\n    role: widow'), 8],
		[
			'rule-without-criterion',
			instrument.replace('standard.text.covered.met', 'standard.text.coverd.met'),
			13,
		],
	])('with %s are refused at its line', (code, text, line) => {
		const problems = problemsOf({ [path]: text });
		expect(problems).toContainEqual(
			expect.objectContaining({ code, spot: expect.objectContaining({ line }) }),
		);
		expect(problems.every(({ says, fix }) => says.zh && says.en && fix?.zh && fix.en)).toBe(true);
	});

	test('whose rule names a facet that nobody declared are refused by the law reader, at line and column', () => {
		expect(withChange('formula: facet.injury.covered', 'formula: facet.injury.cover')).toMatchObject([
			{ code: 'unknown-name', spot: { file: `small/${path}`, line: 13, column: 52 } },
		]);
	});

	test('with a judgement that nobody signs are refused', () => {
		const unsigned = judged.replace('by: {zh: 某, en: Somebody}, ', '');
		const text = instrument.slice(0, instrument.indexOf('rules:')) + unsigned;
		expect(problemsOf({ [path]: text })[0]?.says.en).toBe(
			'criteria.text.covered.judgement.CN.by is missing.',
		);
	});

	test('with the same criterion in two files are refused', () => {
		const twice = instrument.slice(0, instrument.indexOf('rules:')) + judged;
		const problems = problemsOf({ 'standards/instruments/more.yaml': twice });
		expect(problems.map(({ code }) => code)).toContain('criterion-twice');
	});

	test('with a persona that the law refuses, or a place that is none, are refused', () => {
		expect(
			problemsOf({
				'standards/personas.yaml':
					'man: {label: {zh: 男, en: man}, forms: [employee], age: 35, given: {wage: 1}}\n',
			}),
		).toMatchObject([{ code: 'unknown-name', spot: { line: 1 } }]);
		expect(
			problemsOf({
				'standards/scope.yaml':
					'on: "2026-01-01"\nplaces: [CM]\nforms: [employee]\nstandard_form: employee\n',
			}),
		).toMatchObject([{ code: 'unknown-place', spot: { line: 2 } }]);
	});
});
