import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCase, explain, type Known, type Law, readLaw, runLawTests } from '../src/law/index.ts';
import { readComparativeLaw } from '../src/standards/index.ts';
import type { Outcome } from '../src/study/index.ts';
import { readStudyFolder } from '../src/study/node.ts';
import { home } from './files.ts';

function need<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(outcome.problems.map(({ says }) => says.en).join('\n'));
	return outcome.value;
}

const study = need(await readStudyFolder(join(home, 'studies/china')));
const law: Law = need(readComparativeLaw(study, need(readLaw(study.law, study.places))));

const encoded = ['ES', 'IT', 'SG', 'KR', 'DE', 'EU', 'FR', 'AT', 'BE', 'CL', 'MY', 'ID'];

describe("other countries' law", () => {
	for (const country of encoded) {
		test(`of ${country} gives the published examples`, () => {
			const tests = law.tests.filter(({ file }) => file.includes(`/countries/${country}/law/`));
			const published = tests.filter(({ constructed }) => !constructed);
			expect(published.length).toBeGreaterThan(1);
			for (const { source } of published) expect(Object.keys(law.sources)).toContain(source);
			expect(runLawTests({ ...law, tests }).problems).toEqual([]);
		});
	}

	test('with a rate changed no longer gives them', () => {
		const rate = law.parameters['es.reta.rate.common'];
		if (!rate) throw new Error('no rate of the self-employed');
		const changed = structuredClone(rate.places);
		for (const version of changed.ES ?? []) Object.assign(version.worth, { value: 0.284 });
		const parameters = { ...law.parameters, 'es.reta.rate.common': { ...rate, places: changed } };
		const tests = law.tests.filter(({ file }) => file.endsWith('/ES/law/self-employed.yaml'));
		expect(runLawTests({ ...law, parameters, tests }).failed).toBeGreaterThan(5);
	});
});

describe('the same rider under the rules of six countries', () => {
	const facts = {
		form: 'platform_delivery',
		born: '1996-06',
		sex: 'male',
		'worker.earnings': 0.75,
		'worker.years': 30,
		'worker.joins': false,
	};
	const answer = (place: string, name: string, more = {}): Known => {
		const person = need(checkCase(law, { place, on: '2025-12', given: { ...facts, ...more }, ask: [name] }));
		const [first] = need(explain(law, person)).answers;
		if (!first) throw new Error(`${name} was not answered`);
		return first.outcome;
	};
	const share = (place: string, name: string, more = {}): number => {
		const outcome = answer(place, name, more);
		if (!outcome.known || typeof outcome.value !== 'number')
			throw new Error(`${place}: ${name} is not known`);
		return outcome.value;
	};

	test('pays nothing where the pension is a choice or publicly offset, up to a tenth in Spain and Korea, more in Italy', () => {
		const own = (place: string) => share(place, 'worker.contribution.own');
		expect([own('CN'), own('DE')]).toEqual([0, 0]);
		expect(own('SG')).toBe(0);
		for (const place of ['ES', 'KR']) expect(own(place)).toBeGreaterThan(0.06);
		for (const place of ['ES', 'KR']) expect(own(place)).toBeLessThan(0.1);
		expect(own('IT')).toBeCloseTo(0.1168, 4);
	});

	test('has a platform that pays most in Spain, where the law makes it an employer', () => {
		const platform = ['CN', 'ES', 'IT', 'SG', 'KR', 'DE'].map((place): [string, number] => [
			place,
			share(place, 'worker.contribution.platform'),
		]);
		const [most] = platform.toSorted(([, a], [, b]) => b - a);
		expect(most?.[0]).toBe('ES');
		expect(Object.fromEntries(platform)).toMatchObject({ CN: 0, DE: 0 });
	});

	test('is insured against accidents by law in Spain, Italy, Singapore and Korea, and by choice in Germany', () => {
		const covered = (place: string, more = {}) => answer(place, 'worker.covered.injury', more);
		for (const place of ['ES', 'IT', 'SG', 'KR'])
			expect(covered(place), place).toEqual({ known: true, value: true });
		expect(covered('DE')).toEqual({ known: true, value: false });
		expect(covered('DE', { 'worker.joins': true })).toEqual({ known: true, value: true });
	});

	test('carries the whole contribution alone in China when joining, and gets a pension for it', () => {
		const joined = { 'worker.joins': true };
		for (const place of ['CN', 'CN-BJ', 'CN-SC', 'CN-ZJ', 'CN-GD']) {
			expect(share(place, 'worker.contribution.own', joined), place).toBeCloseTo(0.2, 6);
			expect(share(place, 'worker.pension.replacement', joined), place).toBeGreaterThan(0.5);
			expect(share(place, 'worker.pension.replacement'), place).toBe(0);
		}
	});

	test('stays unanswered where the law gives no number', () => {
		expect(answer('SG', 'worker.pension.replacement').known).toBe(false);
		expect(answer('KR', 'worker.injury.own').known).toBe(false);
		expect(answer('IT', 'worker.injury.platform').known).toBe(false);
	});
});
