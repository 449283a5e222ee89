import type { CountryAnswer, CountryCases } from '../../standards/index.ts';
import type { Language, Vocabulary, Words } from '../../study/index.ts';
import type { Cells, TableMaker } from '../context.ts';
import { nameOf } from '../grid.ts';
import type { Inlines } from '../model.ts';
import { listOf, sourcesNote, textCell } from './cells.ts';

/** Answers of country cases: `questions` across, `places` down, in short; or one `question` in full. */
export function countriesTable({ questions, cases }: CountryCases, vocabulary: Vocabulary): TableMaker {
	return (of, cells) => {
		const { language } = cells;
		const asked = listOf(of.questions ?? Object.keys(questions));
		const unknown = asked.filter((id) => !Object.hasOwn(questions, id));
		if (unknown.length > 0) return noQuestion(unknown.join(', '), Object.keys(questions));
		const places = of.places === undefined ? cases.map(({ place }) => place) : listOf(of.places);
		const full = asked.length === 1;
		const rows = places.flatMap((place) => {
			const found = cases.find((each) => each.place === place);
			if (!found) return [];
			const answers = asked.map((id) =>
				answerCell(found.answers[id], questions[id]?.choices ?? {}, full, cells),
			);
			return [{ cells: [textCell(nameOf('place', place, vocabulary, language)), ...answers] }];
		});
		return {
			columns: [
				{ title: textCell(language === 'zh' ? '国家' : 'Country'), align: 'start', width: 1 },
				...asked.map((id) => ({
					title: textCell(questions[id]?.label[language] ?? id),
					align: 'start' as const,
					width: full ? 7 : 1.6,
				})),
			],
			rows,
			notes: [
				textCell(note[language]),
				...sourcesNote(
					places.flatMap((place) => {
						const found = cases.find((each) => each.place === place);
						return full ? asked.flatMap((id) => found?.answers[id]?.answer?.sources ?? []) : [];
					}),
					cells,
				),
			],
		};
	};
}

const note: Readonly<Record<Language, string>> = {
	en: '* Not verified: the sources known are weak.',
	zh: '* 未经核实：已知来源较弱。',
};

function answerCell(
	answer: CountryAnswer | undefined,
	choices: Readonly<Record<string, Words>>,
	full: boolean,
	cells: Cells,
): Inlines {
	const { language } = cells;
	const short = answer?.choice === undefined ? undefined : choices[answer.choice]?.[language];
	const said = answer?.answer;
	const weak = said?.confidence === 'C' ? '*' : '';
	if (!full)
		return textCell(
			short ? `${short}${weak}` : said ? (language === 'zh' ? '见正文' : 'see text') : unknownWords[language],
		);
	if (!said) return textCell(answer?.unknown?.[language] ?? unknownWords[language]);
	const text = `${short ? `${short}${language === 'zh' ? '。' : '. '}` : ''}${said.says[language]}${weak}`;
	return textCell(text);
}

const unknownWords: Readonly<Record<Language, string>> = { en: 'unknown', zh: '未知' };

function noQuestion(id: string, known: readonly string[]): Words {
	return {
		en: `There is no question "${id}"; there are ${known.join(', ')}.`,
		zh: `没有问题“${id}”；可用的有 ${known.join('、')}。`,
	};
}
