import { isoMonth, type Law } from '../law/index.ts';
import type { Calibration } from '../population/index.ts';
import type { Words } from '../study/index.ts';
import { basisOf, questions, reasons, ruleOf, schemes, steps } from './cascade/steps.ts';
import type { Coverage } from './coverage.ts';
import type { CoverageFile, FiledDefinitions, FiledGroup, FiledMargin } from './coverage-shape.ts';
import type { Definitions } from './definitions/definitions.ts';
import type { Estimates } from './estimates.ts';
import { all, type Group, groupCascade } from './groups/group.ts';
import { personsIn } from './groups/tally.ts';
import type { Registry } from './indicators/registry.ts';
import type { Ranges } from './intervals/ranges.ts';
import type { Interval } from './intervals/spread.ts';
import { indicatorKey, lossKey, stepKey } from './numbers.ts';
import { provisionsOf } from './provisions.ts';
import { coverageVersion } from './version.ts';

/** Swings kept of each national number: those that matter most. */
const swingsKept = 12;

/** What coverage rests on besides, where it is known. */
export interface Basis {
	/** How synthetic people agree with published figures. */
	readonly calibration?: Calibration | undefined;
	readonly definitions?: Definitions | undefined;
}

/**
 * Coverage for the web, compact: cascades by group, indicators, figures of others, what moves each national number, and what
 * it rests on. README.md tells its shape.
 */
export function coverageFile(
	law: Law,
	registry: Registry,
	coverage: Coverage,
	estimates: Estimates,
	ranges: Ranges | undefined,
	{ calibration, definitions }: Basis = {},
): CoverageFile {
	const { people, whole, dimensions, groups, values, comparisons } = coverage;
	const groupIndex = new Map<string, number>(groups.map((group, index) => [nameOf(group), index]));
	const indicators = Object.values(registry);
	const indicatorIndex = new Map(indicators.map(({ id }, index) => [id, index]));
	return {
		version: coverageVersion,
		people: { ...people, on: isoMonth(people.on), varied: ranges?.size ?? null },
		whole,
		dimensions: dimensions.map(({ name, label, values: list }) => ({ name, label, values: list })),
		steps: steps.map((name) => ({ name, label: wordsIn(law, 'coverage_step', name), basis: basisOf[name] })),
		reasons: reasons.map((name) => ({ name, label: wordsIn(law, 'coverage_reason', name) })),
		schemes: schemes.map(({ key, scheme }) => ({
			key,
			scheme,
			label: law.schemes[`coverage.${key}`]?.label ?? { zh: key, en: key },
			rules: questions.map((question) => ruleOf(key, question)),
			provisions: provisionsOf(law, key, whole, people.on),
		})),
		groups: groups.map((group) => packedGroup(group, estimates)),
		indicators: indicators.map(
			({ id, label, definition, measure, source, frequency, breakdowns, codes }) => ({
				...{ id, label, definition, measure, source, frequency, breakdowns, codes },
			}),
		),
		values: values.map((each) => {
			const unit = each.gap ? 'gap' : each.unit;
			const places = each.unit === 'persons' ? 0 : 5;
			return [
				indicatorIndex.get(each.indicator) ?? Number.NaN,
				groupIndex.get(nameOf(each.group)) ?? Number.NaN,
				each.gap ? 1 : 0,
				rounded(each.value, places),
				...pair(estimates.interval(indicatorKey(each), each.value, unit), places),
			];
		}),
		comparisons,
		assumptions: ranges?.varied.map(({ variation }) => variation) ?? [],
		tornado: tornado(coverage, estimates, ranges),
		margins: calibration ? marginsIn(calibration) : [],
		definitions: definitions ? definitionsIn(law, definitions) : null,
	};
}

/** Margins of all people, or of those of a place; single ages and industries would be too many to read. */
function marginsIn({ margins }: Calibration): readonly FiledMargin[] {
	return margins.flatMap(({ turn, within: _, gap: __, conflicts: ___, ...margin }) => {
		const { place = all, ...others } = turn;
		if (Object.keys(others).length > 0) return [];
		return [{ ...margin, place, target: rounded(margin.target, 2), achieved: rounded(margin.achieved, 2) }];
	});
}

function definitionsIn(
	law: Law,
	{ rules, proposal, why, intensity, published }: Definitions,
): FiledDefinitions {
	const type = law.rules[intensity]?.type;
	const degrees = type?.kind === 'choice' ? (law.enumerations[type.of]?.values ?? {}) : {};
	return {
		proposal,
		why,
		rules: Object.entries(rules).map(([name, { label, help }]) => ({ name, label, help: help ?? null })),
		degrees: Object.entries(degrees).map(([name, label]) => ({ name, label })),
		published,
	};
}

function packedGroup(group: Group, estimates: Estimates): FiledGroup {
	const { place, sex, dimension, value, records, persons } = group;
	return {
		...{ place, sex, dimension, value, records },
		persons: rounded(personsIn(persons), 0),
		schemes: schemes.map(({ key }, index) => {
			const { reached, losses, covered, inAll } = groupCascade(group, index);
			return {
				reached: steps.map((step) => rounded(reached[step], 0)),
				ends: steps.map((step) =>
					pair(estimates.interval(stepKey(group, key, step), reached[step], 'persons'), 0),
				),
				covered: [covered.mandatory, covered.voluntary].map((each) => rounded(each, 0)),
				inAll: [inAll.enrolled, inAll.contributing].map((each) => rounded(each, 0)),
				lost: losses.map(({ step, reason, persons: many }) => [
					steps.indexOf(step),
					reasons.indexOf(reason),
					rounded(many, 0),
					...pair(estimates.interval(lossKey(group, key, step, reason), many, 'persons'), 0),
				]),
			};
		}),
	};
}

/** For each number of everybody, the assumptions that move it most: index of the assumption, and how far at either end. */
function tornado(
	coverage: Coverage,
	estimates: Estimates,
	ranges: Ranges | undefined,
): CoverageFile['tornado'] {
	if (!ranges) return {};
	const at = new Map(ranges.varied.map(({ variation }, index) => [variation.id, index]));
	const plain = ({ place, sex, dimension }: Pick<Group, 'place' | 'sex' | 'dimension'>) =>
		place === 'all' && sex === 'all' && dimension === '';
	const everybody = coverage.groups.find(plain);
	const keys = [
		...schemes.flatMap(({ key }) => (everybody ? steps.map((step) => stepKey(everybody, key, step)) : [])),
		...coverage.values.filter(({ group }) => plain(group)).map(indicatorKey),
	];
	const entries = keys.map((key) => [
		key.split(' all all')[0] ?? key,
		estimates
			.swings(key)
			.slice(0, swingsKept)
			.map(({ id, atLow, atHigh }) => [at.get(id) ?? Number.NaN, rounded(atLow, 6), rounded(atHigh, 6)]),
	]);
	return Object.fromEntries(entries);
}

function wordsIn(law: Law, enumeration: string, value: string): Words {
	return law.enumerations[enumeration]?.values[value] ?? { zh: value, en: value };
}

function nameOf({
	place,
	sex,
	dimension,
	value,
}: Pick<Group, 'place' | 'sex' | 'dimension' | 'value'>): string {
	return `${place} ${sex} ${dimension} ${value}`;
}

function pair(interval: Interval | undefined, places: number): readonly number[] {
	return interval ? [rounded(interval.low, places), rounded(interval.high, places)] : [];
}

function rounded(value: number, places: number): number {
	const scale = 10 ** places;
	return Math.round(value * scale) / scale;
}
