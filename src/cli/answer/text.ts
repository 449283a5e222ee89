import { type Answer, type CaseResult, type Law, sayValue, type Weighed } from '../../law/index.ts';
import type { Words } from '../../study/index.ts';
import type { Terminal } from '../terminal.ts';
import { reasonTexts } from './reason.ts';
import { stepLines } from './steps.ts';
import { type Voice, voiceOf } from './voice.ts';

const headings = {
	answers: { en: 'ANSWERS', zh: '答案' },
	weighed: { en: 'REASONS FOR AND AGAINST', zh: '正反理由' },
	why: { en: 'WHY', zh: '为什么' },
	missing: { en: 'WHAT THE CASE DOES NOT TELL', zh: '个案未写明的事项' },
	sources: { en: 'SOURCES', zh: '来源' },
} satisfies Record<string, Words>;

const words = {
	known: { en: 'law as known on', zh: '只计已公布的法规，截至' },
	because: { en: 'because', zh: '原因' },
	confidence: { en: 'confidence', zh: '可信度' },
	provisional: { en: 'provisional', zh: '暂定' },
	assuming: { en: 'depending on', zh: '取决于' },
	for: { en: 'for', zh: '支持' },
	against: { en: 'against', zh: '反对' },
	neither: { en: 'decides nothing', zh: '不起决定作用' },
	missing: { en: 'not told', zh: '未写明' },
	decisive: { en: 'decisive', zh: '决定性' },
	strong: { en: 'strong', zh: '强' },
	weak: { en: 'weak', zh: '弱' },
} satisfies Record<string, Words>;

/** What a case came to, for people: the answers, then why, down to the articles, then what is missing. */
export function resultLines(
	law: Law,
	result: CaseResult,
	terminal: Pick<Terminal, 'language' | 'style'>,
): readonly string[] {
	const voice = voiceOf(law, terminal);
	const known = result.known ? `; ${voice.say(words.known)} ${result.known}` : '';
	const told = new Set<string>();
	const section = (heading: Words, lines: readonly string[]) =>
		lines.length > 0 ? ['', voice.bold(voice.say(heading)), ...lines] : [];
	return [
		`${voice.place(result.place)} (${result.place}), ${result.on}${known}`,
		...section(headings.answers, questionLines(voice, result.answers)),
		...section(
			headings.weighed,
			result.weighed.flatMap((weighed) => weighedLines(voice, weighed)),
		),
		...section(
			headings.why,
			result.answers.flatMap(({ step }) => stepLines(voice, step, told)),
		),
		...section(
			headings.missing,
			result.missing.map((name) => `  ${voice.pair(name, voice.label(name))}`),
		),
		...section(headings.sources, sourceLines(voice, result)),
	];
}

/** The answers under the questions they belong to; those that belong to none come first. */
function questionLines(voice: Voice, answers: readonly Answer[]): readonly string[] {
	const left = new Set(answers);
	const questions = Object.values(voice.law.questions).flatMap(({ label, ask }) => {
		const own = [...left].filter(({ name }) => ask.includes(name));
		for (const answer of own) left.delete(answer);
		const lines = own.flatMap((answer) => answerLines(voice, answer));
		return lines.length > 0 ? ['', voice.bold(`  ${voice.say(label)}`), ...lines] : [];
	});
	const others = [...left].flatMap((answer) => answerLines(voice, answer));
	return others.length > 0 ? [...others, ...questions] : questions.slice(1);
}

function answerLines(voice: Voice, answer: Answer): readonly string[] {
	const { label, type, outcome, confidence, assumptions, provisional, low, high } = answer;
	const head = `    ${voice.pair(voice.say(label), voice.bold(voice.outcome(type, outcome)))}`;
	if (!outcome.known) {
		const reasons = reasonTexts(voice.law, outcome.reasons, voice.language);
		return [head, ...reasons.map((reason) => `      ${voice.pair(voice.say(words.because), reason)}`)];
	}
	const remarks = [
		`${voice.say(words.confidence)} ${confidence}`,
		...(provisional.length > 0
			? [voice.pair(voice.say(words.provisional), voice.list(provisional.map(voice.label)))]
			: []),
	];
	const lines = [`${head}${voice.aside(remarks)}`];
	if (low !== undefined && high !== undefined) {
		const ends = [low, high].map((end) => sayValue(voice.law, type, end, voice.language)).join(' – ');
		const assumed = voice.pair(voice.say(words.assuming), voice.list(assumptions.map(voice.label)));
		lines.push(`      ${ends}${voice.aside([assumed])}`);
	}
	return lines;
}

function weighedLines(voice: Voice, weighed: Weighed): readonly string[] {
	const sides = ['for', 'against', 'neither', 'missing'] as const;
	const factors = sides.flatMap((side) =>
		weighed[side].map(({ label, strength, ...citation }) => {
			const remarks = [voice.say(words[strength]), voice.citation(citation)];
			return `    ${voice.pair(voice.say(words[side]), voice.say(label))}${voice.aside(remarks)}`;
		}),
	);
	return [`  ${voice.say(weighed.label)}`, ...factors];
}

function sourceLines(voice: Voice, { answers }: CaseResult): readonly string[] {
	const cited = [...new Set(answers.flatMap(({ sources }) => sources))];
	return cited.flatMap((id) => {
		const document = voice.law.sources[id];
		if (!document) return [];
		const parts = [voice.say(document.title), document.number, document.issued, document.url];
		return [`  ${document.confidence}  ${parts.filter((part) => part !== undefined).join(', ')}`];
	});
}
