import type { Law } from '../law/index.ts';
import type { Finding, Indicator, Outcome, Source, Study } from '../study/index.ts';
import type { Comparison } from './comparison.ts';
import { type CountryCases, caseSources, outcomeFindings, readCountryCases } from './country-cases.ts';
import type { MeasureBank } from './measure.ts';
import { readComparison } from './read-comparison.ts';
import { readMeasures } from './read-measures.ts';
import type { Standards } from './standards.ts';

/** Everything a study says of other countries besides their law. */
export interface Compared {
	readonly cases: CountryCases;
	/** Absent where the study keeps none. */
	readonly measures?: MeasureBank;
	readonly comparison?: Comparison;
	/** Sources that these declare beside those of law. */
	readonly sources: Readonly<Record<string, Source>>;
	/** What was measured in other countries. */
	readonly findings: readonly Finding[];
	/** What those findings are of. */
	readonly indicators: Readonly<Record<string, Indicator>>;
}

/** Reads country cases, measures and the comparison of a study, whose rows ask for personas of its standards. `losses` are the reasons that measures may answer. */
export function readCompared(
	study: Study,
	comparativeLaw: Law,
	{ personas }: Standards,
	losses: Readonly<Record<string, unknown>>,
): Outcome<Compared> {
	const read = readCountryCases(study, comparativeLaw.sources);
	if (!read.ok) return read;
	const cases = read.value;
	const known = { ...comparativeLaw.sources, ...caseSources(cases) };
	const measuresFile = study.standards.get('standards/measures.yaml');
	const measures = measuresFile
		? readMeasures(measuresFile, {
				places: study.jurisdictions,
				facets: comparativeLaw.rules,
				losses,
				sources: known,
			})
		: undefined;
	if (measures?.ok === false) return measures;
	const comparisonFile = study.standards.get('standards/comparison.yaml');
	const context = { law: comparativeLaw, cases, personas, sources: known };
	const comparison = comparisonFile ? readComparison(comparisonFile, context) : undefined;
	if (comparison?.ok === false) return comparison;
	return {
		ok: true,
		value: {
			cases,
			measures: measures?.value,
			comparison: comparison?.value,
			sources: {
				...caseSources(cases),
				...measures?.value.sources,
				...comparison?.value.sources,
			},
			findings: outcomeFindings(cases),
			indicators: Object.fromEntries(
				cases.cases.flatMap(({ outcomes }) =>
					outcomes.map(({ id, label, unit }) => [id, { label, definition: label, unit }] as const),
				),
			),
		},
	};
}
