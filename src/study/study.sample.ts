import { readStudy } from './read-study.ts';
import type { Study } from './study.ts';

// A study small enough to be seen whole, for tests.

const files: Readonly<Record<string, string>> = {
	'study.yaml': 'id: small\ntitle: {zh: 小研究, en: A small study}\nplace: CN\n',
	'places.yaml':
		'CN: {zh: 全国, en: China}\nCN-ZJ: {zh: 浙江, en: Zhejiang, gb: "330000"}\nCN-SC: {zh: 四川, en: Sichuan}\n',
	'law/CN/pension.yaml': 'place: CN\n',
	'statistics/areas.yaml': 'CN:east: {zh: 东部地区, en: Eastern region}\n',
	'statistics/units.yaml': [
		'persons: {zh: 人, en: persons}',
		'10k_persons: {zh: 万人, en: ten thousand persons, is: persons, power: 4}',
		'share: {zh: 占比, en: share}',
		'percent: {zh: 百分比, en: per cent, is: share, power: -2}\n',
	].join('\n'),
	'statistics/terms.yaml': [
		'sex: {all: {zh: 合计, en: both}, male: {zh: 男, en: men}, female: {zh: 女, en: women}}',
		'hukou: {all: {zh: 全部, en: all}}',
		'form: {all: {zh: 全部, en: all}}',
		'scheme: {pension: {zh: 养老保险, en: pension}, injury: {zh: 工伤保险, en: work injury}}',
		'sector: {all: {zh: 全部, en: all}}',
		'category: {urban: {zh: 城镇, en: urban}}',
		'method: {published: {zh: 公布, en: published}, derived: {zh: 推算, en: derived}}',
		'seen: {original: {zh: 原文, en: read in the publication}}\n',
	].join('\n'),
	'statistics/indicators.yaml': [
		'insured_persons: {label: {zh: 参保人数, en: insured}, definition: {zh: 参保, en: insured}, unit: persons}',
		'coverage_rate: {label: {zh: 参保率, en: coverage}, definition: {zh: 比例, en: share}, unit: share}\n',
	].join('\n'),
	'statistics/sources.csv': [
		'id,title_en,title_zh,issuer_en,issuer_zh,issued,url,seen,confidence',
		'yearbook,Yearbook,年鉴,Bureau,统计局,2020,https://www.stats.gov.cn/,original,A',
		'press,Report,报道,Daily,日报,,,original,B\n',
	].join('\n'),
	'statistics/coverage.csv': [
		'id,scheme,place,year,sex,value,unit,source,confidence,method,note_en,note_zh',
		'insured_persons,pension,CN,2020,all,99.5,10k_persons,yearbook,A,published,,',
		'insured_persons,pension,CN,2020,male,50,10k_persons,yearbook,A,published,,',
		'insured_persons,pension,CN,2020,female,49.5,10k_persons,yearbook,A,derived,"all, less men",合计减男性',
		'coverage_rate,injury,CN-ZJ,2021,all,22.5,percent,press,B,published,,\n',
	].join('\n'),
};

/** The files of the small study, with some of them replaced, or left out where `undefined`. */
export function sampleFiles(
	changes: Readonly<Record<string, string | undefined>> = {},
): Map<string, { path: string; text: string }> {
	const entries = Object.entries({ ...files, ...changes }).flatMap(([path, text]) =>
		text === undefined ? [] : [[path, { path: `small/${path}`, text }] as const],
	);
	return new Map(entries);
}

/** A file of the small study as text, to be changed. */
export function sampleText(path: string): string {
	return files[path] ?? '';
}

/** The small study, with some files replaced; throws where it does not read. */
export function sampleStudy(changes: Readonly<Record<string, string | undefined>> = {}): Study {
	const study = readStudy(sampleFiles(changes), 'small');
	if (study.ok) return study.value;
	throw new Error(JSON.stringify(study.problems));
}
