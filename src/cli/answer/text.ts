import { type Answer, type CaseResult, type Law, sayValue, type Weighed } from '../../law/index.ts';
import type { Words } from '../../study/index.ts';
import type { Terminal } from '../terminal.ts';
import { reasonText } from './reason.ts';
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
	known: { en: 'law as known on', zh: '按当时已公布的法规：' },
	because: { en: 'because', zh: '原因：' },
	confidence: { en: 'confidence', zh: '可信度' },
	provisional: { en: 'provisional', zh: '暂定' },
	assuming: { en: 'depending on what is assumed of', zh: '取决于以下假设：' },
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
		...section(
			headings.answers,
			result.answers.flatMap((answer) => answerLines(voice, answer)),
		),
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
			result.missing.map((name) => `  ${name}: ${voice.label(name)}`),
		),
		...section(headings.sources, sourceLines(voice, result)),
	];
}

function answerLines(voice: Voice, answer: Answer): readonly string[] {
	const { label, type, outcome, confidence, assumptions, provisional, low, high } = answer;
	const head = `  ${voice.say(label)}: ${voice.bold(voice.outcome(type, outcome))}`;
	if (!outcome.known) {
		const reasons = outcome.reasons.map((reason) => reasonText(voice.law, reason, voice.language));
		return [head, ...reasons.map((reason) => `    ${voice.say(words.because)} ${reason}`)];
	}
	const remarks = [
		`${voice.say(words.confidence)} ${confidence}`,
		...(provisional.length > 0
			? [`${voice.say(words.provisional)}: ${voice.list(provisional.map(voice.label))}`]
			: []),
	];
	const interval =
		low === undefined || high === undefined
			? []
			: [
					`    ${sayValue(voice.law, type, low, voice.language)} – ${sayValue(voice.law, type, high, voice.language)}, ${voice.say(words.assuming)} ${voice.list(assumptions.map(voice.label))}`,
				];
	return [`${head}${voice.aside(remarks)}`, ...interval];
}

function weighedLines(voice: Voice, weighed: Weighed): readonly string[] {
	const sides = ['for', 'against', 'neither', 'missing'] as const;
	const factors = sides.flatMap((side) =>
		weighed[side].map(({ label, strength, ...citation }) => {
			const remarks = [voice.say(words[strength]), voice.citation(citation)];
			return `    ${voice.say(words[side])}: ${voice.say(label)}${voice.aside(remarks)}`;
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
