import type { Answer, Law, Reason, Scalar } from '../law/index.ts';
import { type Confidence, weaker } from '../study/index.ts';
import { type Criterion, ruleOf } from './criterion.ts';
import type { Figure, MeasuredFigure, Outcome, Verdict } from './outcome.ts';

/** Answers of one walk by the rules they are of. */
export type Answers = ReadonlyMap<string, Answer>;

/** The same questions with some parameters given. */
export type AskAgain = (given: Readonly<Record<string, Scalar>>) => Answers;

type Settled = Pick<
	Outcome,
	'verdict' | 'figure' | 'confidence' | 'unverified' | 'assumptions' | 'sources' | 'reasons'
>;

/**
 * The verdict of one criterion. What is weak never decides alone: where the verdict leans on an assumption it stands only
 * if it is the same over the whole range; otherwise, and where a weak fact or text decides, it is unknown, and what the
 * weak fact would give is told beside.
 */
export function settle(
	law: Law,
	criterion: Criterion,
	answers: Answers,
	again: AskAgain,
	measured: readonly MeasuredFigure[],
): Settled {
	const read = readingOf(criterion.id, answers);
	const figure = figureOf(criterion.id, answers);
	const measuring = measured.reduce<Confidence>((weakest, each) => weaker(weakest, each.confidence), 'A');
	const settled = (verdict: Verdict, confidence: Confidence, unverified?: Verdict): Settled => ({
		verdict,
		...(figure && verdict !== 'not_applicable' ? { figure } : {}),
		confidence,
		...(unverified === undefined ? {} : { unverified }),
		assumptions: read.assumptions,
		sources: read.sources,
		reasons: verdict === 'unknown' ? read.reasons : [],
	});
	if (read.verdict === 'unknown') {
		const supposed = reported(law, read.reasons);
		const trusted = supposed && readingOf(criterion.id, again(supposed)).verdict;
		return settled('unknown', criterion.confidence, trusted === 'unknown' ? undefined : trusted);
	}
	const ends = read.assumptions.length === 0 ? [read] : endsOf(law, criterion.id, read.assumptions, again);
	const confidence = [measuring, criterion.confidence, ...ends.map((end) => end.confidence)].reduce(weaker);
	const stands = confidence !== 'C' && ends.every(({ verdict }) => verdict === read.verdict);
	return stands ? settled(read.verdict, confidence) : settled('unknown', 'C', read.verdict);
}

interface Reading {
	readonly verdict: Verdict;
	readonly confidence: Confidence;
	readonly assumptions: readonly string[];
	readonly sources: readonly string[];
	readonly reasons: readonly Reason[];
}

function readingOf(id: string, answers: Answers): Reading {
	const [applies, met, partly] = (['applies', 'met', 'partly'] as const).map((part) =>
		answers.get(ruleOf(id, part)),
	);
	const verdict = verdictOf(applies, met, partly);
	// where it does not apply, nothing else was decided
	const deciding =
		verdict === 'not_applicable' ? [applies] : [applies, met, ...(isTrue(met) ? [] : [partly])];
	const used = deciding.filter((answer) => answer !== undefined);
	return {
		verdict,
		confidence: used.reduce<Confidence>((weakest, each) => weaker(weakest, each.confidence), 'A'),
		assumptions: [...new Set(used.flatMap(({ assumptions }) => assumptions))],
		sources: [...new Set(used.flatMap(({ sources }) => sources))],
		reasons: used.flatMap(({ outcome }) => (outcome.known ? [] : outcome.reasons)),
	};
}

function verdictOf(
	applies: Answer | undefined,
	met: Answer | undefined,
	partly: Answer | undefined,
): Verdict {
	if (applies && !applies.outcome.known) return 'unknown';
	if (isFalse(applies)) return 'not_applicable';
	if (isTrue(met)) return 'met';
	if (isTrue(partly)) return 'partly';
	return isFalse(met) && (!partly || isFalse(partly)) ? 'not_met' : 'unknown';
}

function isTrue(answer: Answer | undefined): boolean {
	return answer?.outcome.known === true && answer.outcome.value === true;
}

function isFalse(answer: Answer | undefined): boolean {
	return answer?.outcome.known === true && answer.outcome.value === false;
}

/** The readings with each assumption at each end of its range, the others as they are. */
function endsOf(law: Law, id: string, assumptions: readonly string[], again: AskAgain): readonly Reading[] {
	const middle = Object.fromEntries(
		assumptions.flatMap((name) => {
			const value = assumedValue(law, name);
			return value === undefined ? [] : [[name, value]];
		}),
	);
	return assumptions.flatMap((name) =>
		(law.parameters[name]?.assumption?.range ?? []).map((end) =>
			readingOf(id, again({ ...middle, [name]: end })),
		),
	);
}

function assumedValue(law: Law, name: string): Scalar | undefined {
	const worth = Object.values(law.parameters[name]?.places ?? {})
		.flat()
		.at(-1)?.worth;
	return worth?.kind === 'value' ? worth.value : undefined;
}

/** The figures that somebody reported for what is unknown, where there are any. */
function reported(law: Law, reasons: readonly Reason[]): Readonly<Record<string, Scalar>> | undefined {
	const figures = reasons.flatMap(({ name, reported: value }) =>
		value !== undefined && law.parameters[name]?.keys.length === 0 ? [[name, value] as const] : [],
	);
	return figures.length > 0 ? Object.fromEntries(figures) : undefined;
}

function figureOf(id: string, answers: Answers): Figure | undefined {
	const answer = answers.get(ruleOf(id, 'figure'));
	if (!answer?.outcome.known || typeof answer.outcome.value !== 'number') return undefined;
	const { unit, low, high } = answer;
	return {
		value: answer.outcome.value,
		unit: unit === '' ? '1' : unit,
		...(low === undefined || high === undefined ? {} : { low, high }),
	};
}
