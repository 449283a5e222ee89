import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleLaw } from '../sample.ts';
import { situations } from '../situation/situation.sample.ts';
import { emptySituation } from '../situation/situation.ts';
import { readCaseFile, writeCaseFile } from './case-file.ts';

const read = (text: string) => readCaseFile(sampleLaw, { path: 'case.yaml', text }, '2026-06');

test('a case saved as a file and opened again is the same case, except for what is not known', () => {
	fc.assert(
		fc.property(situations, (situation) => {
			expect(read(writeCaseFile(situation))).toEqual({ ok: true, value: { ...situation, unsure: [] } });
		}),
	);
});

test('a saved file is the YAML that the command line takes', () => {
	const situation = {
		...emptySituation('2026-06', ['pay']),
		place: 'CN-ZJ-HZ',
		facts: { born: '1990-04', 'care.needed': false },
		career: [{ from: '2020-01', place: 'CN-ZJ-HZ', facts: { wage: 7600, status: 'flexible' } }],
	};
	expect(writeCaseFile(situation)).toBe(`place: CN-ZJ-HZ
on: 2026-06
given:
  born: 1990-04
  care.needed: false
career:
  - from: 2020-01
    place: CN-ZJ-HZ
    wage: 7600
    status: flexible
ask:
  - pay
`);
});

test('what is wrong with a file is told with its line', () => {
	const wrong = read('place: CN-ZJ\ngiven:\n  borm: 1990-04\n');
	expect(wrong).toMatchObject({ ok: false, problems: [{ code: 'unknown-name', spot: { line: 3 } }] });
	expect(read('place: [CN')).toMatchObject({ ok: false, problems: [{ code: 'yaml-syntax' }] });
});
