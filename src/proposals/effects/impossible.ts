import { webAssemblyKernel } from '../../law/index.ts';
import type { Problem } from '../../study/index.ts';
import { partOf, picked, pickedFrom } from './columns.ts';
import type { Measure } from './measures.ts';
import type { Subjects } from './subjects.ts';
import { type Readied, readied } from './sums-under.ts';

/** The question whose rules every proposal must meet. */
const question = 'possible';

/** Subjects that conditions are tried on, spread over all of them: they are of all places, forms of work and pay. */
const tried = 4000;

/** Some of the subjects, asked for conditions; and the law that they were last asked by, made ready. */
interface Sample {
	readonly subjects: Subjects;
	last?: Readied;
}

const samples = new WeakMap<Subjects, Sample>();

/** Conditions that a law breaks for somebody, such as a floor above the ceiling; each names what it asks. */
export function impossible(subjects: Subjects, { law }: Pick<Readied, 'law'>): readonly Problem[] {
	const sample = samples.get(subjects) ?? { subjects: sampleOf(subjects) };
	samples.set(subjects, sample);
	const { size, measures } = sample.subjects;
	const ready = readied(sample.subjects, law, sample.last);
	if (!ready.ok) return ready.problems;
	const { compiled, columns, needed } = ready.value;
	sample.last = ready.value;
	const answers = measures.map(() => new Float64Array(size));
	webAssemblyKernel(compiled).run(partOf(columns, needed, 0, size), answers, 0, size);
	return measures.filter((_, at) => answers[at]?.includes(0)).map(problemOf);
}

function sampleOf(subjects: Subjects): Subjects {
	const { law, size, columns, persons, who } = subjects;
	const measures = (law.questions[question]?.ask ?? []).flatMap((name): readonly Measure[] => {
		const rule = law.rules[name];
		return rule
			? [{ rule: name, label: rule.label, type: rule.type, kind: 'persons', heading: question }]
			: [];
	});
	const some = Math.min(size, tried);
	const at = Uint32Array.from(Array(some).keys(), (each) => Math.floor((each * size) / some));
	return {
		...subjects,
		measures,
		size: some,
		who: at.map((subject) => who[subject] ?? 0),
		persons: pickedFrom(persons, at),
		columns: picked(columns, at),
	};
}

function problemOf({ rule, label }: Measure): Problem {
	return {
		code: `impossible-${rule.replace(/^.*\./, '').replaceAll('_', '-')}`,
		says: {
			en: `This cannot be: ${label.en}, and here that fails for some people.`,
			zh: `方案不成立：${label.zh}，而按此方案有人不满足。`,
		},
		fix: { en: 'Put the parameter or the formula right.', zh: '请改正参数或公式。' },
	};
}
