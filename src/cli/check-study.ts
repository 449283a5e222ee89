import { runLawTests, type TestReport } from '../law/index.ts';
import { type Outcome, type Problem, runStatisticChecks, type Words } from '../study/index.ts';
import { readWholeStudy, type WholeStudy } from './whole-study.ts';

/** How the cases in a study's law and the checks of its statistics came out. */
export interface StudyReport {
	readonly cases: { readonly passed: number; readonly failed: number };
	readonly checks: { readonly passed: number; readonly failed: number };
	/** Differences between published sources that the study knows of, with the reason. */
	readonly knownDifferences: readonly { readonly says: Words; readonly why: Words }[];
	readonly problems: readonly Problem[];
}

/** Reads a study anew, runs the published cases in its law and compares the figures that must agree. */
export async function checkStudy(folder: string): Promise<Outcome<StudyReport>> {
	const whole = await readWholeStudy(folder);
	if (!whole.ok) return whole;
	const cases = runCases(whole.value);
	const checks = runStatisticChecks(whole.value.study);
	return {
		ok: true,
		value: {
			cases,
			checks: { passed: checks.passed, failed: checks.problems.length },
			knownDifferences: checks.known,
			problems: [...cases.problems, ...checks.problems],
		},
	};
}

/** Cases of the study's own law run on that alone, where short names are unique; those of other law on all of it. */
function runCases({ law, comparativeLaw, peopleLaw }: WholeStudy): TestReport {
	const own = new Set(law.tests.map(({ file }) => file));
	const beside = [comparativeLaw, peopleLaw].map((wider) => ({
		...wider,
		tests: wider.tests.filter(({ file }) => !own.has(file)),
	}));
	const reports = [law, ...beside].map(runLawTests);
	return {
		passed: reports.reduce((sum, { passed }) => sum + passed, 0),
		failed: reports.reduce((sum, { failed }) => sum + failed, 0),
		problems: reports.flatMap(({ problems }) => problems),
	};
}
