import type { Command } from 'commander';
import {
	answerColumns,
	countDefinitions,
	type Definitions,
	definitionRules,
	figuresOf,
	readDefinitions,
} from '../coverage/index.ts';
import type { Law } from '../law/index.ts';
import { readSynthesisInputs, synthesise } from '../population/index.ts';
import { type Finding, formatFindings, type Language, type Problem, type Study } from '../study/index.ts';
import { readStudyFolder } from '../study/node.ts';
import { shown, studyFolder } from './folders.ts';
import { loadPeopleLaw } from './load-law.ts';
import type { Terminal } from './terminal.ts';

interface Options {
	readonly size: string;
	readonly seed: string;
	readonly csv?: boolean;
}

/** `canopy definitions [study]`: whom each definition of a platform worker counts, beside what was published under it. */
export function define(command: Command, terminal: Terminal): void {
	const { language } = terminal;
	command
		.option(
			'--size <number>',
			{ en: 'number of synthetic records', zh: '合成人口记录数' }[language],
			'100000',
		)
		.option('--seed <number>', { en: 'seed of the random numbers', zh: '随机数种子' }[language], '1')
		.option('--csv', { en: 'print all findings as CSV', zh: '以 CSV 输出全部结果' }[language])
		.action((study: string | undefined, options: Options) => run(study, options, terminal));
}

async function run(argument: string | undefined, options: Options, terminal: Terminal): Promise<void> {
	const folder = studyFolder(argument);
	if (!folder.ok) return terminal.refuse(folder.problems);
	const [study, law] = [
		await readStudyFolder(folder.value, shown(folder.value)),
		await loadPeopleLaw(folder.value),
	];
	if (!study.ok) return terminal.refuse(study.problems);
	if (!law.ok) return terminal.refuse(law.problems);
	const file = study.value.coverage.get('coverage/definitions.yaml');
	if (!file) return terminal.refuse([noDefinitions]);
	const definitions = readDefinitions(file, law.value);
	if (!definitions.ok) return terminal.refuse(definitions.problems);
	const inputs = readSynthesisInputs(study.value, law.value);
	if (!inputs.ok) return terminal.refuse(inputs.problems);
	const [size, seed] = [Number(options.size), Number(options.seed)];
	if (!Number.isInteger(size) || size < 100) return terminal.refuse([noNumber('--size', options.size)]);
	if (!Number.isInteger(seed) || seed < 0) return terminal.refuse([noNumber('--seed', options.seed)]);
	const made = synthesise(inputs.value, { size, seed });
	if (!made.ok) return terminal.refuse(made.problems);
	const { people } = made.value;
	const answers = await answerColumns(law.value, people, definitionRules(definitions.value));
	if (!answers.ok) return terminal.refuse(answers.problems);
	const findings = countDefinitions(law.value, people, definitions.value, answers.value);
	if (options.csv) return terminal.print(formatFindings(findings, 'csv').trimEnd());
	for (const line of lines(study.value, law.value, definitions.value, findings, terminal))
		terminal.print(line);
}

function lines(
	study: Study,
	law: Law,
	definitions: Definitions,
	findings: readonly Finding[],
	{ language, style }: Terminal,
): readonly string[] {
	const total = (id: string, category: string, is: Partial<Finding> = {}) =>
		findings.find(
			(each) =>
				each.id === id &&
				each.category === category &&
				each.place === study.place &&
				each.sex === (is.sex ?? 'all') &&
				each.hukou === 'all' &&
				each.scheme === (is.scheme ?? ''),
		)?.value;
	const told = Object.entries(definitions.rules).flatMap(([name, { label, help }]) => {
		const counted = total('platform_workers_by_definition', name) ?? 0;
		const women = total('platform_workers_by_definition', name, { sex: 'female' }) ?? 0;
		const undecided = total('undecided_by_definition', name) ?? 0;
		const proposed = name === definitions.proposal ? { en: ' (proposed)', zh: '（建议）' }[language] : '';
		const parts = [
			persons(counted, language),
			{ en: `women ${percent(women / counted)}`, zh: `女性占${percent(women / counted)}` }[language],
			...['pension.employee', 'injury', 'injury.new_form'].flatMap((scheme) => {
				const share = total('insured_share_by_definition', name, { scheme });
				const words = study.statistics.vocabulary.terms.scheme[scheme]?.[language] ?? scheme;
				return share === undefined ? [] : [`${words} ${percent(share)}`];
			}),
			...(undecided > 0
				? [
						{
							en: `undecided ${persons(undecided, language)}`,
							zh: `无法判定 ${persons(undecided, language)}`,
						}[language],
					]
				: []),
		];
		return [
			'',
			style('bold', `${label[language]}${proposed}`),
			...(help ? [`  ${help[language]}`] : []),
			`  ${parts.join({ en: '; ', zh: '；' }[language])}`,
			...publishedUnder(name, study, definitions, language),
		];
	});
	const rule = law.rules[definitions.intensity];
	const degrees = rule?.type.kind === 'choice' ? (law.enumerations[rule.type.of]?.values ?? {}) : {};
	const intensity = Object.entries(degrees).flatMap(([degree, words]) => {
		const value = total('platform_workers_by_intensity', degree);
		return value === undefined ? [] : [`  ${words[language]}: ${persons(value, language)}`];
	});
	return [
		...told.slice(1),
		'',
		style(
			'bold',
			{ en: 'The proposed count by how much of the work it is', zh: '按建议定义，平台工作的程度' }[language],
		),
		...intensity,
		'',
		`${definitions.why[language]}`,
	];
}

function publishedUnder(
	name: string,
	{ statistics }: Study,
	definitions: Definitions,
	language: Language,
): readonly string[] {
	return definitions.published
		.filter(({ follows }) => follows === name)
		.flatMap((published) => {
			const newest = figuresOf(published, statistics.findings).at(-1);
			if (!newest) return [];
			const label = statistics.vocabulary.indicators[newest.id]?.label[language] ?? newest.id;
			const part = published.onlyPart ? { en: ', a part of it', zh: '，只是其中一部分' }[language] : '';
			const when = newest.year === '' ? '' : ` ${newest.year}`;
			const mark = `[${newest.confidence}] ${newest.sources}`;
			const because = published.because[language];
			return [
				{
					en: `  - ${label}${when}: ${persons(newest.value, language)}${part} (${because}) ${mark}`,
					zh: `  - ${label}${when}：${persons(newest.value, language)}${part}（${because}）${mark}`,
				}[language],
			];
		});
}

function persons(value: number, language: Language): string {
	return language === 'zh'
		? `${(value / 1e4).toLocaleString('en', { maximumFractionDigits: 0 })}万人`
		: `${(value / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} million`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

const noDefinitions: Problem = {
	code: 'no-definitions',
	says: {
		en: 'The study has no definitions to compare.',
		zh: '该研究没有可比较的定义。',
	},
	fix: { en: 'Add coverage/definitions.yaml.', zh: '请添加 coverage/definitions.yaml。' },
};

function noNumber(option: string, written: string): Problem {
	return {
		code: 'wrong-value',
		says: {
			en: `${option}: "${written}" is no number that can stand here.`,
			zh: `${option}：“${written}”不是可用的数字。`,
		},
	};
}
