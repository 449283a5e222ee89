import { beforeAll, describe, expect, test } from 'vitest';
import { SumsCrew, studyFile } from '../../../src/proposals/index.ts';
import { readStudyFolder } from '../../../src/study/node.ts';
import type { Opened, Tried, Variant } from './order.ts';
import { Trial } from './trial.ts';

const today = 2026 * 12 + 10;

/** A trial of China's proposals on few people, from the file that the page reads, sent through JSON as it is. */
async function chinaTrial(): Promise<Trial> {
	const study = await readStudyFolder('studies/china', 'studies/china');
	if (!study.ok) throw new Error(JSON.stringify(study.problems));
	const trial = new Trial(JSON.parse(JSON.stringify(studyFile(study.value))), new SumsCrew([]), today);
	const gathered = trial.gather(2000);
	if (!gathered.ok) throw new Error(JSON.stringify(gathered.problems));
	return trial;
}

describe('trying proposals as the page does', { timeout: 60_000 }, () => {
	let trial: Trial;
	let opened: Opened;
	beforeAll(async () => {
		trial = await chinaTrial();
		const outcome = trial.open();
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
		opened = outcome.value;
	}, 60_000);

	const variant = (id: string, moved: Variant['moved'] = {}): Variant => {
		const proposal = opened.proposals.find((each) => each.id === id);
		if (!proposal) throw new Error(`no proposal ${id}`);
		return { path: proposal.file, text: proposal.text, moved };
	};
	const tried = async (order: Variant): Promise<Tried> => {
		const outcome = await trial.try(order);
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
		return outcome.value;
	};

	test('the law as it is changes nothing, exactly', async () => {
		const { before, after } = await tried(variant('as-it-is'));
		const lasting = before.measures.flatMap(({ heading }, at) => (heading === 'effect_change' ? [] : [at]));
		for (const [at, group] of before.groups.entries())
			for (const measure of lasting)
				expect(after.groups[at]?.amounts[measure]).toEqual(group.amounts[measure]);
	});

	test('a parameter moved there and back gives what there was, and elsewhere something else', async () => {
		const id = 'lower-floor-and-platform-share';
		const [first, low, again] = [
			await tried(variant(id)),
			await tried(variant(id, { 'proposal.platform_share.rate': 0 })),
			await tried(variant(id)),
		];
		expect(again.after).toEqual(first.after);
		expect(low.after.groups).not.toEqual(first.after.groups);
	});

	test('a step that was foreseen gives what one that was not does', async () => {
		const id = 'lower-floor-and-platform-share';
		const moved = { 'proposal.floor.ratio': 0.25, 'proposal.platform_share.rate': 0.1 };
		const whole = await tried(variant(id, moved));
		await tried(variant(id));
		trial.foresee(variant(id));
		const step = await tried(variant(id, moved));
		expect(step.after).toEqual(whole.after);
		expect(step.after).not.toEqual(step.before);
	});

	test('every breakdown adds up to everybody', async () => {
		const { after } = await tried(variant('injury-for-all-platform-work'));
		const [everybody, ...groups] = after.groups;
		for (const dimension of new Set(groups.map((group) => group.dimension))) {
			const persons = groups
				.filter((group) => group.dimension === dimension)
				.reduce((sum, group) => sum + group.persons, 0);
			expect(persons).toBe(everybody?.persons);
		}
	});

	test('what cannot be is refused: out of range, negative, past, and law that is not there', async () => {
		const { path, text } = variant('lower-floor-and-platform-share');
		const outside = await trial.try({ path, text, moved: { 'proposal.floor.ratio': 5 } });
		expect(outside).toMatchObject({ ok: false, problems: [{ code: 'out-of-range' }] });
		const codes = (changed: string) => {
			const laid = trial.lay(path, changed);
			return laid.ok ? [] : laid.problems.map(({ code }) => code);
		};
		expect(codes(text.replace('value: 0.4', 'value: -0.4'))).toContain('negative-value');
		expect(codes(text.replaceAll('2027-01', '2020-01'))).toContain('starts-in-the-past');
		expect(codes(text.replace('coverage.average_wage', 'pensions.of.elsewhere'))).toContain('unknown-name');
		expect(codes('proposal: [')).toContain('yaml-syntax');
	});

	test('one person is asked by both laws, with steps', () => {
		const [person] = opened.persons;
		if (!person) throw new Error('no persons');
		const outcome = trial.person(variant('injury-for-all-platform-work'), person);
		expect(outcome.ok && outcome.value.after.answers.map(({ name }) => name)).toContain(
			'effect.paid.platform',
		);
	});

	test('open questions are of people, of law and of funds, each within its range', () => {
		const outcome = trial.questions();
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
		expect(new Set(outcome.value.map(({ of }) => of))).toEqual(new Set(['people', 'law', 'funds']));
		for (const { value, low, high } of outcome.value) {
			expect(value).toBeGreaterThanOrEqual(low);
			expect(value).toBeLessThanOrEqual(high);
		}
	});
});
