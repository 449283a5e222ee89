import { describe, expect, test } from 'vitest';
import type { Source } from '../../study/index.ts';
import { citer } from './citer.ts';

const sources: Readonly<Record<string, Source>> = {
	guidance: {
		id: 'guidance',
		title: {
			zh: '关于维护新就业形态劳动者劳动保障权益的指导意见',
			en: 'Guiding opinions on the labour rights of workers in new forms of employment',
		},
		number: '人社部发〔2021〕56号',
		issuer: { zh: '人力资源和社会保障部', en: 'Ministry of Human Resources and Social Security' },
		issued: '2021-07-16',
		url: 'https://www.gov.cn/zhengce/1.htm',
		confidence: 'A',
	},
	bulletin: {
		id: 'bulletin',
		title: { zh: '2021年度人力资源和社会保障事业发展统计公报', en: 'Statistical bulletin 2021' },
		issuer: { zh: '人力资源和社会保障部', en: 'Ministry of Human Resources and Social Security' },
		issued: '2022',
		confidence: 'A',
	},
	rumour: { id: 'rumour', title: { zh: '某文', en: 'A text' }, confidence: 'C' },
};

describe('references', () => {
	test('are numbered in order of citation after GB/T 7714', () => {
		const { cite, references } = citer(sources, 'zh', 'gb-t-7714');
		expect(cite(['bulletin'])).toBe('[1]');
		expect(cite(['guidance', 'bulletin'])).toBe('[1,2]');
		expect(references().map(({ text }) => text)).toEqual([
			'[1] 人力资源和社会保障部. 2021年度人力资源和社会保障事业发展统计公报[R]. 2022.',
			'[2] 人力资源和社会保障部. 关于维护新就业形态劳动者劳动保障权益的指导意见: 人社部发〔2021〕56号[EB/OL]. (2021-07-16). https://www.gov.cn/zhengce/1.htm.',
		]);
	});

	test('go by author and year after APA', () => {
		const { cite, references } = citer(sources, 'en', 'apa');
		expect(cite(['guidance', 'rumour'])).toBe(
			'(A text, n.d.; Ministry of Human Resources and Social Security, 2021)',
		);
		expect(references().map(({ text }) => text)).toEqual([
			'A text (n.d.).',
			'Ministry of Human Resources and Social Security (2021). Guiding opinions on the labour rights of workers in new forms of employment (人社部发〔2021〕56号). https://www.gov.cn/zhengce/1.htm',
		]);
	});

	test('are none where nothing is cited', () => {
		expect(citer(sources, 'en', 'apa').references()).toEqual([]);
	});
});
