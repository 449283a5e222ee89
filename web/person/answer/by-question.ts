import type { Answer, CaseResult, Law, Step, Weighed } from '../../../src/law/index.ts';
import type { Words } from '../../../src/study/index.ts';

/** The answers that one question comes to, and the reasons that were weighed for them. */
export interface Answered {
	readonly id: string;
	readonly label: Words;
	readonly answers: readonly Answer[];
	readonly weighed: readonly Weighed[];
}

/** Puts answers under the questions that asked for them; an answer two questions share stands under the first. */
export function answersByQuestion(law: Law, ask: readonly string[], result: CaseResult): readonly Answered[] {
	const shown = new Set<string>();
	const take = (names: readonly string[]) => {
		const answers = result.answers.filter(({ name }) => names.includes(name) && !shown.has(name));
		for (const { name } of answers) shown.add(name);
		return answers;
	};
	const asked = ask.flatMap((id) => {
		const question = law.questions[id];
		return question ? [{ id, label: question.label, answers: take(question.ask) }] : [];
	});
	const rest = result.answers.filter(({ name }) => !shown.has(name));
	const others = rest.map((answer) => ({ id: answer.name, label: answer.label, answers: [answer] }));
	const shownUnder = [...asked, ...others].filter(({ answers }) => answers.length > 0);
	const homes = new Map(result.weighed.map((weighed) => [weighed, homeOf(law, weighed, shownUnder)]));
	return shownUnder.map((each) => ({
		...each,
		weighed: result.weighed.filter((weighed) => homes.get(weighed) === each),
	}));
}

/** Unknown answers in groups that are unknown for the same reasons, so that a reason is said once. */
export function unknownAlike(answers: readonly Answer[]): readonly (readonly Answer[])[] {
	const unknown = answers.filter(({ outcome }) => !outcome.known);
	const key = ({ outcome }: Answer) =>
		outcome.known
			? ''
			: JSON.stringify(outcome.reasons.map(({ code, name, place, date }) => [code, name, place, date]));
	return [...Map.groupBy(unknown, key).values()];
}

/** How many of the answers are known. */
export function tally(result: CaseResult): { readonly known: number; readonly all: number } {
	return { known: result.answers.filter(({ outcome }) => outcome.known).length, all: result.answers.length };
}

/** Reasons stand with the answer they are reasons of, or else with the first answer that leans on it. */
function homeOf<Q extends Pick<Answered, 'answers'>>(
	law: Law,
	weighed: Weighed,
	questions: readonly Q[],
): Q | undefined {
	const rule = law.weighings[weighed.name]?.rule;
	return (
		questions.find(({ answers }) => answers.some(({ name }) => name === rule)) ??
		questions.find(({ answers }) => answers.some(({ step }) => leansOn(step, rule, new Set())))
	);
}

function leansOn(step: Step, rule: string | undefined, seen: Set<Step>): boolean {
	if (seen.has(step)) return false;
	seen.add(step);
	return step.name === rule || step.steps.some((inner) => leansOn(inner, rule, seen));
}
