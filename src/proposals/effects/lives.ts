import { compile, type Law, programOf, webAssemblyKernel } from '../../law/index.ts';
import { careersOf, type People } from '../../population/index.ts';
import { type Columns, partOf } from './columns.ts';

/** Persons whose careers are held at a time. */
const block = 8192;

/** Answers to rules that look into working lives, of all people: every career is read once. */
export function answersFromLives(
	law: Law,
	people: People,
	columns: Columns,
	rules: readonly string[],
): Readonly<Record<string, Float64Array>> {
	const { fields } = careersOf(people, 0, Math.min(1, people.size));
	const { program } = programOf({
		law,
		ask: rules,
		columns: Object.keys(columns),
		fields: Object.keys(fields),
	});
	const kernel = webAssemblyKernel(compile(program, { kind: 'rows' }));
	const answers = rules.map(() => new Float64Array(people.size));
	const needed = new Set([...program.columns, 'on', 'place']);
	for (let start = 0; start < people.size; start += block) {
		const end = Math.min(start + block, people.size);
		const population = { ...partOf(columns, needed, start, end), career: careersOf(people, start, end) };
		kernel.run(
			population,
			answers.map((column) => column.subarray(start, end)),
			0,
			end - start,
		);
	}
	return Object.fromEntries(rules.map((rule, at) => [rule, answers[at] ?? new Float64Array(0)]));
}
