import type { Reason, SchemeKey, Step } from './cascade/steps.ts';
import type { CoverageFile, FiledGroup } from './coverage-shape.ts';
import type { GroupName } from './groups/group.ts';
import type { Interval, Swing } from './intervals/spread.ts';
import type { Variation } from './intervals/variation.ts';
import { coverageVersion } from './version.ts';

/** A number with its interval; undefined where nothing was varied for it. */
export interface Estimate {
	readonly value: number;
	readonly interval: Interval | undefined;
}

/** The cascade of one scheme for one group. */
export interface CascadeView {
	readonly reached: Readonly<Record<Step, Estimate>>;
	readonly losses: readonly (Estimate & { readonly step: Step; readonly reason: Reason })[];
	readonly covered: { readonly mandatory: number; readonly voluntary: number };
	/** Those enrolled and contributing beyond the law among them. */
	readonly inAll: { readonly enrolled: number; readonly contributing: number };
}

/** Coverage as `coverage.json` has it, read for those who show it. */
export interface CoverageView extends Omit<CoverageFile, 'version' | 'groups' | 'values' | 'tornado'> {
	/** Names of the groups that were counted. */
	readonly groups: readonly GroupName[];
	/** Records that a group's numbers rest on. */
	records(group: GroupName): number;
	/** Undefined where nobody is of the group. */
	cascade(group: GroupName, scheme: SchemeKey): CascadeView | undefined;
	/** An indicator of a group, or the gap between its sexes; undefined where it is not broken down that way. */
	indicator(id: string, group: GroupName, gap?: boolean): Estimate | undefined;
	/** What moves a number of everybody most: `step <scheme> <step>`, `indicator <id>` or `gap <id>`; the widest first. */
	swings(number: string): readonly (Swing & { readonly variation: Variation })[];
}

/** Reads `coverage.json`; throws where it is of another version. */
export function coverageView(json: unknown): CoverageView {
	const file = parsed(json);
	const { groups, values, tornado, ...rest } = file;
	const byName = new Map(groups.map((group) => [nameOf(group), group]));
	const estimates = new Map(
		values.map(([indicator = -1, group = -1, gap = 0, value = Number.NaN, ...ends]) => [
			`${indicator} ${group} ${gap}`,
			estimate(value, ends),
		]),
	);
	const groupIndex = new Map(groups.map((group, index) => [nameOf(group), index]));
	const indicatorIndex = new Map(rest.indicators.map(({ id }, index) => [id, index]));
	return {
		...rest,
		groups,
		records: (group) => byName.get(nameOf(group))?.records ?? 0,
		cascade(group, scheme) {
			const found = byName.get(nameOf(group));
			const at = rest.schemes.findIndex(({ key }) => key === scheme);
			const packed = found?.schemes[at];
			return packed && cascadeOf(file, packed);
		},
		indicator: (id, group, gap = false) =>
			estimates.get(`${indicatorIndex.get(id)} ${groupIndex.get(nameOf(group))} ${gap ? 1 : 0}`),
		swings: (number) =>
			(tornado[number] ?? []).flatMap(([at = -1, atLow = 0, atHigh = 0]) => {
				const variation = rest.assumptions[at];
				return variation ? [{ id: variation.id, variation, atLow, atHigh }] : [];
			}),
	};
}

// The build writes the file from checked input, so that only its version can be amiss.
function parsed(json: unknown): CoverageFile {
	const file = json as CoverageFile;
	if (file.version !== coverageVersion) throw new TypeError(`coverage of version ${file.version}`);
	return file;
}

function cascadeOf(
	{ steps, reasons }: CoverageFile,
	{ reached, ends, covered, inAll, lost }: FiledGroup['schemes'][number],
): CascadeView {
	const at = (step: Step): Estimate => {
		const index = steps.findIndex(({ name }) => name === step);
		return estimate(reached[index] ?? Number.NaN, ends[index] ?? []);
	};
	const [mandatory = 0, voluntary = 0] = covered;
	const [enrolled = 0, contributing = 0] = inAll;
	return {
		reached: {
			in_work: at('in_work'),
			covered: at('covered'),
			open_here: at('open_here'),
			enrolled: at('enrolled'),
			contributing: at('contributing'),
			on_track: at('on_track'),
			adequate: at('adequate'),
		},
		losses: lost.flatMap(([step = -1, reason = -1, persons = 0, ...interval]) => {
			const [stepName, reasonName] = [steps[step]?.name, reasons[reason]?.name];
			if (!stepName || !reasonName) return [];
			return [{ step: stepName, reason: reasonName, ...estimate(persons, interval) }];
		}),
		covered: { mandatory, voluntary },
		inAll: { enrolled, contributing },
	};
}

function estimate(value: number, [low, high]: readonly number[]): Estimate {
	return { value, interval: low === undefined || high === undefined ? undefined : { low, high } };
}

function nameOf({ place, sex, dimension, value }: GroupName): string {
	return `${place} ${sex} ${dimension} ${value}`;
}
