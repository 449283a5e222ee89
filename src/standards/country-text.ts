import type { Confidence, Language } from '../study/index.ts';
import type { ContributionRate, CountryCase, MeasuredOutcome } from './country-case.ts';
import type { CountryCases } from './country-cases.ts';
import type { Statement } from './statement.ts';

/** What a country's case says on a question, or of its rates, outcomes, reforms or statuses; undefined where nothing. */
export function caseText(cases: CountryCases, place: string, part: string): Statement | undefined {
	const found = cases.cases.find((each) => each.place === place);
	if (!found) return undefined;
	switch (part) {
		case 'rates':
			return joined(found.rates.map((rate) => rateText(rate, found, cases)));
		case 'outcomes':
			return joined(found.outcomes.flatMap((outcome) => outcomeTexts(outcome, cases)));
		case 'reforms':
			return joined(
				found.reforms.map(({ on, says, sources, confidence }) => ({
					says: { zh: `${on}：${says.zh}`, en: `${on}: ${says.en}` },
					sources,
					confidence,
				})),
			);
		case 'statuses':
			return joined(Object.values(found.statuses).map((says) => ({ says, sources: [], confidence: 'B' })));
		default:
			return answerText(found, part, cases);
	}
}

function answerText(found: CountryCase, id: string, { questions }: CountryCases): Statement | undefined {
	const { choice, answer, unknown } = found.answers[id] ?? {};
	if (!answer) return unknown && { says: unknown, sources: [], confidence: 'C' };
	const chosen = choice === undefined ? undefined : questions[id]?.choices[choice];
	if (!chosen || answer.says.zh.startsWith(chosen.zh)) return answer;
	const { zh, en } = answer.says;
	return { ...answer, says: { zh: `【${chosen.zh}】${zh}`, en: `[${chosen.en}] ${en}` } };
}

function rateText(rate: ContributionRate, { statuses }: CountryCase, cases: CountryCases): Statement {
	const { status, component, payer, base, year, sources, confidence } = rate;
	const text = (language: Language): string => {
		const parts = [statuses[status], component, cases.payers[payer]].map((each) => each?.[language]);
		const amount = amountText(rate.rate, rate.unit, cases, language);
		return language === 'zh'
			? `${parts.join('，')}：${amount}（${year}${base ? `；${base.zh}` : ''}）`
			: `${parts.join(', ')}: ${amount} (${year}${base ? `; ${base.en}` : ''})`;
	};
	return { says: { zh: text('zh'), en: text('en') }, sources, confidence };
}

function outcomeTexts({ label, unit, findings }: MeasuredOutcome, cases: CountryCases): readonly Statement[] {
	return findings.map(({ year, value, note, sources, confidence }) => ({
		says: {
			zh: `${label.zh}（${year}）：${amountText(value, unit, cases, 'zh')}${note ? `（${note.zh}）` : ''}`,
			en: `${label.en} (${year}): ${amountText(value, unit, cases, 'en')}${note ? ` (${note.en})` : ''}`,
		},
		sources: sources === '' ? [] : sources.split(' '),
		confidence,
	}));
}

function amountText(value: number, unit: string, { units }: CountryCases, language: Language): string {
	const number = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });
	const between = language === 'zh' ? '' : ' ';
	if (unit === 'share') return `${number.format(value * 100)}${between}%`;
	return `${number.format(value)}${between}${units[unit]?.[language] ?? unit}`;
}

/** Statements as one, as weak as the weakest. */
function joined(statements: readonly Statement[]): Statement | undefined {
	if (statements.length === 0) return undefined;
	const weakest = statements
		.map(({ confidence }) => confidence)
		.sort()
		.at(-1);
	const confidence: Confidence = weakest ?? 'C';
	const text = (language: Language) =>
		statements.map(({ says }) => says[language]).join(language === 'zh' ? '；' : '; ');
	return {
		says: { zh: text('zh'), en: text('en') },
		sources: [...new Set(statements.flatMap(({ sources }) => sources))],
		confidence,
	};
}
