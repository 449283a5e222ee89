import type { ValidationFile, ValidationFileRow } from '../../proposals/index.ts';
import type { Language, Vocabulary } from '../../study/index.ts';
import type { TableMaker } from '../context.ts';
import { nameOf } from '../grid.ts';
import { sayQuantity } from '../quantity.ts';
import { sourcesNote, textCell } from './cells.ts';

/** Results beside what others published: how many agree in each subject, or with `show: apart` those that do not, and why. */
export function validationTable(
	{ groups, rows }: Pick<ValidationFile, 'groups' | 'rows'>,
	vocabulary: Vocabulary,
): TableMaker {
	return (of, cells) => {
		const { language } = cells;
		if (of.show === 'apart') {
			const apart = rows.filter(({ verdict }) => verdict === 'miss');
			return {
				columns: [
					{ title: textCell(words.what[language]), align: 'start', width: 3 },
					{ title: textCell(words.ours[language]), align: 'end', width: 1.2 },
					{ title: textCell(words.published[language]), align: 'end', width: 1.2 },
					{ title: textCell(words.why[language]), align: 'start', width: 4 },
				],
				rows: apart.map((row) => ({
					cells: [
						textCell(labelOf(row, vocabulary, language)),
						textCell(figure(row.value, row.unit, language)),
						textCell(figure(row.published, row.unit, language)),
						textCell(row.reason?.[language] ?? ''),
					],
				})),
				notes: sourcesNote(
					apart.flatMap(({ sources }) => sources),
					cells,
				),
			};
		}
		return {
			columns: [
				{ title: textCell(words.subject[language]), align: 'start', width: 3 },
				...verdicts.map((verdict) => ({
					title: textCell(words[verdict][language]),
					align: 'end' as const,
					width: 1,
				})),
			],
			rows: groups.map(({ id, title }) => ({
				cells: [
					textCell(title[language]),
					...verdicts.map((verdict) => textCell(String(countOf(rows, id, verdict)))),
				],
			})),
			notes: [],
		};
	};
}

const verdicts = ['ok', 'miss', 'not_computable'] as const;

const words = {
	subject: { en: 'Subject', zh: '对象' },
	ok: { en: 'Within tolerance', zh: '在容差内' },
	miss: { en: 'Apart, with a reason', zh: '有差距（已说明原因）' },
	not_computable: { en: 'Cannot be worked out', zh: '无法计算' },
	what: { en: 'What is compared', zh: '比较内容' },
	ours: { en: 'This study', zh: '本研究' },
	published: { en: 'Published', zh: '已公布' },
	why: { en: 'Why they are apart', zh: '差距原因' },
} as const;

function countOf(rows: readonly ValidationFileRow[], group: string, verdict: string): number {
	return rows.filter((row) => row.group === group && row.verdict === verdict).length;
}

/** Rows of one label are told apart by what stands after the point of their id: a year, a place, a level. */
function labelOf({ id, label }: ValidationFileRow, vocabulary: Vocabulary, language: Language): string {
	const at = id.indexOf('.');
	if (at < 0) return label[language];
	const key = nameOf('place', id.slice(at + 1), vocabulary, language);
	return language === 'zh' ? `${label.zh}：${key}` : `${label.en}: ${key}`;
}

function figure(value: number | null, unit: string, language: Language): string {
	if (value === null) return '';
	if (unit === 'percent') return sayQuantity(value / 100, 'share', language);
	// a year is no quantity
	return unit === '1' && value > 1900 ? String(value) : sayQuantity(value, unit, language);
}
