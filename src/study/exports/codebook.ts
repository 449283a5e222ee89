import type { Words } from '../words.ts';
import { type Element, element, writeXml } from './xml.ts';

/** What a data file holds, for the people who receive it: the content of a codebook by DDI-Codebook 2.5. */
export interface Codebook {
	/** Id of the data set, such as `canopy-china-findings`. */
	readonly id: string;
	readonly title: Words;
	readonly abstract: Words;
	/** Name of the file described, and how many records it has. */
	readonly file: string;
	readonly records: number;
	/** What one record is. */
	readonly unit: Words;
	readonly universe: Words;
	/** How the data came about: counted, surveyed, simulated. */
	readonly kind: Words;
	readonly nation: Words;
	/** Periods that the data are of, ISO. */
	readonly periods: readonly string[];
	/** Under which conditions they may be used, and what was kept back. */
	readonly access: Words;
	readonly variables: readonly CodebookVariable[];
}

/** One column of the file. */
export interface CodebookVariable {
	readonly name: string;
	readonly label: Words;
	readonly text?: Words;
	readonly unit?: string;
	readonly holds: 'choice' | 'number' | 'text' | 'month';
	/** Smallest and largest value in the file. */
	readonly range?: readonly [number, number];
	/** Records that have a value, and that have none. */
	readonly valid?: number;
	readonly missing?: number;
	readonly categories?: readonly CodebookCategory[];
	/** Whether it is what records are weighted by. */
	readonly weight?: boolean;
}

export interface CodebookCategory {
	readonly value: string;
	readonly label: Words;
	readonly records?: number;
}

/** Writes a codebook as XML, every label in English and Chinese. */
export function writeCodebook(codebook: Codebook): string {
	return writeXml(
		element(
			'codeBook',
			{
				xmlns: 'ddi:codebook:2_5',
				'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
				'xsi:schemaLocation':
					'ddi:codebook:2_5 http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd',
				version: '2.5',
				'xml:lang': 'en',
			},
			study(codebook),
			file(codebook),
			element('dataDscr', {}, ...codebook.variables.map(variable)),
		),
	);
}

/** An element in both languages. */
const both = (name: string, words: Words): readonly Element[] => [
	element(name, { 'xml:lang': 'en' }, words.en),
	element(name, { 'xml:lang': 'zh' }, words.zh),
];

function study(codebook: Codebook): Element {
	const { id, title, abstract, periods, nation, unit, universe, kind, access } = codebook;
	return element(
		'stdyDscr',
		{},
		element(
			'citation',
			{},
			element(
				'titlStmt',
				{},
				element('titl', { 'xml:lang': 'en' }, title.en),
				element('parTitl', { 'xml:lang': 'zh' }, title.zh),
				element('IDNo', {}, id),
			),
		),
		element(
			'stdyInfo',
			{},
			...both('abstract', abstract),
			element(
				'sumDscr',
				{},
				...periods.map((period) => element('timePrd', { date: period }, period)),
				...both('nation', nation),
				...both('anlyUnit', unit),
				...both('universe', universe),
				...both('dataKind', kind),
			),
		),
		element('dataAccs', {}, element('useStmt', {}, ...both('conditions', access))),
	);
}

function file({ file: name, records, variables }: Codebook): Element {
	return element(
		'fileDscr',
		{ ID: 'F1' },
		element(
			'fileTxt',
			{},
			element('fileName', {}, name),
			element(
				'dimensns',
				{},
				element('caseQnty', {}, String(records)),
				element('varQnty', {}, String(variables.length)),
			),
			element('fileType', {}, name.endsWith('.parquet') ? 'application/vnd.apache.parquet' : 'text/csv'),
		),
	);
}

function variable(
	{ name, label, text, unit, holds, range, valid, missing, categories = [], weight }: CodebookVariable,
	index: number,
): Element {
	const statistic = (type: string, value: number | undefined) =>
		value === undefined ? undefined : element('sumStat', { type }, String(value));
	return element(
		'var',
		{
			ID: `V${index + 1}`,
			name,
			files: 'F1',
			wgt: weight ? 'wgt' : undefined,
			intrvl: holds === 'number' ? 'contin' : 'discrete',
		},
		...both('labl', label),
		range
			? element('valrng', {}, element('range', { min: String(range[0]), max: String(range[1]), UNITS: unit }))
			: undefined,
		statistic('vald', valid),
		statistic('invd', missing),
		...(text ? both('txt', text) : []),
		...categories.map(category),
		unit === undefined ? undefined : element('concept', { vocab: 'unit' }, unit),
		element('varFormat', { type: holds === 'number' ? 'numeric' : 'character' }),
	);
}

function category({ value, label, records }: CodebookCategory): Element {
	return element(
		'catgry',
		{},
		element('catValu', {}, value),
		...both('labl', label),
		records === undefined ? undefined : element('catStat', { type: 'freq' }, String(records)),
	);
}
