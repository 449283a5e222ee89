import { beforeAll, describe, expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';
import { coverageFile } from './coverage-file.ts';
import { type CoverageView, coverageView } from './coverage-view.ts';
import { estimatesOf } from './estimates.ts';
import { kernelAnswering } from './groups/kernel.ts';
import { readRegistry } from './indicators/registry.ts';
import { must, peopleOf, readChina } from './people.sample.ts';
import { eightWorkers } from './people-of-china.sample.ts';

let view: CoverageView;
const everybody = { place: 'all', sex: 'all', dimension: '', value: '' };

beforeAll(async () => {
	const { study, law } = await readChina();
	const indicators = study.coverage.get('coverage/indicators.yaml');
	if (!indicators) throw new Error('coverage/indicators.yaml is missing');
	const registry = must(readRegistry(indicators, law));
	const coverage = must(
		await coverageOf({
			law,
			registry,
			findings: study.statistics.findings,
			whole: study.place,
			people: peopleOf(law, eightWorkers),
			answering: kernelAnswering,
		}),
	);
	const file = coverageFile(law, registry, coverage, estimatesOf(undefined), undefined);
	view = coverageView(JSON.parse(JSON.stringify(file)));
});

describe('coverage read back from its file', () => {
	test('has every group’s cascade, each step the one before less its losses', () => {
		const cascade = view.cascade(everybody, 'pension_employee');
		expect(cascade?.reached.in_work.value).toBe(4700);
		const lost = cascade?.losses.filter(({ step }) => step === 'enrolled') ?? [];
		const sum = lost.reduce((total, { value }) => total + value, 0);
		expect(cascade?.reached.enrolled.value).toBe((cascade?.reached.open_here.value ?? 0) - sum);
		expect(lost.map(({ reason }) => reason)).toContain('employer_does_not_enrol');
	});

	test('has indicators of a group, their gaps, and nothing for groups without people', () => {
		expect(view.indicator('employed_persons', everybody)).toEqual({ value: 4700, interval: undefined });
		expect(view.indicator('contributing_injury', everybody, true)?.value).toBeTypeOf('number');
		expect(view.cascade({ ...everybody, place: 'CN-HL' }, 'injury')).toBeUndefined();
		expect(view.indicator('employed_persons', { ...everybody, place: 'CN-HL' })).toBeUndefined();
	});

	test('tells the law that a scheme’s cascade rests on, down to rules of the country', () => {
		const provisions = view.schemes.find(({ key }) => key === 'injury')?.provisions ?? [];
		const cover = provisions.find(({ question }) => question === 'cover');
		expect(cover?.label.zh).not.toBe('');
		expect(cover?.law.length).toBeGreaterThan(0);
		expect(cover?.law.filter((name) => /^(coverage|people|definition)\./.test(name))).toEqual([]);
	});

	test('is refused when it is of another version', () => {
		expect(() => coverageView({ version: 1 })).toThrow('version 1');
	});
});
