import type { ComparisonCell, ComparisonLine } from '../../../src/standards/index.ts';
import {
	confidences,
	Fold,
	ScrollBox,
	SourceTitle,
	useLanguage,
	useSources,
	useWords,
} from '../../shell/index.ts';
import { usePlaceName } from '../names.ts';
import { words } from '../words.ts';

/** Rows of the comparison, one column a place. */
export function CompareTable({
	caption,
	places,
	lines,
}: {
	readonly caption: string;
	readonly places: readonly string[];
	readonly lines: readonly ComparisonLine[];
}) {
	const say = useWords(words);
	const language = useLanguage();
	const placeName = usePlaceName();
	return (
		<ScrollBox label={caption} className="wide-box">
			<table className="places-across">
				<thead>
					<tr>
						<th scope="col">{say('compare.row')}</th>
						{places.map((place) => (
							<th key={place} scope="col">
								{placeName(place)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{lines.map(({ row, cells }) => (
						<tr key={row.id}>
							<th scope="row">{row.label[language]}</th>
							{cells.map((cell) => (
								<td key={cell.place} className={cell.differs ? 'differs' : undefined}>
									<CellText cell={cell} />
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</ScrollBox>
	);
}

/** What a place's law says, how it differs from the first place's, and where it comes from. */
function CellText({ cell }: { readonly cell: ComparisonCell }) {
	const say = useWords(words);
	const language = useLanguage();
	const { state, says, differs, unverified, confidence, sources, articles } = cell;
	if (state !== 'law' && state !== 'text') return <p className="unknown">{says[language]}</p>;
	return (
		<>
			<p>
				{says[language]}
				{unverified && <span className="mark">{say('unverified')}</span>}
			</p>
			{differs && <p className="difference">≠ {differs[language]}</p>}
			<Fold
				className="basis"
				summary={[say(`compare.state.${state}`), confidence && confidences[confidence].label[language]]
					.filter(Boolean)
					.join(' · ')}
			>
				<Basis sources={sources} articles={articles} />
			</Fold>
		</>
	);
}

function Basis({
	sources,
	articles,
}: {
	readonly sources: readonly string[];
	readonly articles: readonly string[];
}) {
	const say = useWords(words);
	const known = useSources();
	return (
		<ul>
			{sources.map((id) => (
				<li key={id}>{known[id] ? <SourceTitle source={known[id]} /> : id}</li>
			))}
			{articles.length > 0 && (
				<li>
					{say('compare.articles')}
					{say('list.colon')}
					{articles.join(say('list.semicolon'))}
				</li>
			)}
		</ul>
	);
}
