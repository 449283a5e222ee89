import type { Finding } from '../finding.ts';
import type { Words } from '../words.ts';
import { sdmxCode } from './sdmx-codes.ts';
import {
	agency,
	attributeParts,
	type Describe,
	dimensionParts,
	flow,
	listOf,
	measurePart,
	type Part,
	structureUrn,
	timePart,
	version,
} from './sdmx-parts.ts';

/** What every message says of itself. */
export interface Message {
	/** When it was made, ISO. */
	readonly prepared: string;
	readonly title: Words;
}

export interface SdmxCode {
	readonly id: string;
	readonly name: string;
	readonly names: Words;
}

/** The codes of a part that findings use, in order of their values, each with its words. */
export function codesOf(part: Part, findings: readonly Finding[], describe: Describe): readonly SdmxCode[] {
	const values = [...new Set(findings.map((finding) => String(part.of(finding) ?? '')))].sort();
	return values.map((value) => {
		const names = describe(part.column, value) ?? { zh: value || '不适用', en: value || 'not applicable' };
		return { id: sdmxCode(part.column, value), name: names.en, names };
	});
}

/** The structure of a table of findings as an SDMX-JSON 2.1 structure message: code lists, concepts, data structure and flow. */
export function sdmxStructure(findings: readonly Finding[], describe: Describe, message: Message): string {
	const coded = [...dimensionParts, ...attributeParts].filter((part) => part.coded);
	const all = [...dimensionParts, timePart, measurePart, ...attributeParts];
	const data = {
		codelists: coded.map((part) => ({
			...maintained(listOf(part), part.label),
			codes: codesOf(part, findings, describe),
		})),
		conceptSchemes: [
			{
				...maintained('CS_FINDINGS', { zh: '结果表概念', en: 'Concepts of findings' }),
				concepts: all.map(({ id, label }) => ({ id, name: label.en, names: label })),
			},
		],
		dataStructures: [
			{
				...maintained('DSD_FINDINGS', { zh: '结果表结构', en: 'Structure of findings' }),
				dataStructureComponents: components(),
			},
		],
		dataflows: [
			{
				...maintained(flow, message.title),
				structure: structureUrn('datastructure.DataStructure', 'DSD_FINDINGS'),
			},
		],
	};
	return `${JSON.stringify({ $schema: schemaOf('structure'), meta: metaOf(message), data }, null, '\t')}\n`;
}

function components() {
	return {
		dimensionList: {
			id: 'DimensionDescriptor',
			dimensions: dimensionParts.map((part, position) => ({ ...component(part), position })),
			timeDimension: {
				id: timePart.id,
				conceptIdentity: concept(timePart),
				localRepresentation: { format: { dataType: 'ObservationalTimePeriod' } },
			},
		},
		measureList: {
			id: 'MeasureDescriptor',
			measures: [{ ...component(measurePart, 'Double'), usage: 'mandatory' }],
		},
		attributeList: {
			id: 'AttributeDescriptor',
			attributes: attributeParts.map((part) => ({
				...component(part, numbers.has(part.id) ? 'Double' : 'String'),
				usage: part.coded ? 'mandatory' : 'optional',
				attributeRelationship: { observation: {} },
			})),
		},
	};
}

const numbers: ReadonlySet<string> = new Set(['LOWER_BOUND', 'UPPER_BOUND', 'SAMPLE_SIZE']);

function component(part: Part, dataType = 'String') {
	return {
		id: part.id,
		conceptIdentity: concept(part),
		localRepresentation: part.coded
			? { enumeration: structureUrn('codelist.Codelist', listOf(part)) }
			: { format: { dataType } },
	};
}

const concept = ({ id }: Part): string =>
	`urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=${agency}:CS_FINDINGS(${version}).${id}`;

function maintained(id: string, names: Words) {
	return { id, agencyID: agency, version, name: names.en, names };
}

export const schemaOf = (kind: 'structure' | 'data'): string =>
	`https://json.sdmx.org/2.1/sdmx-json-${kind}-schema.json`;

export function metaOf({ prepared, title }: Message) {
	return {
		id: flow,
		prepared,
		contentLanguages: ['en', 'zh'],
		name: title.en,
		names: title,
		sender: { id: agency, name: 'Canopy' },
	};
}
