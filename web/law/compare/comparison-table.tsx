import { useWords } from '../../shell/index.ts';
import { useTopicText } from '../contents/topic-nav.tsx';
import type { Section } from '../contents/topics.ts';
import { CitationText } from '../entry/citation-text.tsx';
import { SaidText } from '../entry/said-text.tsx';
import { EntryLink, LawLink } from '../law-link.tsx';
import { useSayings } from '../sayings.ts';
import { ScrollTable } from '../scroll-table.tsx';
import { words } from '../words.ts';
import type { Cell, Row } from './compare.ts';
import './compare.css';

/** The comparison, one table a heading: a row a parameter or rule, a column a place; what differs is marked. */
export function ComparisonTable({
	sections,
	places,
}: {
	readonly sections: readonly (Pick<Section, 'path'> & { readonly rows: readonly Row[] })[];
	readonly places: readonly string[];
}) {
	const say = useWords(words);
	const sayings = useSayings();
	const topicText = useTopicText();
	return sections.map(({ path, rows }) => (
		<section key={path.at(-1)?.name} className="topic">
			<h2>{topicText(path)}</h2>
			<ScrollTable
				caption={topicText(path)}
				className="comparison stacked"
				head={[
					say('entry.name'),
					...places.map((code) => (
						<LawLink key={code} path={['places', code]}>
							{sayings.place(code)}
						</LawLink>
					)),
				]}
			>
				{rows.map((row) => (
					<tr key={row.entry.id} className={row.differs ? 'differs' : undefined}>
						<th scope="row">
							<EntryLink id={row.entry.id} className="row-name" search={{ with: places.join(',') }} />
							{row.differs && <span className="mark">{say('compare.differs')}</span>}
						</th>
						{row.cells.map((cell, nth) => (
							<td
								key={cell.column}
								data-place={sayings.place(cell.column)}
								className={row.differs && cell.sameAs === undefined && nth > 0 ? 'differing' : undefined}
							>
								<CellText row={row} cell={cell} />
							</td>
						))}
					</tr>
				))}
			</ScrollTable>
		</section>
	));
}

/** What a place says; what was said to the left already, and is too long to say twice, is only referred to. */
function CellText({ row, cell }: { readonly row: Row; readonly cell: Cell }) {
	const say = useWords(words);
	const sayings = useSayings();
	const { said, sameAs, inherited } = cell;
	const long = said.kind === 'formula' || (said.kind === 'worth' && said.worth.kind !== 'value');
	const repeats = long && sameAs !== undefined;
	return (
		<>
			{!repeats && <SaidText entry={row.entry} said={said} />}
			{repeats && !inherited && (
				<span className="note">{say('compare.same_as', { place: sayings.place(sameAs) })}</span>
			)}
			{said.kind !== 'silent' && (
				<span className="cell-foot">
					{inherited && (
						<span className="inherited">
							{say('compare.inherited', { place: sayings.place(said.place) })}
						</span>
					)}
					{!repeats && <CitationText citation={said.version} />}
				</span>
			)}
		</>
	);
}
