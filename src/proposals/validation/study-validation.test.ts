import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Study } from '../../study/index.ts';
import { readStudyFolder } from '../../study/node.ts';
import { must } from '../china.sample.ts';
import { readFundAssumptions } from '../funding/assumed.ts';
import { type Ground, readGround } from '../ground.ts';
import { readValidation, type Validation } from './read-validation.ts';
import { type StudyValidation, validateStudy } from './study-validation.ts';
import type { ValidationFileRow } from './validation-file.ts';

let study: Study;
let ground: Ground;
let validation: Validation;
let result: StudyValidation;

beforeAll(async () => {
	study = must(await readStudyFolder(fileURLToPath(new URL('../../../studies/china', import.meta.url))));
	ground = must(readGround(study));
	validation = must(readValidation(study.validation));
	result = must(validateStudy(study, ground.law, { size: 20_000, seed: 1 }));
});

const named = ({ group, id }: ValidationFileRow): string => `${group}/${id}`;

describe('the validation of China', () => {
	test('holds every identity', () => {
		const identities = result.validation.rows.filter(({ use }) => use === 'identity');
		expect(identities.filter(({ verdict }) => verdict !== 'ok').map(named)).toEqual([]);
		expect(identities.length).toBeGreaterThan(80);
	});

	test('comes within the tolerance of every target for which it tells no reason', () => {
		const silent = result.validation.rows.filter(({ verdict, reason }) => verdict !== 'ok' && !reason);
		expect(silent.map(named)).toEqual([]);
	});

	test('tells no reason for something that is within its tolerance', () => {
		const rows = validation.groups.flatMap(({ rows: all }) => all);
		const apart = new Set(
			result.validation.rows.flatMap((row) => (row.verdict === 'ok' ? [] : [named(row)])),
		);
		const reasons = new Map<string, boolean>();
		for (const { group, id, reason } of rows) {
			if (!reason) continue;
			const key = `${group} ${reason.en}`;
			reasons.set(key, (reasons.get(key) ?? false) || apart.has(`${group}/${id}`));
		}
		expect([...reasons].filter(([, used]) => !used).map(([key]) => key)).toEqual([]);
	});

	test('works out what it says it does, and leaves the rest open', () => {
		const rows = new Map(result.validation.rows.map((row) => [named(row), row]));
		const without = validation.groups.flatMap(({ rows: all }) => all.filter(({ ours }) => !ours));
		for (const { group, id } of without) expect(rows.get(`${group}/${id}`)?.verdict).toBe('not_computable');
		const open = result.validation.rows.filter(({ verdict }) => verdict === 'not_computable');
		expect(open.length).toBe(without.length);
	});

	test('names sources that are known', () => {
		const known = { ...ground.law.sources, ...study.statistics.sources, ...validation.sources };
		const assumed = Object.values(must(readFundAssumptions(study)));
		const named = [...result.validation.rows, ...assumed].flatMap(({ sources }) => sources);
		expect([...new Set(named)].filter((source) => !(source in known))).toEqual([]);
	});

	test('has tests among it that were used to make nothing', () => {
		const heldOut = result.validation.rows.filter((row) => row.heldOut && row.verdict !== 'not_computable');
		expect(heldOut.filter(({ use }) => use === 'target').length).toBeGreaterThan(60);
	});
});

describe('the funds of China', () => {
	test('are the four, from their accounts to 2075', () => {
		const { funds } = result.funds;
		expect(funds.map(({ scheme }) => scheme)).toEqual([
			'pension.employee',
			'pension.resident',
			'injury',
			'injury.new_form',
		]);
		for (const { years } of funds) expect(years.at(-1)?.year).toBe(2075);
	});

	test('start with the published pensioners of the years since', () => {
		const years = result.funds.funds[0]?.years ?? [];
		const pensioners = (at: number) => years.find(({ year }) => year === at)?.pensioners ?? Number.NaN;
		expect(pensioners(2022)).toBeCloseTo(136_440_000, -1);
		expect(pensioners(2023)).toBeCloseTo(141_960_000, -1);
		expect(pensioners(2024)).toBeCloseTo(147_390_000, -1);
	});

	test('are worse off where pensions rise more, and where members live longer', () => {
		const fund = result.funds.funds[0];
		const end = (id: string) => fund?.swings.find(({ assumption }) => assumption === id);
		const plain = fund?.worth.balance ?? Number.NaN;
		expect(end('pensions.indexation')?.high).toBeLessThan(plain);
		expect(end('mortality.insured')?.high).toBeLessThan(plain);
		expect(end('compliance.level')?.high).toBeGreaterThan(plain);
	});
});
