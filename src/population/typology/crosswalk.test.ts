import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { explainRaw, type Law, monthOf, readLaw } from '../../law/index.ts';
import { problemLine } from '../../study/index.ts';
import { readStudyFolder } from '../../study/node.ts';
import { readPeopleLaw } from '../people-law.ts';
import { crosswalk } from './crosswalk.ts';

const on = monthOf('2024-12') ?? Number.NaN;
const moment = { on, place: 'CN-ZJ' };
let law: Law;

beforeAll(async () => {
	const study = await readStudyFolder(fileURLToPath(new URL('../../../studies/china', import.meta.url)));
	if (!study.ok) throw new Error(study.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
	const own = readLaw(study.value.law, study.value.places);
	const people = own.ok ? readPeopleLaw(study.value, own.value) : own;
	if (!people.ok) throw new Error(people.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
	law = people.value;
});

const pairs = (from: string, to: string, given = {}) =>
	crosswalk(law, from, to, moment, given).meetings.map((meeting) => `${meeting.from} ~ ${meeting.to}`);

describe('a crosswalk between two classifications', () => {
	test('has every value of the three groups and the six situations, and only pairs that can be', () => {
		const found = pairs('status.relation_group', 'status.platform_situation');
		expect(found).toContain('labour_contract ~ disguised_employment');
		expect(found).toContain('employment_contract ~ unclear');
		expect(found).not.toContain('contract_for_services ~ disguised_employment');
		expect(found).not.toContain('labour_contract ~ unclear');
		expect(found.filter((pair) => pair.includes('unknown'))).toEqual([]);
	});

	test('gives facts under which the law itself says the same of a person', () => {
		for (const [from, to] of [
			['status.relation_group', 'status.platform_situation'],
			['status.icse18', 'status.oecd_group'],
		] as const) {
			for (const meeting of crosswalk(law, from, to, moment).meetings) {
				const result = explainRaw(law, {
					on: '2024-12',
					place: 'CN-ZJ',
					given: meeting.example,
					ask: [from, to],
				});
				if (!result.ok) throw new Error(JSON.stringify(result.problems));
				const said = result.value.answers.map(({ outcome }) => outcome);
				expect(said).toMatchObject([
					{ known: true, value: meeting.from },
					{ known: true, value: meeting.to },
				]);
			}
		}
	});

	test('holds the facts that are given', () => {
		const found = pairs('people.groups.student', 'status.relation_group', { 'status.fact.student': true });
		expect(found.some((pair) => pair.endsWith('labour_contract'))).toBe(false);
	});

	test('leaves out what a constraint of the law refuses', () => {
		const { meetings } = crosswalk(law, 'people.forms.platform', 'status.new_form_worker', moment, {
			form: 'platform_ride',
			'status.fact.tasks_from_platform': true,
		});
		// a driver on a platform has a trade there
		expect(meetings.map(({ from, to }) => `${from} ~ ${to}`)).toEqual(['true ~ true']);
	});

	test('says unknown where the law, or a number, decides what is not given', () => {
		expect(
			pairs('definition.platform_worker.any_task_in_year', 'definition.platform_worker.main_job'),
		).toEqual(['unknown ~ true', 'unknown ~ false']);
		const since = crosswalk(law, 'status.outside', 'status.fact.draws_pension', { ...moment, on: on + 12 });
		expect(since.meetings.map(({ from, to }) => `${from} ~ ${to}`)).toContain('unknown ~ true');
	});
});
