import { useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { ScrollTable } from '../scroll-table.tsx';
import { words } from '../words.ts';
import type { Entry } from './entry.ts';

/** The choices of a list, with the words they are written by in cases and formulas. */
export function EnumerationBody({ entry }: { readonly entry: Entry }) {
	const say = useWords(words);
	const choices = Object.entries(useBook().law.enumerations[entry.name]?.values ?? {});
	return (
		<ScrollTable
			caption={say('choices.title')}
			head={[say('choices.english'), say('choices.chinese'), say('choices.written')]}
		>
			{choices.map(([value, label]) => (
				<tr key={value}>
					<td lang="en">{label.en}</td>
					<td lang="zh-CN">{label.zh}</td>
					<td>
						<code translate="no">{value}</code>
					</td>
				</tr>
			))}
		</ScrollTable>
	);
}
