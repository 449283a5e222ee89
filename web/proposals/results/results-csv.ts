import type { Effects } from '../../../src/proposals/index.ts';
import type { Language } from '../../../src/study/index.ts';
import type { Table } from '../../shell/index.ts';
import type { Slot } from '../desk/state.ts';
import { seriesOf } from './series.ts';

const columns = [
	...['proposal', 'title', 'month', 'moved', 'dimension', 'group', 'label', 'persons'],
	...['measure', 'measure_label', 'kind', 'value', 'known_of'],
];

/** Everything that was worked out, one row for each proposal, group and measure; the law in force first. */
export function resultsTable(slots: readonly Slot[], language: Language): Table {
	const tried = slots.flatMap((slot, at) => (slot.tried ? [{ slot, at, tried: slot.tried }] : []));
	const [first] = tried;
	const inForce = { zh: '现行规定', en: 'Law in force' }[language];
	const rows = [
		...(first ? rowsOf(first.tried.before, ['', inForce], '', language) : []),
		...tried.flatMap(({ slot, at, tried: { after } }) =>
			rowsOf(after, [seriesOf(at).letter, slot.laid.proposal.title[language]], movedText(slot), language),
		),
	];
	return { columns, rows };
}

function movedText({ moved }: Slot): string {
	return Object.entries(moved)
		.map(([name, value]) => `${name}=${value}`)
		.join(' ');
}

function rowsOf(
	{ month, measures, groups }: Effects,
	head: readonly string[],
	moved: string,
	language: Language,
): Table['rows'] {
	return groups.flatMap(({ dimension, value, label, persons, amounts }) =>
		measures.map((measure, at) => [
			...[...head, month, moved, dimension, value, label[language], persons],
			...[measure.rule, measure.label[language], 'simulated'],
			...[amounts[at]?.value ?? null, amounts[at]?.known ?? 0],
		]),
	);
}
