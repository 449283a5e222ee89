import { isoMonth } from '../law/index.ts';
import type { Finding } from '../study/index.ts';
import { schemes, steps } from './cascade/steps.ts';
import type { Coverage } from './coverage.ts';
import type { Estimates } from './estimates.ts';
import { all, type GroupName, groupCascade, placeCode } from './groups/group.ts';
import { chosen } from './indicators/beside.ts';
import type { Registry } from './indicators/registry.ts';
import type { Interval } from './intervals/spread.ts';
import { indicatorKey, lossKey, stepKey } from './numbers.ts';

/** How figures of this part are got: the law, and what is assumed, run over people calibrated to what is published. */
export const coverageMethod = 'coverage.cascade';

/** Dimensions that the findings table breaks coverage down by; the file for the web has all of them, and crosses them with sex. */
const inFindings: readonly string[] = ['', 'age', 'hukou', 'migrant', 'form'];

/**
 * Coverage as findings: `coverage.<scheme>.<step>` persons who reach a step, `coverage.<scheme>.lost` persons lost, with
 * step and reason as the category, each indicator by its id, and `sex_gap.<id>`, women's share less men's.
 */
export function coverageFindings(
	coverage: Coverage,
	estimates: Estimates,
	registry: Registry,
	published: readonly Finding[],
): readonly Finding[] {
	return [
		...cascadeFindings(coverage, estimates),
		...indicatorFindings(coverage, estimates, registry, published),
	];
}

function cascadeFindings(coverage: Coverage, estimates: Estimates): readonly Finding[] {
	return coverage.groups.flatMap((group) => {
		const row = rowOf(coverage, group, group.records);
		// a dimension crossed with sex is told by indicators
		if (!row || (group.dimension !== '' && group.sex !== all)) return [];
		return schemes.flatMap(({ key, scheme }, index) => {
			const { reached, losses } = groupCascade(group, index);
			const persons = (id: string, category: string, value: number, numberKey: string): Finding => ({
				...row,
				id: `coverage.${key}.${id}`,
				scheme,
				category,
				value: rounded(value, 'persons'),
				...ends(estimates.interval(numberKey, value, 'persons'), 'persons'),
				unit: 'persons',
			});
			const reaching = steps.map((step) => persons(step, all, reached[step], stepKey(group, key, step)));
			if (group.dimension !== '') return reaching;
			const lost = losses.map(({ step, reason, persons: value }) =>
				persons('lost', `${step}.${reason}`, value, lossKey(group, key, step, reason)),
			);
			return [...reaching, ...lost];
		});
	});
}

function indicatorFindings(
	coverage: Coverage,
	estimates: Estimates,
	registry: Registry,
	published: readonly Finding[],
): readonly Finding[] {
	return coverage.values.flatMap((value) => {
		const row = rowOf(coverage, value.group, value.records);
		const plain = value.group.dimension === '';
		if (!row || (!plain && (value.gap || value.group.sex !== all))) return [];
		const unit = value.gap ? 'gap' : value.unit;
		const worked: Finding = {
			...row,
			id: value.gap ? `sex_gap.${value.indicator}` : value.indicator,
			value: rounded(value.value, value.unit),
			...ends(estimates.interval(indicatorKey(value), value.value, unit), value.unit),
			unit: value.unit,
		};
		const where = registry[value.indicator]?.published;
		if (!where || value.gap || !plain || value.group.sex !== all) return [worked];
		const [given] = chosen(published, { ...where, place: row.place, year: row.year });
		return [given ? { ...given, id: value.indicator } : worked];
	});
}

function ends(interval: Interval | undefined, unit: 'persons' | 'share'): Pick<Finding, 'low' | 'high'> {
	if (!interval) return { low: null, high: null };
	return { low: rounded(interval.low, unit), high: rounded(interval.high, unit) };
}

/** Whole persons, and shares to a millionth. */
function rounded(value: number, unit: 'persons' | 'share'): number {
	return unit === 'persons' ? Math.round(value) : Math.round(value * 1e6) / 1e6;
}

/** What all findings of a group have in common; undefined where findings have no word for the group. */
function rowOf(
	{ people, whole }: Coverage,
	group: GroupName,
	records: number,
): Omit<Finding, 'id' | 'value' | 'unit'> | undefined {
	const named = namedIn(group);
	if (!named) return undefined;
	return {
		place: placeCode(group.place, whole),
		year: yearOf(people.on),
		sex: group.sex,
		age: all,
		hukou: all,
		form: all,
		...named,
		scheme: '',
		sector: all,
		category: all,
		proposal: '',
		low: null,
		high: null,
		sample: people.kind === 'simulated' ? null : records,
		kind: people.kind,
		sources: 'coverage-cascade',
		method: coverageMethod,
		confidence: people.kind === 'simulated' ? 'C' : 'B',
		note: null,
	};
}

/** A group's other dimension, in the words of findings. */
function namedIn({
	dimension,
	value,
	sex,
}: GroupName): Partial<Record<'age' | 'hukou' | 'form', string>> | undefined {
	if (!inFindings.includes(dimension) || value === 'unknown' || sex === 'unknown') return undefined;
	switch (dimension) {
		case 'age':
			return { age: ageIn(value) };
		case 'hukou':
			return { hukou: value === 'rural' ? 'agricultural' : 'non_agricultural' };
		case 'migrant':
			return value === 'true' ? { hukou: 'rural_migrant' } : undefined;
		case 'form':
			return { form: value };
		default:
			return {};
	}
}

/** `from_25_to_29`, `from_65` and `under_16` as findings write ages. */
function ageIn(value: string): string {
	const [, from, to] = /^from_(\d+)(?:_to_(\d+))?$/.exec(value) ?? [];
	if (from !== undefined) return to === undefined ? `${from}+` : `${from}-${to}`;
	const [, under] = /^under_(\d+)$/.exec(value) ?? [];
	return under === undefined ? value : `0-${Number(under) - 1}`;
}

/** The end of a year stands for the year, as with published stocks. */
function yearOf(on: number): string {
	const month = isoMonth(on);
	return month.endsWith('-12') ? month.slice(0, 4) : month;
}
