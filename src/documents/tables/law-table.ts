import { type Law, sayValue } from '../../law/index.ts';
import type { Language, Vocabulary } from '../../study/index.ts';
import type { MadeTable, TableMaker } from '../context.ts';
import { nameOf } from '../grid.ts';
import { type LawAnswer, type LawAsker, lawFinding } from '../law-answers.ts';
import { basisText } from '../law-basis.ts';
import type { Inlines } from '../model.ts';
import { listOf, sourcesNote, textCell } from './cells.ts';

/**
 * What the law says: `names` of rules or parameters down; across, `places`, `keys` of parameters that are tables, or the
 * one place with articles. `given` holds facts as `name=value`, `person` names a case file.
 */
export function lawTable(ask: LawAsker, law: Law, vocabulary: Vocabulary, day: string): TableMaker {
	return (of, cells) => {
		const { language } = cells;
		const names = listOf(of.names);
		const places = listOf(of.places);
		const keys = listOf(of.keys);
		const given = Object.fromEntries(listOf(of.given).map((fact) => splitFact(fact)));
		const about = {
			on: listOf(of.on)[0],
			person: listOf(of.person)[0],
			...(Object.keys(given).length > 0 && { given }),
		};
		const one = { place: places[0], key: keys[0] };
		const across =
			keys.length > 1
				? keys.map((key) => ({ ...one, key }))
				: places.length > 1
					? places.map((place) => ({ ...one, place }))
					: [one];
		const rows = [];
		const reasons: Inlines[] = [];
		const cited: string[] = [];
		for (const name of names) {
			const asked = across.map((column) => ({ name, ...column, ...about }));
			const answers = [];
			for (const each of asked) {
				const answer = ask(each);
				if (!('type' in answer)) return answer;
				answers.push({ answer, finding: lawFinding(each, answer, day) });
			}
			const [first] = answers;
			if (!first) continue;
			const values = answers.map(({ answer, finding }) =>
				finding ? cells.number(finding, answer.label) : said(answer, law, language, across.length === 1),
			);
			cited.push(...answers.flatMap(({ answer }) => answer.sources.slice(0, 2)));
			const why = answers.flatMap(({ answer }) => answer.why?.[language] ?? []);
			if (across.length > 1 && why.length > 0) {
				const unknown = [...new Set(why)].join(language === 'zh' ? '；' : '; ');
				reasons.push(
					textCell(`? ${first.answer.label[language]}${language === 'zh' ? '：' : ': '}${unknown}`),
				);
			}
			rows.push({
				cells: [
					textCell(first.answer.label[language]),
					...values,
					...(across.length === 1 ? [textCell(basisText(first.answer, law, language))] : []),
				],
			});
		}
		const heads = across.map(({ place, key }) =>
			across.length === 1
				? words.value[language]
				: keys.length > 1
					? (key ?? '')
					: nameOf('place', place ?? '', vocabulary, language),
		);
		const notes = [...reasons, ...sourcesNote(cited, cells)];
		// where keys are many they are grades, and go down the page
		if (keys.length > 5) return { ...turned(keys, rows, words.grade[language]), notes };
		return {
			columns: [
				{ title: textCell(words.item[language]), align: 'start', width: across.length === 1 ? 3 : 2.4 },
				...heads.map((head) => ({
					title: textCell(head),
					align: 'end' as const,
					width: across.length === 1 ? 1.6 : 1,
				})),
				...(across.length === 1
					? [{ title: textCell(words.basis[language]), align: 'start' as const, width: 2.6 }]
					: []),
			],
			rows,
			notes,
		};
	};
}

/** Keys down, names across. */
function turned(
	keys: readonly string[],
	rows: readonly { readonly cells: readonly Inlines[] }[],
	title: string,
): Pick<MadeTable, 'columns' | 'rows'> {
	return {
		columns: [
			{ title: textCell(title), align: 'start', width: 1 },
			...rows.map(({ cells: [head = []] }) => ({ title: head, align: 'end' as const, width: 2 })),
		],
		rows: keys.map((key, at) => ({
			cells: [textCell(key), ...rows.map(({ cells }) => cells[at + 1] ?? textCell('–'))],
		})),
	};
}

const words = {
	item: { en: 'Item', zh: '项目' },
	value: { en: 'Value', zh: '数值' },
	basis: { en: 'Basis', zh: '依据' },
	grade: { en: 'Grade', zh: '等级' },
	unknown: { en: 'unknown', zh: '未知' },
} as const;

function splitFact(fact: string): readonly [string, string | number | boolean] {
	const at = fact.indexOf('=');
	const text = fact.slice(at + 1);
	const value = text === 'true' || text === 'false' ? text === 'true' : Number(text);
	return [fact.slice(0, at), Number.isNaN(value) ? text : value];
}

/** Values that are no numbers, and what is not known. */
function said(answer: LawAnswer, law: Law, language: Language, full: boolean): Inlines {
	if (answer.value === undefined)
		return textCell(full ? (answer.why?.[language] ?? words.unknown[language]) : '?');
	return textCell(sayValue(law, answer.type, answer.value, language));
}
