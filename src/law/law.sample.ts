import { type Places, problemLine } from '../study/index.ts';
import type { CaseResult } from './answer.ts';
import { type Case, checkCase } from './explain/case.ts';
import { explain } from './explain/explain.ts';
import { readLaw } from './read/read.ts';
import type { Law, RawCase } from './typed.ts';

/** Places, law and cases for the tests of this part. */
const places: Places = Object.fromEntries(
	['CN', 'CN-BJ', 'CN-SC', 'CN-ZJ', 'CN-GD', 'CN-GD-SZ'].map((code) => [
		code,
		{ code, label: { zh: code, en: code } },
	]),
);

const sources = `
sources:
  act: {title: {zh: 法, en: Act}, confidence: A}
  page: {title: {zh: 网页, en: Page}, confidence: B}
`;

/** A law of one or more files; throws with the problems when it has any. */
export function lawOf(...texts: readonly string[]): Law {
	const law = readLaw(filesOf(texts), places);
	if (!law.ok) throw new Error(law.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
	return law.value;
}

/** The problems of a law as one line each. */
export function problemsOf(...texts: readonly string[]): readonly string[] {
	const law = readLaw(filesOf(texts), places);
	return law.ok ? [] : law.problems.map((problem) => problemLine(problem, 'en'));
}

function filesOf(texts: readonly string[]): readonly { readonly path: string; readonly text: string }[] {
	return texts.map((text, index) => ({
		path: `${'abcdef'[index]}.yaml`,
		text: /^place:/m.test(text) ? text : `place: CN${index === 0 ? sources : ''}\n${text}`,
	}));
}

export function caseOf(law: Law, raw: RawCase): Case {
	const person = checkCase(law, { place: 'CN', on: '2026-06', ...raw });
	if (!person.ok) throw new Error(person.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
	return person.value;
}

export function answersTo(law: Law, raw: RawCase): CaseResult {
	const result = explain(law, caseOf(law, raw));
	if (!result.ok) throw new Error(result.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
	return result.value;
}

/** The value of one rule for a case; its reasons when unknown. */
export function worthOf(law: Law, name: string, raw: RawCase = {}): unknown {
	const outcome = answersTo(law, { ...raw, ask: [name] }).answers[0]?.outcome;
	return outcome?.known
		? outcome.value
		: outcome?.reasons.map(({ code, name: missing }) => `${code} ${missing}`).join(', ');
}
