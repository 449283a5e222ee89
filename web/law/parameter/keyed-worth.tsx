import type { Parameter, Scalar } from '../../../src/law/index.ts';
import { useWords } from '../../shell/index.ts';
import type { KnownWorth } from '../entry/said.ts';
import { useSayings } from '../sayings.ts';
import { ScrollTable } from '../scroll-table.tsx';
import { words } from '../words.ts';
import { sayOneKey } from './key-words.ts';

/** What a keyed parameter is worth: its table, its table of two keys, or its steps. */
export function KeyedWorth({
	parameter,
	worth,
}: {
	readonly parameter: Parameter;
	readonly worth: KnownWorth;
}) {
	const say = useWords(words);
	const sayings = useSayings();
	const { type, keys } = parameter;
	const [first, second] = keys;
	const keyHead = (key: typeof first) => (key ? sayings.type(key) : '');
	const value = (scalar: Scalar | undefined) => (scalar === undefined ? '' : sayings.value(type, scalar));
	if (worth.kind === 'value') return null;
	if (worth.kind === 'steps') {
		return (
			<ScrollTable caption={say('keyed.steps')} head={[keyHead(first), sayings.type(type)]} className="keyed">
				{worth.at.map((threshold, nth) => (
					<tr key={threshold}>
						<th scope="row">{say('keyed.from', { key: sayOneKey(first, String(threshold), sayings) })}</th>
						<td className="number">{value(worth.values[nth])}</td>
					</tr>
				))}
			</ScrollTable>
		);
	}
	if (!second) {
		return (
			<ScrollTable caption={say('keyed.table')} head={[keyHead(first), sayings.type(type)]} className="keyed">
				{Object.entries(worth.rows).map(([key, scalar]) => (
					<tr key={key}>
						<th scope="row">{sayOneKey(first, key, sayings)}</th>
						<td className="number">{value(scalar)}</td>
					</tr>
				))}
			</ScrollTable>
		);
	}
	const pairs = Object.keys(worth.rows).map((key) => key.split('|'));
	const rows = [...new Set(pairs.map(([row = '']) => row))];
	const columns = [...new Set(pairs.map(([, column = '']) => column))];
	return (
		<ScrollTable
			caption={say('keyed.table')}
			head={[
				say('keyed.both', { row: keyHead(first), column: keyHead(second) }),
				...columns.map((column) => sayOneKey(second, column, sayings)),
			]}
			className="keyed"
		>
			{rows.map((row) => (
				<tr key={row}>
					<th scope="row">{sayOneKey(first, row, sayings)}</th>
					{columns.map((column) => (
						<td key={column} className="number">
							{value(worth.rows[`${row}|${column}`])}
						</td>
					))}
				</tr>
			))}
		</ScrollTable>
	);
}
