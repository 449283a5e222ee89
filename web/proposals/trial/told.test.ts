import { expect, test } from 'vitest';
import { checkCase, readLaw } from '../../../src/law/index.ts';
import { readYaml } from '../../../src/study/index.ts';
import { readStudyFolder } from '../../../src/study/node.ts';
import { toldIn } from './told.ts';

const title = { zh: '某人', en: 'somebody' };

test('what typical persons are handed on with is a case that the law in force takes, and keeps what it asks', async () => {
	const study = await readStudyFolder('studies/china', 'studies/china');
	const law = study.ok ? readLaw(study.value.law, study.value.places) : study;
	if (!study.ok || !law.ok) throw new Error('the study reads');
	const persons = [...study.value.proposals].filter(([path]) => path.startsWith('proposals/persons/'));
	expect(persons.length).toBeGreaterThan(2);
	for (const [, file] of persons) {
		const yaml = readYaml(file);
		const tells = (name: string) => name in law.value.variables;
		const told = toldIn('data' in yaml ? yaml.data : undefined, title, '2026-11', tells);
		if (!told) throw new Error(`${file.path} names a place`);
		const { facts, unsure: _, career, ...rest } = told;
		expect(facts.sex).toBeDefined();
		expect(Object.keys(facts).filter((name) => /^(people|effect)\./.test(name))).toEqual([]);
		const rows = career.map(({ facts: each, ...row }) => ({ ...row, ...each }));
		const checked = checkCase(law.value, { ...rest, given: facts, career: rows });
		expect(checked.ok ? [] : checked.problems, file.path).toEqual([]);
	}
});

test('what is no case is not handed on', () => {
	expect(toldIn('nothing', title, '2026-11', () => true)).toBeUndefined();
	expect(toldIn({ given: {} }, title, '2026-11', () => true)).toBeUndefined();
});
