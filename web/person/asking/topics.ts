import type { Law, Question } from '../../../src/law/index.ts';
import type { Words } from '../../../src/study/index.ts';

/** Questions that people look for together. */
export interface Topic {
	readonly label: Words;
	readonly questions: readonly Question[];
}

/** Topics in the order in which a counter is asked about them, with the schemes whose answers they hold. */
const topics: readonly { readonly label: Words; readonly schemes: readonly string[] }[] = [
	{ label: { en: 'Work and insurance', zh: '身份与参保' }, schemes: ['status', 'access', 'enforcement'] },
	{ label: { en: 'Pension', zh: '养老' }, schemes: ['pension', 'portability'] },
	{ label: { en: 'Injury at work', zh: '工伤' }, schemes: ['injury'] },
];
const others: Words = { en: 'Health, family, unemployment', zh: '医疗、生育与失业' };

/** The law's questions by topic; what fits no topic stands under the last one. */
export function questionsByTopic(law: Law): readonly Topic[] {
	const placed = Map.groupBy(Object.values(law.questions), ({ ask }) => {
		const scheme = ask[0]?.split('.')[0] ?? '';
		return topics.find(({ schemes }) => schemes.includes(scheme));
	});
	return [
		...topics.map((topic) => ({ label: topic.label, questions: placed.get(topic) ?? [] })),
		{ label: others, questions: placed.get(undefined) ?? [] },
	].filter(({ questions }) => questions.length > 0);
}
