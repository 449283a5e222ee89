import { expect, test } from 'vitest';
import { readLaw } from '../law/index.ts';
import type { Criterion } from './criterion.ts';
import { outcomesOf } from './outcomes-of.ts';
import type { Standards } from './standards.ts';

const places = {
	CN: { code: 'CN', label: { zh: '全国', en: 'China' } },
	world: { code: 'world', label: { zh: '世界', en: 'World' } },
};

/** A criterion that asks for a rate of at least 0.4, under a law that says this of the rate. */
function settled(rate: string, confidence: Criterion['confidence'] = 'A') {
	const text = [
		'place: CN',
		'sources: {text: {title: {zh: 文本, en: A text}, confidence: A}}',
		'enumerations:',
		'  form_of_work: {label: {zh: 形式, en: form}, values: {employee: {zh: 职工, en: employee}}}',
		'variables:',
		'  form: {label: {zh: 形式, en: form}, type: form_of_work, period: month}',
		'  born: {label: {zh: 出生, en: born}, type: month}',
		'  hukou_place: {label: {zh: 户籍地, en: registered at}, type: place}',
		'parameters:',
		'  least: {label: {zh: 最低, en: least}, unit: share, source: text, values: [{from: 2000, value: 0.4}]}',
		`  rate: {label: {zh: 比例, en: rate}, unit: share, source: text, ${rate}}`,
		'rules:',
		'  standard.text.rate.met: {label: {zh: 符合, en: met}, type: boolean, source: text, versions: [{from: 2000, formula: rate >= least}]}',
		'  standard.text.rate.figure: {label: {zh: 数值, en: figure}, unit: share, source: text, versions: [{from: 2000, formula: rate}]}\n',
	].join('\n');
	const law = readLaw([{ path: 'law.yaml', text }], places);
	if (!law.ok) throw new Error(JSON.stringify(law.problems));
	const words = { zh: '比例', en: 'rate' };
	const criterion: Criterion = {
		id: 'text.rate',
		instrument: 'text',
		article: words,
		wording: words,
		topic: 'injury',
		confidence,
		advisory: false,
		forms: 'all',
		role: 'worker',
		test: { by: 'rules', measures: [] },
	};
	const man = {
		id: 'man',
		label: words,
		role: 'worker',
		forms: ['employee'],
		age: 35,
		given: {},
		career: [],
	};
	const standards: Standards = {
		instruments: [],
		topics: {},
		criteria: [criterion],
		personas: [man],
		scope: { on: '2026-10-01', places: ['CN'], forms: ['employee'], standardForm: 'employee', people: {} },
	};
	const [outcome] = outcomesOf(law.value, standards, []);
	return outcome;
}

const assumed = (low: number, high: number) =>
	`assumption: {range: [${low}, ${high}], why: {zh: 假设, en: assumed}}, values: [{from: 2000, value: 0.5}]`;

test('what law says decides', () => {
	expect(settled('values: [{from: 2000, value: 0.5}]')).toMatchObject({ verdict: 'met', confidence: 'A' });
	expect(settled('values: [{from: 2000, value: 0.3}]')?.verdict).toBe('not_met');
});

test('an assumption does not decide alone: over its range the outcome must be the same', () => {
	const wide = settled(assumed(0.3, 0.6));
	expect(wide).toMatchObject({ verdict: 'unknown', unverified: 'met', figure: { low: 0.3, high: 0.6 } });
	const narrow = settled(assumed(0.45, 0.6));
	expect(narrow).toMatchObject({ verdict: 'met', assumptions: ['rate'], confidence: 'A' });
	expect(narrow?.unverified).toBeUndefined();
});

test('a reported figure is no law: the outcome is unknown, with what the figure would give', () => {
	const reported = (value: number) =>
		`values: [{from: 2000, unknown: {zh: 未公布, en: not published}, reported: ${value}}]`;
	expect(settled(reported(0.5))).toMatchObject({ verdict: 'unknown', unverified: 'met' });
	expect(settled(reported(0.3))).toMatchObject({ verdict: 'unknown', unverified: 'not_met' });
	expect(settled(reported(0.3))?.reasons).toMatchObject([{ code: 'value-unknown', name: 'rate' }]);
});

test('a text known only weakly scores nothing', () => {
	expect(settled('values: [{from: 2000, value: 0.5}]', 'C')).toMatchObject({
		verdict: 'unknown',
		unverified: 'met',
		confidence: 'C',
	});
});
