import { beforeAll, expect, test } from 'vitest';
import { dimensionsOf } from '../population/index.ts';
import { valueWords } from '../study/index.ts';
import { chinaForTests } from './china.sample.ts';
import { usualBreakdown } from './effects/subjects.ts';
import { groupInFindings, proposalTerms } from './finding-groups.ts';

let china: Awaited<ReturnType<typeof chinaForTests>>;
beforeAll(async () => {
	china = await chinaForTests();
});

test('every group that effects are told by has words of the findings table', () => {
	const { category, proposal } = proposalTerms(china.ground);
	expect(proposal?.['as-it-is']?.zh).toBe('现行规定');
	const dimensions = dimensionsOf(china.subjects.law, usualBreakdown);
	if (!dimensions.ok) throw new Error('they are dimensions of the study');
	for (const { name, values } of dimensions.value)
		for (const { name: value } of values) {
			const group = groupInFindings({ dimension: name, value });
			expect(group, `${name} ${value}`).toBeDefined();
			expect(group?.category === 'all' || category?.[group?.category ?? '']).toBeTruthy();
			expect(valueWords(china.study.statistics.vocabulary, 'age', group?.age ?? ''), value).toBeDefined();
		}
});

test('people of whom something is not known are told of nowhere but in the file for the web', () => {
	expect(groupInFindings({ dimension: 'effect.career.kind', value: 'unknown' })).toBeUndefined();
});
