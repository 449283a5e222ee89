import type { Language } from '../../study/index.ts';
import type { Chart } from '../model.ts';

/** A unit in which a chart's numbers are short: by how much they are divided, and what to call it. */
export interface ChartScale {
	readonly by: number;
	readonly unit: string;
}

const names: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
	persons: { en: 'persons', zh: '人' },
	CNY: { en: 'yuan', zh: '元' },
};
const steps: Readonly<Record<Language, readonly (readonly [number, string])[]>> = {
	en: [
		[1e9, 'billion '],
		[1e6, 'million '],
		[1e3, 'thousand '],
	],
	zh: [
		[1e8, '亿'],
		[1e4, '万'],
	],
};

/** The scale at which the largest number of a chart has few digits; counts and sums of money only. */
export function chartScale({ series, unit }: Chart, language: Language): ChartScale {
	const name = names[unit]?.[language];
	if (name === undefined) return { by: 1, unit: '' };
	const largest = Math.max(
		0,
		...series.flatMap(({ points }) => points.map((point) => Math.abs(point?.value ?? 0))),
	);
	const [by = 1, step = ''] = steps[language].find(([from]) => largest >= from) ?? [];
	return { by, unit: `${step}${name}` };
}
