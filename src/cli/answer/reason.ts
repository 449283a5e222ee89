import { type Law, labelOf, type Reason } from '../../law/index.ts';
import type { Language, Words } from '../../study/index.ts';

/** Why each kind of unknown is unknown; `{what}` is its label and name, `{where}` the place and date the law was read for. */
const whys: Readonly<Record<Reason['code'], Words>> = {
	'fact-missing': { en: 'the case does not tell {what}', zh: '个案没有写明{what}' },
	'value-unknown': { en: '{what} is not known{where}', zh: '{what}{where}尚无已知内容' },
	'not-yet-in-force': { en: '{what} was not yet in force{where}', zh: '{what}{where}尚未施行' },
	expired: { en: '{what} was no longer in force{where}', zh: '{what}{where}已经失效' },
	'not-yet-known': { en: '{what} had not been made public yet{where}', zh: '{what}{where}尚未公布' },
	'outside-table': { en: 'the table {what} has no row for this case', zh: '表格{what}中没有对应的一行' },
	'no-career': {
		en: '{what} needs a career, which the case does not tell',
		zh: '{what}需要履历，而个案没有写明',
	},
	'division-by-zero': { en: '{what} would be divided by zero', zh: '计算{what}时除数为零' },
};

/** Why something is unknown: a sentence each, without its full stop; facts that the case leaves out share one. */
export function reasonTexts(law: Law, reasons: readonly Reason[], language: Language): readonly string[] {
	const en = language === 'en';
	const whatOf = ({ name }: Reason) => {
		const label = labelOf(law, name)[language];
		return en ? `“${label}” (${name})` : `“${label}”（${name}）`;
	};
	const whereOf = ({ place, date }: Reason) => {
		const site = [place && (law.places[place]?.label[language] ?? place), date].filter(Boolean);
		if (site.length === 0) return '';
		return en ? ` (${site.join(', ')})` : `（${site.join('，')}）`;
	};
	const sentence = (reason: Reason, what: string) =>
		whys[reason.code][language].replace('{what}', what).replace('{where}', whereOf(reason)) +
		(reason.why ? `${en ? ': ' : '：'}${reason.why[language]}` : '') +
		reportedText(reason, en);
	const untold = reasons.filter(({ code }) => code === 'fact-missing');
	const [first] = untold;
	return [
		...(first ? [sentence(first, untold.map(whatOf).join(en ? ', ' : '、'))] : []),
		...reasons.filter((reason) => !untold.includes(reason)).map((reason) => sentence(reason, whatOf(reason))),
	];
}

function reportedText({ reported }: Reason, en: boolean): string {
	if (reported === undefined) return '';
	return en ? ` (reported but not relied on: ${reported})` : `（有未经证实的数字：${reported}，不予采用）`;
}
