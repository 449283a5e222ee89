import { z } from 'zod';
import { type Amendment, amended, dayOf, type Law, type ParameterVersion, scalarOf } from '../law/index.ts';
import { type Outcome, type Problem, readShaped, type TextFile, unknownName } from '../study/index.ts';

const reformFile = () =>
	z.array(
		z.strictObject({
			name: z.string(),
			place: z.string(),
			from: z.union([z.string(), z.number()]),
			to: z.union([z.string(), z.number()]).optional(),
			value: z.union([z.number(), z.string(), z.boolean()]),
		}),
	);

/**
 * The law as a reform would make it: a YAML list of parameters with place, dates and value. What a reform sets counts as
 * law, because the question is what would hold if it were.
 */
export function readReform(file: TextFile, law: Law): Outcome<Law> {
	const read = readShaped(file, reformFile());
	if (!read.ok) return read;
	const { data, yaml } = read.value;
	const problems: Problem[] = [];
	const amendments = data.flatMap(({ name, place, from, to, value }, at) => {
		const parameter = law.parameters[name];
		if (!parameter) {
			const spot = yaml.spot([at, 'name']);
			problems.push(unknownName(spot, { en: 'parameter', zh: '参数' }, name, Object.keys(law.parameters)));
			return [];
		}
		if (!Object.hasOwn(law.places, place)) {
			const spot = yaml.spot([at, 'place']);
			problems.push(unknownName(spot, { en: 'place', zh: '地区' }, place, Object.keys(law.places)));
		}
		const [start, end] = [dayOf(from), to === undefined ? undefined : dayOf(to, true)];
		const worth = parameter.keys.length === 0 ? scalarOf(parameter.type, value, law) : undefined;
		if (start === undefined || (to !== undefined && end === undefined) || worth === undefined) {
			problems.push({ code: 'wrong-amendment', spot: yaml.spot([at]), ...wrongAmendment });
			return [];
		}
		return [{ name, place, from: start, ...(end === undefined ? {} : { to: end }), worth }];
	});
	if (problems.length > 0) return { ok: false, problems };
	return { ok: true, value: reformed(law, amendments) };
}

/** The law with amendments, which count as law. */
export function reformed(law: Law, amendments: readonly Amendment[]): Law {
	return asLaw(amended(law, amendments), new Set(amendments.map(({ name }) => name)));
}

function asLaw(law: Law, names: ReadonlySet<string>): Law {
	const trusted = (version: ParameterVersion): ParameterVersion =>
		version.file === '' ? { ...version, confidence: 'A' } : version;
	const parameters = Object.entries(law.parameters).map(([name, parameter]) => {
		if (!names.has(name)) return [name, parameter] as const;
		const places = Object.entries(parameter.places).map(([place, versions]) => [
			place,
			versions.map(trusted),
		]);
		return [name, { ...parameter, places: Object.fromEntries(places) }] as const;
	});
	return { ...law, parameters: Object.fromEntries(parameters) };
}

const wrongAmendment = {
	says: {
		en: 'The dates or the value do not fit the parameter; parameters with a key cannot be set so.',
		zh: '日期或数值与该参数不符；带键的参数不能这样设定。',
	},
	fix: {
		en: 'Write for example {name: pension.employee.minimum_months, place: CN, from: 2026-10, value: 240}.',
		zh: '写法例如 {name: pension.employee.minimum_months, place: CN, from: 2026-10, value: 240}。',
	},
};
