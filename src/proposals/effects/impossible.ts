import { compile, programOf, webAssemblyKernel } from '../../law/index.ts';
import type { Problem } from '../../study/index.ts';
import { partOf } from './columns.ts';
import type { Subjects } from './subjects.ts';
import type { Readied } from './sums-under.ts';

/** The question whose rules every proposal must meet. */
const question = 'possible';

/** Subjects that conditions are tried on: they are of all places, forms of work and pay. */
const tried = 4000;

/** Conditions that a law breaks for somebody, such as a floor above the ceiling; each names what it asks. */
export function impossible({ size }: Subjects, { law, columns, settled }: Readied): readonly Problem[] {
	const ask = law.questions[question]?.ask ?? [];
	const { program } = programOf({ law, ask, columns: Object.keys(columns), fields: [], settled });
	const needed = new Set([...program.columns, 'on', 'place']);
	const end = Math.min(size, tried);
	const answers = ask.map(() => new Float64Array(end));
	webAssemblyKernel(compile(program, { kind: 'rows' })).run(partOf(columns, needed, 0, end), answers, 0, end);
	return ask.flatMap((name, at): readonly Problem[] => {
		if (!answers[at]?.includes(0)) return [];
		const { label } = law.rules[name] ?? { label: { en: name, zh: name } };
		return [
			{
				code: `impossible-${name.replace(/^.*\./, '').replaceAll('_', '-')}`,
				says: {
					en: `This cannot be: ${label.en}, and here that fails for some people.`,
					zh: `方案不成立：${label.zh}，而按此方案有人不满足。`,
				},
				fix: { en: 'Move the parameter back.', zh: '请把参数调回。' },
			},
		];
	});
}
