import { type CaseResult, type Known, type Law, type Step, type Type, written } from '../../law/index.ts';

/**
 * Everything a case came to as plain data for other programs: months as `2030-04` rather than as numbers, and the
 * sources in full beside the answers that cite them by id.
 */
export function resultJson(law: Law, result: CaseResult): unknown {
	const outcome = (type: Type, known: Known) =>
		known.known ? { known: true, value: written(type, known.value) } : known;
	const step = (each: Step): unknown => ({
		...each,
		outcome: outcome(each.type, each.outcome),
		...(each.periods && {
			periods: each.periods.map((row) => {
				const type = (law.rules[row.name] ?? law.variables[row.name])?.type;
				return type ? { ...row, outcome: outcome(type, row.outcome) } : row;
			}),
		}),
		steps: each.steps.map(step),
	});
	const cited = new Set(result.answers.flatMap(({ sources }) => sources));
	return {
		...result,
		answers: result.answers.map((answer) => ({
			...answer,
			outcome: outcome(answer.type, answer.outcome),
			step: step(answer.step),
		})),
		sources: Object.fromEntries([...cited].map((id) => [id, law.sources[id]])),
	};
}
