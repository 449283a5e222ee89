import {
	answersOf,
	type Column,
	compile,
	formOf,
	type Law,
	programOf,
	webAssemblyKernel,
} from '../../law/index.ts';

/** Some rules of the law for everybody, on some facts. */
export function rulesFor(
	law: Law,
	rules: readonly string[],
	size: number,
	columns: Readonly<Record<string, Column>>,
): readonly Float64Array[] {
	const { program } = programOf({ law, ask: rules, columns: Object.keys(columns), fields: [] });
	const used = program.columns.flatMap((name): [string, Column][] => {
		const column = columns[name];
		return column === undefined ? [] : [[name, column]];
	});
	const { on = Number.NaN, place = Number.NaN } = columns;
	const population = { size, columns: { on, place, ...Object.fromEntries(used) } };
	return answersOf(webAssemblyKernel(compile(program, formOf(population))), population, rules.length);
}

/** One rule of the law for everybody, on some facts. */
export function ruleFor(
	law: Law,
	rule: string,
	size: number,
	columns: Readonly<Record<string, Column>>,
): Float64Array {
	return rulesFor(law, [rule], size, columns)[0] ?? new Float64Array(size);
}
