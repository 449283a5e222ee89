import { sayUnit, unitText } from '../../law/index.ts';
import type { Comparison, ComparisonCell, ComparisonTable } from '../../standards/index.ts';
import type { Language, Places, Source } from '../../study/index.ts';
import type { PlainCell, PlainRow, PlainTable } from './plain-table.ts';

const words = {
	title: { en: 'Law compared', zh: '法规对照' },
	on: { en: (day: string) => `law of ${day}`, zh: (day: string) => `${day} 的法规` },
	row: { en: 'Row', zh: '项目' },
	legend: {
		en: [
			'Cells are worked out from law where the law of the place is encoded; otherwise they are cited texts in our own words.',
			'≠ marks cells that differ from the first place, and says how. Words, and amounts in different currencies, are not compared.',
			'Cells in italics, marked (C), are unverified: they rest on an assumption or on a weak source.',
		],
		zh: [
			'已录入法规的地区，单元格由法规得出；否则为注明来源的文字，均以本研究的措辞表述。',
			'≠ 标出与第一个地区不同的单元格，并说明差别。文字以及不同货币的金额不作比较。',
			'斜体并标有（C）的单元格未经核实：其依据为假设或较弱的来源。',
		],
	},
	weak: { en: ' (C)', zh: '（C）' },
	data: {
		en: [
			...['table', 'row', 'place code', 'place', 'state', 'value', 'unit', 'text'],
			...['difference from the first place', 'confidence', 'articles', 'sources'],
		],
		zh: [
			...['表', '项目', '地区代码', '地区', '状态', '数值', '单位', '文字'],
			...['与第一个地区的差别', '可信度', '条款', '来源'],
		],
	},
	states: {
		en: {
			law: 'law',
			text: 'text',
			unknown: 'unknown',
			not_applicable: 'not applicable',
			not_found: 'not found',
		},
		zh: { law: '法规', text: '文字', unknown: '未知', not_applicable: '不适用', not_found: '未找到' },
	},
} as const;

/** A comparison of places as a table to be written to a file, with its sources. */
export function comparisonAsTable(
	comparison: Comparison,
	{ on, places, lines }: ComparisonTable,
	names: Places,
	sources: Readonly<Record<string, Source>>,
	language: Language,
): PlainTable {
	const placeName = (code: string) => names[code]?.label[language] ?? code;
	const cited = [...new Set(lines.flatMap(({ cells }) => cells.flatMap((cell) => cell.sources)))].sort();
	const rows: PlainRow[] = [];
	let table = '';
	for (const { row, cells } of lines) {
		if (row.table !== table) rows.push({ heading: comparison.tables[row.table]?.[language] ?? row.table });
		table = row.table;
		rows.push({ cells: [{ text: row.label[language] }, ...cells.map((cell) => plainCell(cell, language))] });
	}
	return {
		title: `${words.title[language]}${language === 'zh' ? '：' : ', '}${words.on[language](on)}`,
		language,
		day: on,
		columns: [words.row[language], ...places.map(placeName)],
		rows,
		notes: words.legend[language],
		sources: cited.map((id) => sourceText(id, sources, language)),
		data: {
			columns: words.data[language],
			rows: lines.flatMap(({ row, cells }) =>
				cells.map((cell) => [
					comparison.tables[row.table]?.[language] ?? row.table,
					row.label[language],
					cell.place,
					placeName(cell.place),
					words.states[language][cell.state],
					typeof cell.value?.value === 'number' ? cell.value.value : null,
					typeof cell.value?.value === 'number' ? unitName(cell.value.type, language) : null,
					cell.says[language],
					cell.differs?.[language] ?? null,
					cell.confidence ?? null,
					cell.articles.join(language === 'zh' ? '；' : '; '),
					cell.sources.join(' '),
				]),
			),
		},
	};
}

function plainCell({ says, differs, unverified }: ComparisonCell, language: Language): PlainCell {
	return {
		text: `${says[language]}${unverified ? words.weak[language] : ''}`,
		...(differs && { remark: differs[language] }),
		...(unverified && { weak: true }),
	};
}

type CellType = NonNullable<ComparisonCell['value']>['type'];

const unitName = (type: CellType, language: Language) => sayUnit(type, language) || unitText(type);

function sourceText(id: string, sources: Readonly<Record<string, Source>>, language: Language): string {
	const source = sources[id];
	if (!source) return id;
	const { title, number, issuer, issued, url, confidence } = source;
	const parts = [title[language], number, issuer?.[language], issued, url, confidence];
	const text = parts.filter((part) => part !== undefined).join(language === 'zh' ? '，' : ', ');
	return `${id}${language === 'zh' ? '：' : ': '}${text}`;
}
