import type { Measure, MeasureBank } from '../../standards/index.ts';
import type { Vocabulary } from '../../study/index.ts';
import type { TableMaker } from '../context.ts';
import { nameOf } from '../grid.ts';
import { listOf, sourcesNote, textCell } from './cells.ts';

/** Measures found in the world: those of some `kinds`, that answer some `losses`, or named by `ids`; strongest evidence first. */
export function measuresTable(bank: MeasureBank, vocabulary: Vocabulary): TableMaker {
	return (of, inCells) => {
		const { language } = inCells;
		const colon = language === 'zh' ? '：' : ': ';
		const [kinds, losses, ids] = [listOf(of.kinds), listOf(of.losses), listOf(of.ids)];
		const wanted = (measure: Measure) =>
			(kinds.length === 0 || kinds.includes(measure.kind)) &&
			(losses.length === 0 || measure.losses.some((loss) => losses.includes(loss))) &&
			(ids.length === 0 || ids.includes(measure.id));
		const chosen = bank.measures
			.filter(wanted)
			.sort((a, b) => (a.evidence.grade < b.evidence.grade ? 1 : -1));
		if (chosen.length === 0) return { en: 'No measure is like that.', zh: '没有符合条件的措施。' };
		const where = (measure: Measure) =>
			measure.where
				.map(({ place, since }) => {
					const name = bank.places[place]?.[language] ?? nameOf('place', place, vocabulary, language);
					return since === undefined ? name : `${name} ${since}`;
				})
				.join(language === 'zh' ? '、' : ', ');
		return {
			columns: [
				{ title: textCell(language === 'zh' ? '措施' : 'Measure'), align: 'start', width: 3 },
				{ title: textCell(language === 'zh' ? '何处' : 'Where'), align: 'start', width: 1.6 },
				{ title: textCell(language === 'zh' ? '证据' : 'Evidence'), align: 'start', width: 3 },
			],
			rows: chosen.map((measure) => ({
				cells: [
					textCell(measure.label[language]),
					textCell(where(measure)),
					textCell(`${measure.evidence.grade}${colon}${measure.evidence.says[language]}`),
				],
			})),
			notes: [
				textCell(
					Object.entries(bank.grades)
						.map(([grade, says]) => `${grade}${colon}${says[language]}`)
						.join(language === 'zh' ? '；' : '; '),
				),
				...sourcesNote(
					chosen.flatMap(({ sources }) => sources),
					inCells,
				),
			],
		};
	};
}
