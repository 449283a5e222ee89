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

/** Why something is unknown, in a sentence without its full stop. */
export function reasonText(law: Law, reason: Reason, language: Language): string {
	const en = language === 'en';
	const label = labelOf(law, reason.name)[language];
	const what = en ? `“${label}” (${reason.name})` : `“${label}”（${reason.name}）`;
	const place = reason.place && (law.places[reason.place]?.label[language] ?? reason.place);
	const site = [place, reason.date].filter(Boolean).join(en ? ', ' : '，');
	const where = site && (en ? ` (${site})` : `（${site}）`);
	const why = reason.why ? `${en ? ': ' : '：'}${reason.why[language]}` : '';
	return (
		whys[reason.code][language].replace('{what}', what).replace('{where}', where) + why + reported(reason, en)
	);
}

function reported({ reported: figure }: Reason, en: boolean): string {
	if (figure === undefined) return '';
	return en ? ` (reported but not relied on: ${figure})` : `（有未经证实的数字：${figure}，不予采用）`;
}
