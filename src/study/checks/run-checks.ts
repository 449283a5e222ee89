import { fields } from '../finding.ts';
import { unknownName } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { type Vocabulary, valueWords } from '../statistics/vocabulary.ts';
import type { Study } from '../study.ts';
import type { Language, Words } from '../words.ts';
import type { Check, KnownDifference } from './check.ts';
import { lookupOf } from './lookup.ts';
import { type Made, makeCheck } from './make-check.ts';

/** A check that does not hold because the sources themselves differ. */
export interface KnownResult extends Made {
	/** What was found, in words. */
	readonly says: Words;
	/** The reason that the study records. */
	readonly why: Words;
}

export interface CheckReport {
	/** How many hold. */
	readonly passed: number;
	readonly known: readonly KnownResult[];
	/** Those that do not hold, those that apply nowhere, and records of differences that are no longer there. */
	readonly problems: readonly Problem[];
}

/** Makes every check of a study's statistics, wherever its figures are all there. */
export function runStatisticChecks({ statistics }: Pick<Study, 'statistics'>): CheckReport {
	const { checks, findings, knownDifferences, vocabulary } = statistics;
	const lookup = lookupOf(findings);
	const results = checks.map((check) => ({ check, made: makeCheck(check, lookup) }));
	const idle = results.filter(({ made }) => made.length === 0).map(({ check }) => appliesNowhere(check));
	const all = results.flatMap(({ made }) => made);
	const failed = all
		.filter(({ holds }) => !holds)
		.map((made) => ({ made, record: knownDifferences.find((each) => records(each, made)) }));
	const known = failed.flatMap(({ made, record }) =>
		record ? [{ ...made, says: saysOf(made, vocabulary), why: record.why }] : [],
	);
	const unknown = failed.filter(({ record }) => !record).map(({ made }) => doesNotHold(made, vocabulary));
	const idsOfChecks = checks.map(({ id }) => id);
	const gone = knownDifferences
		.filter((record) => !failed.some((each) => each.record === record))
		.map((record) =>
			idsOfChecks.includes(record.check)
				? differenceGone(record)
				: unknownName(record.spot, { zh: '检查', en: 'check' }, record.check, idsOfChecks),
		);
	return { passed: all.length - failed.length, known, problems: [...idle, ...unknown, ...gone] };
}

/** Whether a record is of this very difference: the same check and values, and the same amount within 1 %. */
function records({ check, where, difference }: KnownDifference, made: Made): boolean {
	const same = fields.every((field) => where[field] === undefined || where[field] === made.where[field]);
	const amount = made.left - (made.right ?? 0);
	return check === made.check.id && same && Math.abs(amount - difference) <= 0.01 * Math.abs(difference);
}

/** What a check says, where it was made, and what was found. */
function saysOf(made: Made, vocabulary: Vocabulary): Words {
	const { check, left, right } = made;
	const where = { zh: whereWords(made, vocabulary, 'zh'), en: whereWords(made, vocabulary, 'en') };
	const [l, r, d] = [left, right ?? 0, left - (right ?? 0)].map(figure);
	const compared = right !== undefined;
	return {
		zh: `${check.says.zh}${where.zh && `（${where.zh}）`}：${l}${compared ? `，应为 ${r}，相差 ${d}` : ''}。`,
		en: `${check.says.en}${where.en && ` (${where.en})`}: ${l}${compared ? ` against ${r}, a difference of ${d}` : ''}.`,
	};
}

function whereWords({ where }: Made, vocabulary: Vocabulary, language: Language): string {
	const parts = fields.flatMap((field) => {
		const value = where[field];
		if (value === undefined || value === '') return [];
		const words = field === 'id' ? vocabulary.indicators[value]?.label : valueWords(vocabulary, field, value);
		return [words?.[language] ?? value];
	});
	return parts.join(language === 'zh' ? '，' : ', ');
}

/** A number to six significant digits, or whole. */
function figure(value: number): string {
	const rounded = Math.abs(value) >= 1e6 ? Math.round(value) : Number(value.toPrecision(6));
	const [whole = '', decimals] = String(rounded).split('.');
	return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals === undefined ? '' : `.${decimals}`);
}

function doesNotHold(made: Made, vocabulary: Vocabulary): Problem {
	return {
		code: 'check-fails',
		spot: made.check.spot,
		says: saysOf(made, vocabulary),
		fix: {
			zh: '请与来源核对；若来源本身不一致，请记入 known-differences.yaml 并写明原因。',
			en: 'Compare the rows with their sources; where these differ themselves, record it with the reason in known-differences.yaml.',
		},
	};
}

function appliesNowhere({ id, spot }: Check): Problem {
	return {
		code: 'check-applies-nowhere',
		spot,
		says: {
			zh: `没有任何地区或年份具备检查 ${id} 所需的全部数据。`,
			en: `No place or year has all the figures that the check ${id} needs.`,
		},
		fix: { zh: '请检查其中的名称，或删去该检查。', en: 'Check the names in it, or remove it.' },
	};
}

function differenceGone({ check, spot }: KnownDifference): Problem {
	return {
		code: 'known-difference-gone',
		spot,
		says: {
			zh: `检查 ${check} 不再出现此处记录的差异。`,
			en: `The check ${check} no longer shows the difference recorded here.`,
		},
		fix: { zh: '请更正或删去该记录。', en: 'Correct the record, or remove it.' },
	};
}
