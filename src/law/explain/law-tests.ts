import type { Problem, Words } from '../../study/index.ts';
import type { Known } from '../answer.ts';
import { scalarOf, written } from '../scalar.ts';
import type { Law, LawTest, Scalar } from '../typed.ts';
import { checkCase } from './case.ts';
import { explain } from './explain.ts';

/** How the published cases of a law came out. */
export interface TestReport {
	readonly passed: number;
	readonly failed: number;
	readonly problems: readonly Problem[];
}

/** Runs the tests that stand in law files; every expectation that is missed is a problem at the test's line. */
export function runLawTests(law: Law): TestReport {
	const failures = law.tests.map((test) => failuresOf(law, test));
	const problems = failures.flat();
	const failed = failures.filter((each) => each.length > 0).length;
	return { passed: law.tests.length - failed, failed, problems };
}

function failuresOf(law: Law, test: LawTest): readonly Problem[] {
	const asked = [...Object.keys(test.expect), ...Object.keys(test.expectNot), ...test.expectUnknown];
	const person = checkCase(law, { ...test.case, ask: [] });
	if (!person.ok) return person.problems.map((problem) => at(test, problem.says));
	const undeclared = asked.filter((name) => !declared(law, name));
	if (undeclared.length > 0) {
		return undeclared.map((name) => at(test, { en: `there is no rule ${name}.`, zh: `没有规则 ${name}。` }));
	}
	const result = explain(law, { ...person.value, ask: [...new Set(asked)] });
	if (!result.ok) return result.problems.map((problem) => at(test, problem.says));
	const outcomes = new Map(result.value.answers.map(({ name, outcome }) => [name, outcome]));
	const problems: Problem[] = [];
	for (const [name, expected] of Object.entries(test.expect)) {
		const outcome = outcomes.get(name);
		if (!outcome || !equals(law, name, outcome, expected, test.tolerance))
			problems.push(missed(law, test, name, expected, outcome));
	}
	for (const [name, wrong] of Object.entries(test.expectNot)) {
		const outcome = outcomes.get(name);
		if (!outcome?.known || equals(law, name, outcome, wrong, test.tolerance)) {
			problems.push(
				at(test, {
					en: `${name} must be known, and not ${wrong}.`,
					zh: `${name} 应有结果，且不应为 ${wrong}。`,
				}),
			);
		}
	}
	for (const name of test.expectUnknown) {
		const outcome = outcomes.get(name);
		if (outcome?.known)
			problems.push(
				at(test, {
					en: `${name} should be unknown, but is ${outcome.value}.`,
					zh: `${name} 应为未知，实际为 ${outcome.value}。`,
				}),
			);
	}
	return problems;
}

function declared(law: Law, name: string): boolean {
	return name in law.rules || name in law.variables || law.parameters[name]?.keys.length === 0;
}

function equals(law: Law, name: string, outcome: Known, expected: Scalar, tolerance: number): boolean {
	if (!outcome.known) return false;
	const type = (law.rules[name] ?? law.variables[name] ?? law.parameters[name])?.type;
	if (!type) return false;
	const wanted = scalarOf(type, expected, law);
	if (typeof wanted === 'number' && typeof outcome.value === 'number')
		return Math.abs(outcome.value - wanted) <= tolerance;
	return wanted === outcome.value;
}

function missed(
	law: Law,
	test: LawTest,
	name: string,
	expected: Scalar,
	outcome: Known | undefined,
): Problem {
	const type = law.rules[name]?.type ?? law.variables[name]?.type;
	const value = outcome?.known && type ? String(written(type, outcome.value)) : undefined;
	const reasons =
		outcome && !outcome.known
			? outcome.reasons
					.map(({ code, name: missing, place, date }) =>
						[code, missing, place, date].filter(Boolean).join(' '),
					)
					.join('; ')
			: '';
	const got: Words =
		value === undefined ? { en: `unknown (${reasons})`, zh: `未知（${reasons}）` } : { en: value, zh: value };
	return at(test, {
		en: `${name} should be ${expected}, but is ${got.en}.`,
		zh: `${name} 应为 ${expected}，实际为 ${got.zh}。`,
	});
}

function at(test: LawTest, says: Words): Problem {
	return {
		code: 'law-test',
		spot: { file: test.file, line: test.line },
		says: { en: `Test "${test.name.en}": ${says.en}`, zh: `测试“${test.name.zh}”：${says.zh}` },
	};
}
