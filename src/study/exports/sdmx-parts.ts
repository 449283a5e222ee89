import type { Finding } from '../finding.ts';
import type { Language, Words } from '../words.ts';

// The parts of which SDMX makes a finding, in the order in which all files have them.

/** A column of findings in SDMX: its id there, what it is called, and whether its values are codes. */
export interface Part {
	readonly id: string;
	readonly column: keyof Finding;
	readonly label: Words;
	readonly coded: boolean;
	/** What a finding has of it; null where it has nothing. */
	of(finding: Finding): string | number | null;
}

type PlainColumn = Exclude<keyof Finding, 'note'>;

const coded = (id: string, column: PlainColumn, zh: string, en: string): Part => ({
	id,
	column,
	label: { zh, en },
	coded: true,
	of: (finding) => finding[column],
});
const plain = (id: string, column: PlainColumn, zh: string, en: string): Part => ({
	...coded(id, column, zh, en),
	coded: false,
});
const note = (id: string, language: Language, zh: string, en: string): Part => ({
	id,
	column: 'note',
	label: { zh, en },
	coded: false,
	of: (finding) => finding.note?.[language] ?? null,
});

/** What tells findings apart, besides time. */
export const dimensionParts: readonly Part[] = [
	coded('INDICATOR', 'id', '指标', 'Indicator'),
	coded('REF_AREA', 'place', '地区', 'Reference area'),
	coded('SEX', 'sex', '性别', 'Sex'),
	coded('AGE', 'age', '年龄', 'Age'),
	coded('HUKOU', 'hukou', '户籍', 'Household registration'),
	coded('FORM', 'form', '就业形式', 'Form of work'),
	coded('SCHEME', 'scheme', '险种', 'Scheme'),
	coded('SECTOR', 'sector', '行业', 'Sector'),
	coded('CATEGORY', 'category', '类别', 'Category'),
	coded('PROPOSAL', 'proposal', '方案', 'Proposal'),
];

export const timePart: Part = plain('TIME_PERIOD', 'year', '时期', 'Time period');

export const measurePart: Part = plain('OBS_VALUE', 'value', '数值', 'Value');

export const attributeParts: readonly Part[] = [
	coded('UNIT_MEASURE', 'unit', '单位', 'Unit of measure'),
	coded('KIND', 'kind', '性质', 'How it came about'),
	coded('CONFIDENCE', 'confidence', '可信度', 'Confidence'),
	plain('LOWER_BOUND', 'low', '区间下限', 'Lower end of the interval'),
	plain('UPPER_BOUND', 'high', '区间上限', 'Upper end of the interval'),
	plain('SAMPLE_SIZE', 'sample', '样本量', 'Size of the sample'),
	plain('METHOD', 'method', '方法', 'Method'),
	plain('SOURCES', 'sources', '来源', 'Sources'),
	note('NOTE_EN', 'en', '备注（英文）', 'Note in English'),
	note('NOTE_ZH', 'zh', '备注（中文）', 'Note in Chinese'),
];

/** Who publishes the structures, and what they are called. */
export const agency = 'CANOPY';
export const version = '1.0.0';
export const flow = 'FINDINGS';

/** What a value of a column is called, in both languages; undefined where nobody has named it. */
export type Describe = (column: keyof Finding, value: string) => Words | undefined;

/** Id of the code list of a coded part. */
export const listOf = ({ id }: Part): string => `CL_${id}`;

export const structureUrn = (kind: string, id: string): string =>
	`urn:sdmx:org.sdmx.infomodel.${kind}=${agency}:${id}(${version})`;
