import { stringify } from 'yaml';
import { type Case, codeOf, isoDay, isoMonth, type Law, type Scalar, written } from '../../src/law/index.ts';

/** A case as the file that `canopy case` reads, asking for one rule. */
export function caseText(law: Law, { place, on, given, career }: Case, rule: string): string {
	const facts = (known: ReadonlyMap<string, Scalar>): Readonly<Record<string, Scalar>> =>
		Object.fromEntries(
			[...known].map(([name, value]) => {
				const type = law.variables[name]?.type;
				return [name, type ? written(type, value) : value];
			}),
		);
	return stringify({
		place,
		on: isoDay(on),
		given: facts(given),
		...(career && {
			career: career.map((row) => ({
				from: isoMonth(row.from),
				...(row.to === undefined ? {} : { to: isoMonth(row.to) }),
				place: row.place,
				...facts(row.facts),
			})),
		}),
		ask: [rule],
	});
}

/** A rule's answer as people write it. */
export function valueText(law: Law, rule: string, number = Number.NaN): string {
	const type = law.rules[rule]?.type;
	if (Number.isNaN(number) || !type) return 'unknown';
	return Object.is(number, -0) ? '-0' : String(written(type, codeOf(law).scalar(type, number)));
}
