import { type Problem, type Spot, unknownName, type Words, type YamlText } from '../study/index.ts';
import type { CaseFile, CountryContext } from './read-country-case.ts';
import { citingProblems, type Sources } from './statement.ts';

const words = {
	place: { en: 'place', zh: '地区' },
	question: { en: 'question', zh: '问题' },
	choice: { en: 'choice', zh: '选项' },
	status: { en: 'status', zh: '身份' },
	payer: { en: 'payer', zh: '缴费方' },
	unit: { en: 'unit', zh: '单位' },
} as const satisfies Record<string, Words>;

/** Names in a case that are not declared, or declared twice. */
export function namingProblems(data: CaseFile, yaml: YamlText, context: CountryContext): readonly Problem[] {
	const problems: Problem[] = [];
	if (!Object.hasOwn(context.places, data.place)) {
		const known = Object.keys(context.places);
		problems.push(unknownName(yaml.spot(['place']), words.place, data.place, known));
	}
	for (const id of Object.keys(data.sources)) {
		if (Object.hasOwn(context.sources, id)) problems.push(sourceTwice(yaml.spotOfKey(['sources', id]), id));
	}
	const outcomes = Object.entries(data.outcomes).map(
		([id, { unit }]) => [['outcomes', id, 'unit'], words.unit, unit, context.units] as const,
	);
	const rates = data.rates.flatMap(({ status, payer, unit }, at) => [
		[['rates', at, 'status'], words.status, status, data.statuses] as const,
		[['rates', at, 'payer'], words.payer, payer, context.vocabulary.payers] as const,
		[['rates', at, 'unit'], words.unit, unit, context.units] as const,
	]);
	for (const [path, what, name, names] of [...outcomes, ...rates]) {
		if (!Object.hasOwn(names, name))
			problems.push(unknownName(yaml.spot(path), what, name, Object.keys(names)));
	}
	return problems;
}

/** Questions unanswered, and answers that lack a choice, words or sources. */
export function answerProblems(
	data: CaseFile,
	yaml: YamlText,
	{ vocabulary }: CountryContext,
	sources: Sources,
): readonly Problem[] {
	const { questions } = vocabulary;
	const problems: Problem[] = Object.entries(questions)
		.filter(([id]) => !Object.hasOwn(data.answers, id))
		.map(([id, { label }]) => unanswered(yaml.spotOfKey(['answers']), id, label));
	for (const [id, { choice, says, confidence, sources: cited, unknown }] of Object.entries(data.answers)) {
		const question = Object.hasOwn(questions, id) ? questions[id] : undefined;
		const path = ['answers', id];
		if (!question) {
			problems.push(unknownName(yaml.spotOfKey(path), words.question, id, Object.keys(questions)));
			continue;
		}
		const choices = Object.keys(question.choices);
		if (choice !== undefined && !choices.includes(choice))
			problems.push(unknownName(yaml.spot([...path, 'choice']), words.choice, choice, choices));
		if (says && confidence) {
			problems.push(...citingProblems({ sources: cited, confidence }, sources, yaml, path));
			if (choices.length > 0 && choice === undefined && !unknown)
				problems.push(unchosen(yaml.spotOfKey(path), choices));
		} else if (!unknown || says) problems.push(unsaid(yaml.spotOfKey(path)));
	}
	return problems;
}

function sourceTwice(spot: Spot, id: string): Problem {
	return {
		code: 'source-twice',
		spot,
		says: { en: `The source ${id} is declared in law already.`, zh: `来源 ${id} 已在法规文件中声明。` },
		fix: { en: 'Cite that one, and remove it here.', zh: '请直接引用该来源，并删去此处的声明。' },
	};
}

function unanswered(spot: Spot, id: string, label: Words): Problem {
	return {
		code: 'question-unanswered',
		spot,
		says: {
			en: `The question ${id} (${label.en}) is not answered.`,
			zh: `问题 ${id}（${label.zh}）没有回答。`,
		},
		fix: { en: 'Answer it, or say `unknown` and why.', zh: '请作答，或写 unknown 并说明原因。' },
	};
}

function unchosen(spot: Spot, choices: readonly string[]): Problem {
	return {
		code: 'choice-missing',
		spot,
		says: { en: 'This question wants a choice beside the words.', zh: '此问题除文字外还须给出选项。' },
		fix: {
			en: `Add choice: one of ${choices.join(', ')}.`,
			zh: `请加上 choice，取 ${choices.join('、')} 之一。`,
		},
	};
}

function unsaid(spot: Spot): Problem {
	return {
		code: 'answer-empty',
		spot,
		says: {
			en: 'The answer says nothing, or nothing about its confidence.',
			zh: '答案没有内容，或没有写明可信度。',
		},
		fix: {
			en: 'Give says (zh, en), sources and confidence; or unknown with the reason.',
			zh: '请写明 says（zh、en）、sources 和 confidence；或写 unknown 并说明原因。',
		},
	};
}
