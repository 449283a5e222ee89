import { type Law, namesIn } from '../law/index.ts';
import { type Problem, type Spot, unknownName, type Words, type YamlText } from '../study/index.ts';
import { type Criterion, ruleOf } from './criterion.ts';
import type { CriterionEntry } from './standard-file.ts';

/** One criterion as written, and what it may name. */
export interface Written {
	readonly id: string;
	readonly entry: CriterionEntry;
	readonly instrument: string;
	readonly yaml: YamlText;
	readonly law: Law;
	readonly roles: ReadonlySet<string>;
	readonly indicators: Readonly<Record<string, unknown>>;
	/** Criteria read before. */
	readonly taken: ReadonlyMap<string, unknown>;
}

/** What is wrong with a criterion: twice there, without test or with two, names nobody declared, untranslated. */
export function checkCriterion(written: Written): readonly Problem[] {
	const { id, entry, instrument, yaml, taken } = written;
	const spot = yaml.spotOfKey(['criteria', id]);
	const problems: Problem[] = [];
	if (taken.has(id)) problems.push({ code: 'criterion-twice', spot, ...words.twice(id) });
	if (!id.startsWith(`${instrument}.`))
		problems.push({ code: 'criterion-elsewhere', spot, ...words.elsewhere(id, instrument) });
	if (!/\p{Script=Han}/u.test(entry.wording.zh) || /\p{Script=Han}/u.test(entry.wording.en)) {
		problems.push({
			code: 'untranslated',
			spot: yaml.spot(['criteria', id, 'wording']),
			...words.untranslated,
		});
	}
	return [...problems, ...testProblems(written, spot), ...namingProblems(written)];
}

function testProblems({ id, entry, law }: Written, spot: Spot): readonly Problem[] {
	const met = law.rules[ruleOf(id, 'met')];
	const tests = [met, entry.judgement, entry.unread].filter((test) => test !== undefined);
	if (tests.length === 0) return [{ code: 'criterion-untested', spot, ...words.untested(id) }];
	if (tests.length > 1) return [{ code: 'criterion-tested-twice', spot, ...words.testedTwice(id) }];
	if (!met) return [];
	const problems: Problem[] = [];
	for (const part of ['met', 'partly', 'applies', 'figure'] as const) {
		const rule = law.rules[ruleOf(id, part)];
		const wanted = part === 'figure' ? 'number' : 'boolean';
		if (rule && rule.type.kind !== wanted)
			problems.push({ code: 'wrong-unit', spot, ...words.type(rule.name, wanted) });
	}
	// a test that reads nothing would come out the same whatever the law says
	const formulas = Object.values(met.places)
		.flat()
		.flatMap(({ formula }) => formula ?? []);
	if (formulas.some((formula) => namesIn(formula).size === 0))
		problems.push({ code: 'criterion-constant', spot, ...words.constant(met.name) });
	return problems;
}

function namingProblems({ id, entry, yaml, law, roles, indicators }: Written): readonly Problem[] {
	const topics = law.enumerations.standard_topic?.values ?? {};
	const forms = law.enumerations.form_of_work?.values ?? {};
	const named: (readonly [readonly (string | number)[], Words, string, Iterable<string>])[] = [
		[['topic'], { en: 'topic', zh: '主题' }, entry.topic, Object.keys(topics)],
		[['role'], { en: 'role of a persona', zh: '人物角色' }, entry.role, roles],
	];
	if (typeof entry.forms !== 'string')
		for (const [at, form] of entry.forms.entries())
			named.push([['forms', at], { en: 'form of work', zh: '就业形式' }, form, Object.keys(forms)]);
	for (const [fact, { of, over }] of Object.entries(entry.measure)) {
		named.push([['measure', fact], { en: 'fact', zh: '事实' }, fact, Object.keys(law.variables)]);
		for (const [key, query] of [['of', of] as const, ['over', over] as const])
			if (query)
				named.push([
					['measure', fact, key],
					{ en: 'finding', zh: '结果' },
					query.id,
					Object.keys(indicators),
				]);
	}
	for (const [place, { sources }] of Object.entries(entry.judgement ?? {})) {
		named.push([['judgement', place], { en: 'place', zh: '地区' }, place, Object.keys(law.places)]);
		for (const [at, source] of sources.entries())
			named.push([
				['judgement', place, 'sources', at],
				{ en: 'source', zh: '来源' },
				source,
				Object.keys(law.sources),
			]);
	}
	return named.flatMap(([path, what, name, known]) =>
		[...known].includes(name) ? [] : [unknownName(yaml.spot(['criteria', id, ...path]), what, name, known)],
	);
}

/** Rules of criteria that no file lists: most likely a misspelt id. */
export function untestedRules(law: Law, criteria: ReadonlyMap<string, Criterion>): readonly Problem[] {
	return Object.values(law.rules).flatMap(({ name, places }): readonly Problem[] => {
		const id = /^standard\.(.+)\.(met|partly|applies|figure)$/.exec(name)?.[1];
		if (id === undefined || criteria.has(id)) return [];
		const [version] = Object.values(places).flat();
		const spot = version && { file: version.file, line: version.line };
		return [{ code: 'rule-without-criterion', ...(spot ? { spot } : {}), ...words.nobodys(name, id) }];
	});
}

const words = {
	twice: (id: string) => ({
		says: { en: `The criterion ${id} is there twice.`, zh: `准则 ${id} 重复。` },
		fix: { en: 'Give one of them another id.', zh: '请为其中之一另取名称。' },
	}),
	elsewhere: (id: string, instrument: string) => ({
		says: {
			en: `${id} does not begin with its instrument, ${instrument}.`,
			zh: `${id} 没有以其文书 ${instrument} 开头。`,
		},
		fix: { en: `Call it ${instrument}.….`, zh: `请改为 ${instrument}.…。` },
	}),
	untranslated: {
		says: { en: 'The wording is not in both languages.', zh: '措辞没有写成中英两种文字。' },
		fix: { en: 'Write zh in Chinese and en in English.', zh: '请在 zh 处写中文，在 en 处写英文。' },
	},
	untested: (id: string) => ({
		says: {
			en: `${id} has no test: no rule ${ruleOf(id, 'met')}, no judgement, and it is not marked unread.`,
			zh: `${id} 没有检验：既无规则 ${ruleOf(id, 'met')}，也无评判，又未标明尚未阅读。`,
		},
		fix: {
			en: 'Write the rule, or a judgement that somebody signs, or say why the text is unread.',
			zh: '请写出规则，或由人署名的评判，或说明为何尚未阅读原文。',
		},
	}),
	testedTwice: (id: string) => ({
		says: { en: `${id} is decided in more than one way.`, zh: `${id} 有不止一种判定方式。` },
		fix: {
			en: 'Keep the rule, the judgement or the mark as unread.',
			zh: '规则、评判和“尚未阅读”只能留其一。',
		},
	}),
	type: (rule: string, wanted: string) => ({
		says: {
			en: `${rule} must be a ${wanted}.`,
			zh: `${rule} 应为${wanted === 'number' ? '数值' : '是否'}。`,
		},
		fix: { en: 'Correct its unit or type.', zh: '请改正其单位或类型。' },
	}),
	constant: (rule: string) => ({
		says: {
			en: `${rule} reads nothing of the law, so it says the same of any.`,
			zh: `${rule} 没有读取任何法律内容，对任何法律结论都一样。`,
		},
		fix: { en: 'Name the facets that decide it.', zh: '请写明据以判定的要点。' },
	}),
	nobodys: (rule: string, id: string) => ({
		says: {
			en: `${rule} belongs to no criterion: ${id} is not listed.`,
			zh: `${rule} 不属于任何准则：没有列出 ${id}。`,
		},
		fix: { en: 'List it under criteria, or correct the name.', zh: '请在 criteria 下列出，或改正名称。' },
	}),
};
