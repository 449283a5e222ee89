import { unitText } from '../law/index.ts';
import type { Finding, Indicator, Words } from '../study/index.ts';
import type { Effects } from './effects/effects.ts';
import type { Measure } from './effects/measures.ts';
import { groupInFindings } from './finding-groups.ts';
import type { StudyProposals } from './study-proposals.ts';
import type { Spread } from './uncertainty/draws.ts';

/** How figures of this part are got: law with a proposal over it, run over people calibrated to what is published. */
export const proposalMethod = 'proposals.effects';

const all = 'all';

/** What the findings table is told of a measure: `proposal.<measure>` under a proposal, and `proposal_change.<measure>`. */
export function proposalFindings({ outcomes }: StudyProposals): readonly Finding[] {
	return outcomes.flatMap(({ proposal, before, after, spreads }) => {
		const measures = after.measures;
		return after.groups.flatMap((group, at) => {
			const named = groupInFindings(group);
			if (!named) return [];
			return measures.flatMap((measure, index): readonly Finding[] => {
				const value = group.amounts[index]?.value;
				const was = before.groups[at]?.amounts[index]?.value;
				if (value === undefined) return [];
				const row = { ...named, ...common(after), proposal: proposal.id, unit: unitOf(measure) };
				const level = {
					...row,
					id: `proposal.${shortName(measure)}`,
					value: rounded(value, measure),
					...open,
				};
				if (was === undefined || group.dimension !== '') return [level];
				const spread = spreads[index];
				return [
					level,
					{
						...row,
						id: `proposal_change.${shortName(measure)}`,
						value: rounded(value - was, measure),
						...(spread ? endsOf(spread, measure) : open),
					},
				];
			});
		});
	});
}

/** What each id of these findings measures. */
export function proposalIndicators(measures: readonly Measure[]): Readonly<Record<string, Indicator>> {
	return Object.fromEntries(
		measures.flatMap((measure): [string, Indicator][] => {
			const { label } = measure;
			const unit = unitOf(measure);
			return [
				[
					`proposal.${shortName(measure)}`,
					{ label: titled(label, '按方案', 'with a proposal'), definition: label, unit },
				],
				[
					`proposal_change.${shortName(measure)}`,
					{ label: titled(label, '因方案的变化', 'change by a proposal'), definition: label, unit },
				],
			];
		}),
	);
}

const titled = (label: Words, zh: string, en: string): Words => ({
	zh: `${label.zh}（${zh}）`,
	en: `${label.en} (${en})`,
});

const open = { low: null, high: null };

function endsOf({ low, high }: Spread, measure: Measure): Pick<Finding, 'low' | 'high'> {
	return { low: rounded(low, measure), high: rounded(high, measure) };
}

/** A measure in one word: the name of its rule without the parts that all share. */
function shortName({ rule }: Measure): string {
	return rule.replace(/^effect\./, '').replaceAll('.', '_');
}

function unitOf({ kind, type }: Measure): string {
	if (kind === 'persons') return 'persons';
	if (kind === 'money') return 'CNY/month';
	if (type.kind !== 'number' || type.share) return 'share';
	const unit = unitText(type);
	return unit === '1' ? 'ratio' : unit;
}

/** Whole persons and yuan, other numbers to a ten-thousandth. */
function rounded(value: number, { kind }: Measure): number {
	return kind === 'mean' ? Math.round(value * 10_000) / 10_000 : Math.round(value);
}

function common({
	month,
}: Effects): Pick<
	Finding,
	'year' | 'scheme' | 'sector' | 'sample' | 'kind' | 'sources' | 'method' | 'confidence' | 'note'
> {
	return {
		year: month.slice(0, 4),
		scheme: '',
		sector: all,
		sample: null,
		kind: 'simulated',
		sources: 'proposal-effects',
		method: proposalMethod,
		confidence: 'C',
		note: null,
	};
}
