import type { Calibration, MarginResult, People } from '../population/index.ts';
import type { Language, Words } from '../study/index.ts';

const count = (number: number): string => Math.round(number).toLocaleString('en-US');

const kinds: Readonly<Record<People['kind'], Words>> = {
	simulated: { en: 'synthetic people', zh: '合成人口' },
	surveyed: { en: 'people of a survey', zh: '调查人员' },
	recorded: { en: 'people of administrative records', zh: '行政记录人员' },
};

/** How many people there are, and how unequal their weights. */
export function peopleLines(
	{ size, kind, weight }: People,
	calibration: Calibration | undefined,
	language: Language,
): readonly string[] {
	const persons = weight.reduce((sum, each) => sum + each, 0);
	const head = {
		en: `${count(size)} records of ${kinds[kind].en}, standing for ${count(persons)} persons`,
		zh: `${kinds[kind].zh} ${count(size)} 条记录，代表 ${count(persons)} 人`,
	};
	const places = (calibration?.weights ?? []).map(
		({ place, records, effective, least, median, most }): Words => ({
			en: `  ${placeWords(place).en}: ${count(records)} records, worth ${count(effective)} of equal weight; weights ${count(least)} to ${count(most)}, median ${count(median)}`,
			zh: `  ${placeWords(place).zh}：${count(records)} 条记录，相当于等权 ${count(effective)} 条；权重 ${count(least)}—${count(most)}，中位数 ${count(median)}`,
		}),
	);
	return [head, ...places].map((words) => words[language]);
}

function placeWords(place: string): Words {
	if (place === 'all') return { en: 'all', zh: '合计' };
	return place === 'CN' ? { en: 'the rest of CN', zh: 'CN 其余地区' } : { en: place, zh: place };
}

/** Margins with their targets, what came of them and why they are not met; those met only where all are wanted. */
export function calibrationLines(
	{ margins }: Calibration,
	all: boolean,
	language: Language,
): readonly string[] {
	const aimed = margins.filter(({ hold }) => hold !== 'compared');
	const met = aimed.filter((margin) => margin.met);
	const published = aimed.filter(({ confidence }) => confidence === 'A');
	const worst = Math.max(0, ...published.map(({ gap }) => Math.abs(gap)));
	const head = {
		en: `${met.length} of ${aimed.length} margins are met; those of confidence A within ${percent(worst, 3)}.`,
		zh: `${aimed.length} 项边际中满足 ${met.length} 项；可信度 A 的边际最大偏差 ${percent(worst, 3)}。`,
	};
	const told = all ? margins : margins.filter((margin) => !margin.met);
	return [head[language], ...told.flatMap((margin) => marginLines(margin, language))];
}

function marginLines(margin: MarginResult, language: Language): readonly string[] {
	const { id, label, turn, target, achieved, gap, confidence, reason, conflicts } = margin;
	const where = Object.values(turn).join(' ');
	const name = where === '' ? id : `${id} ${where}`;
	const words = {
		en: `  ${name} (${label.en}): target ${count(target)}, achieved ${count(achieved)}, ${percent(gap, 2)}, ${holdWords(margin).en}, ${confidence}`,
		zh: `  ${name}（${label.zh}）：目标 ${count(target)}，实现 ${count(achieved)}，偏差 ${percent(gap, 2)}，${holdWords(margin).zh}，可信度 ${confidence}`,
	};
	const against =
		conflicts.length === 0
			? []
			: [{ en: `conflicts with ${conflicts.join(', ')}`, zh: `与 ${conflicts.join('、')} 冲突` }[language]];
	const why = [...(reason ? [reason[language]] : []), ...against];
	return why.length === 0
		? [words[language]]
		: [words[language], `    ${why.join(language === 'zh' ? '；' : '; ')}`];
}

function holdWords({ hold, within }: MarginResult): Words {
	if (hold === 'compared') return { en: 'compared only', zh: '仅作比较' };
	if (hold === 'exact') return { en: 'exact', zh: '精确' };
	return { en: `within ${percent(within, 1)}`, zh: `容许 ±${percent(within, 1)}` };
}

const percent = (share: number, digits: number): string => `${(share * 100).toFixed(digits)} %`;
