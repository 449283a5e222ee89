import { writeCsv } from '../csv.ts';
import type { Finding } from '../finding.ts';
import { sdmxCode, sdmxPeriod } from './sdmx-codes.ts';
import {
	agency,
	attributeParts,
	type Describe,
	dimensionParts,
	flow,
	measurePart,
	type Part,
	structureUrn,
	timePart,
	version,
} from './sdmx-parts.ts';
import { codesOf, type Message, metaOf, schemaOf } from './sdmx-structure.ts';

/** Findings that SDMX can hold, and those it cannot, as their source states no year. */
export interface Dated {
	readonly dated: readonly Finding[];
	readonly undated: readonly Finding[];
}

/** Parts findings by whether they have a time period, without which SDMX has no observation. */
export function datedFindings(findings: readonly Finding[]): Dated {
	return {
		dated: findings.filter(({ year }) => year !== ''),
		undated: findings.filter(({ year }) => year === ''),
	};
}

/** Findings as SDMX-CSV 2.0; the codes stand in the structure message. Those without a year cannot be among them. */
export function sdmxCsv(findings: readonly Finding[]): string {
	const parts = [...dimensionParts, timePart, measurePart, ...attributeParts];
	const header = ['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...parts.map(({ id }) => id)];
	const rows = findings.map((finding) => [
		'dataflow',
		`${agency}:${flow}(${version})`,
		'R',
		...parts.map((part) => cellOf(part, finding)),
	]);
	return writeCsv([header, ...rows]);
}

/** Findings as an SDMX-JSON 2.1 data message, in which every code has its words in both languages. */
export function sdmxJson(findings: readonly Finding[], describe: Describe, message: Message): string {
	const periods = [...new Set(findings.map((finding) => cellOf(timePart, finding)))].sort();
	const coded = (parts: readonly Part[]) =>
		parts.map((part) => ({ part, values: part.coded ? codesOf(part, findings, describe) : [] }));
	const [dimensions, attributes] = [coded(dimensionParts), coded(attributeParts)];
	const places = [...dimensions, ...attributes].map(
		({ part, values }) => [part, new Map(values.map(({ id }, index) => [id, index]))] as const,
	);
	const indexOf = new Map(places);
	const position = (part: Part, finding: Finding) => indexOf.get(part)?.get(cellOf(part, finding)) ?? -1;
	const period = new Map(periods.map((each, index) => [each, index]));
	const observations = findings.map((finding) => {
		const key = [
			...dimensionParts.map((part) => position(part, finding)),
			period.get(cellOf(timePart, finding)) ?? -1,
		];
		const told = attributeParts.map((part) => (part.coded ? position(part, finding) : part.of(finding)));
		return [key.join(':'), [finding.value, ...told]] as const;
	});
	const named = ({ id, label }: Part) => ({ id, name: label.en, names: label });
	const structure = {
		links: [{ rel: 'dataflow', urn: structureUrn('datastructure.Dataflow', flow) }],
		name: message.title.en,
		names: message.title,
		dimensions: {
			observation: [
				...dimensions.map(({ part, values }, keyPosition) => ({ ...named(part), keyPosition, values })),
				{
					...named(timePart),
					keyPosition: dimensions.length,
					roles: [timePart.id],
					values: periods.map((value) => ({ value })),
				},
			],
		},
		measures: { observation: [named(measurePart)] },
		attributes: {
			observation: attributes.map(({ part, values }) => ({
				...named(part),
				relationship: { observation: {} },
				...(part.coded ? { values } : {}),
			})),
		},
	};
	const data = {
		structures: [structure],
		dataSets: [{ structure: 0, action: 'Replace', observations: Object.fromEntries(observations) }],
	};
	return `${JSON.stringify({ $schema: schemaOf('data'), meta: metaOf(message), data })}\n`;
}

/** What a file has of one part of a finding; empty where there is nothing. */
function cellOf(part: Part, finding: Finding): string {
	if (part === timePart) {
		const period = sdmxPeriod(finding.year);
		if (period === undefined) throw new RangeError('a finding without a year has no place in SDMX');
		return period;
	}
	const value = String(part.of(finding) ?? '');
	return part.coded ? sdmxCode(part.column, value) : value;
}
