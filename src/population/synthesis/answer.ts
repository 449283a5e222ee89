import {
	answersOf,
	type Column,
	compile,
	formOf,
	type Law,
	programOf,
	webAssemblyKernel,
} from '../../law/index.ts';

/** One rule of the law for everybody, on some facts. */
export function ruleFor(
	law: Law,
	rule: string,
	size: number,
	columns: Readonly<Record<string, Column>>,
): Float64Array {
	const population = { size, columns };
	const { program } = programOf({ law, ask: [rule], columns: Object.keys(columns), fields: [] });
	const [answers] = answersOf(webAssemblyKernel(compile(program, formOf(population))), population, 1);
	return answers ?? new Float64Array(size);
}
