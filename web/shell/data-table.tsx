import type { Table } from './download.ts';
import { useLanguage } from './language.ts';
import { useWords, words } from './words.ts';

/** A table of figures in plain HTML; wide ones scroll sideways, by keyboard too. */
export function DataTable({ table, caption }: { readonly table: Table; readonly caption: string }) {
	const say = useWords(words);
	const language = useLanguage();
	const show = (value: string | number | null) => {
		if (value === null) return <span className="unknown">{say('table.unknown')}</span>;
		return typeof value === 'number' ? value.toLocaleString(language, { maximumFractionDigits: 4 }) : value;
	};
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
		<div className="data-table" role="group" tabIndex={0} aria-label={caption}>
			<table>
				<caption>{caption}</caption>
				<thead>
					<tr>
						{table.columns.map((column) => (
							<th key={column} scope="col">
								{column}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{table.rows.map((row) => (
						<tr key={row.join('|')}>
							{row.map((value, column) => (
								<td key={table.columns[column]} className={typeof value === 'number' ? 'number' : undefined}>
									{show(value)}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
