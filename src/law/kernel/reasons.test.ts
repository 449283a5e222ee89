import { expect, test } from 'vitest';
import { programOf } from './lower.ts';
import { pensionLaw, workers } from './pension.sample.ts';
import { answersOf } from './population.ts';
import { reasonsOf } from './reasons.ts';
import { compile, formOf, webAssemblyKernel } from './webassembly/kernel.ts';

test('every unknown answer, and no other, has a reason with the name of what is missing', () => {
	const people = workers(120);
	const ask = ['paid_in_all', 'pension', 'last_wage'];
	const { program } = programOf({
		law: pensionLaw,
		ask,
		columns: ['claim_month'],
		fields: ['wage', 'status'],
	});
	const answers = answersOf(webAssemblyKernel(compile(program, formOf(people))), people, ask.length);
	const columns = reasonsOf(pensionLaw, ask, people, answers);
	columns.forEach(({ codes }, index) => {
		const unknown = Array.from(answers[index] ?? [], (value) => Number.isNaN(value));
		expect(Array.from(codes, (code) => code > 0)).toEqual(unknown);
	});
	const said = columns.map(({ reasons }) => reasons.map(({ code, name }) => `${code} ${name}`).sort());
	expect(said).toEqual([
		['expired rate_flexible', 'no-career career', 'not-yet-in-force paid'],
		['expired rate_flexible', 'fact-missing claim_month', 'no-career career', 'not-yet-in-force account'],
		['fact-missing wage'],
	]);
});
