import { describe, expect, test } from 'vitest';
import { explain, readCase, readLaw } from '../src/law/index.ts';
import { problemLine } from '../src/study/index.ts';
import { readStudyFolder } from '../src/study/node.ts';
import { filesBelow, textOf } from './files.ts';

const files = filesBelow('studies').filter((path) => /^studies\/[^/]+\/cases\/[^/]+\.yaml$/.test(path));

const study = await readStudyFolder('studies/china', 'studies/china');
if (!study.ok) throw new Error(study.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
const law = readLaw(study.value.law, study.value.places);
if (!law.ok) throw new Error(law.problems.map((problem) => problemLine(problem, 'en')).join('\n'));

describe('the invented persons of the study', () => {
	test('are there', () => {
		expect(files.length).toBeGreaterThan(3);
	});

	for (const path of files) {
		test(`${path} is a case that the law answers`, () => {
			const person = readCase(law.value, { path, text: textOf(path) });
			if (!person.ok)
				throw new Error(person.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
			const result = explain(law.value, person.value);
			if (!result.ok)
				throw new Error(result.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
			const known = result.value.answers.filter(({ outcome }) => outcome.known);
			expect(known.length).toBeGreaterThan(result.value.answers.length / 3);
		});

		test(`${path} has a title in both languages and says that the person is invented`, () => {
			expect(textOf(path)).toMatch(/^# An invented person: .+\ntitle: \{zh: .+, en: .+\}$/m);
		});
	}
});
