import { Fragment } from 'react';
import {
	capital,
	RoomLink,
	ScrollBox,
	type Search,
	useAddress,
	useLanguage,
	useWords,
} from '../shell/index.ts';
import { arrowKeys } from './arrow-keys.ts';
import type { Choice } from './choice.ts';
import type { Matrix, MatrixCell, MatrixColumn, MatrixRow } from './matrix.ts';
import { useNames } from './names.ts';
import { Standing } from './verdict.tsx';
import { words } from './words.ts';

/** The matrix as a table whose cells lead to the test behind them. */
export function MatrixTable({
	matrix,
	choice,
	title,
}: {
	readonly matrix: Matrix;
	readonly choice: Choice;
	readonly title: string;
}) {
	const say = useWords(words);
	const names = useNames();
	const { search } = useAddress();
	const { columns, groups, worse } = matrix;
	const caption = say('matrix.caption', { standard: title, across: say(`matrix.${choice.across}`) });
	const first = groups[0]?.rows[0]?.criterion.id;
	return (
		<ScrollBox label={caption} className="matrix-box">
			<table className="matrix" {...arrowKeys}>
				<caption className="visually-hidden">{caption}</caption>
				<Head columns={columns} across={choice.across} />
				<tbody>
					{groups.map(({ topic, rows }) => (
						<Fragment key={topic}>
							<tr className="topic">
								<th scope="colgroup" colSpan={columns.length + 1}>
									<span>{capital(names.topic(topic))}</span>
								</th>
							</tr>
							{rows.map((row) => (
								<Row key={row.criterion.id} row={row} search={search} entry={row.criterion.id === first} />
							))}
						</Fragment>
					))}
				</tbody>
				<tfoot>
					<tr>
						<th scope="row">{say('matrix.worse_count')}</th>
						{columns.map(({ place, form, standard }, at) => (
							<td key={`${place} ${form}`}>{standard ? '' : worse[at]}</td>
						))}
					</tr>
				</tfoot>
			</table>
		</ScrollBox>
	);
}

function Head({
	columns,
	across,
}: {
	readonly columns: readonly MatrixColumn[];
	readonly across: Choice['across'];
}) {
	const say = useWords(words);
	const names = useNames();
	const byPlace = Map.groupBy(columns, ({ place }) => place);
	const paired = across === 'places' && columns.length > byPlace.size;
	return (
		<thead>
			{paired && (
				<tr>
					<td className="corner" />
					{[...byPlace].map(([place, own]) => (
						<th key={place} scope="colgroup" colSpan={own.length} className="begins">
							{names.place(place)}
						</th>
					))}
				</tr>
			)}
			<tr>
				<th scope="col">{say('matrix.criterion')}</th>
				{columns.map(({ place, form, standard }) => (
					<th key={`${place} ${form}`} scope="col" className={standard ? 'begins' : undefined}>
						{across === 'forms' || paired ? names.form(form) : names.place(place)}
					</th>
				))}
			</tr>
		</thead>
	);
}

function Row({
	row: { criterion, cells },
	search,
	entry,
}: {
	readonly row: MatrixRow;
	readonly search: Search;
	/** Whether Tab enters the table here. */
	readonly entry: boolean;
}) {
	const say = useWords(words);
	const language = useLanguage();
	const { id, wording, article, advisory } = criterion;
	const [first] = cells;
	return (
		<tr>
			<th scope="row">
				<RoomLink
					room="standards"
					path={[id]}
					search={{ ...search, place: first?.column.place }}
					tabIndex={entry ? 0 : -1}
				>
					{wording[language]}
				</RoomLink>
				<span className="article">
					{article[language]}
					{advisory && `${say('list.semicolon')}${say('matrix.advised')}`}
				</span>
			</th>
			{cells.map((cell) => (
				<Cell key={`${cell.column.place} ${cell.column.form}`} id={id} cell={cell} search={search} />
			))}
		</tr>
	);
}

function Cell({
	id,
	cell: { column, outcome, worse, span },
	search,
}: {
	readonly id: string;
	readonly cell: MatrixCell;
	readonly search: Search;
}) {
	const say = useWords(words);
	const { place, form, standard } = column;
	const begins = standard ? 'begins' : '';
	if (!outcome) {
		return (
			<td className={`none ${begins}`}>
				<span className="visually-hidden">{say('standing.not_asked')}</span>
			</td>
		);
	}
	return (
		<td colSpan={span} className={`${outcome.verdict} ${span > 1 ? 'whole' : ''} ${begins}`}>
			<RoomLink room="standards" path={[id]} search={{ ...search, place, form }} tabIndex={-1}>
				<Standing outcome={outcome} />
				{worse && (
					<span className="worse">
						{' '}
						<span aria-hidden="true">▼</span>
						<span className="visually-hidden">{say('standing.worse')}</span>
					</span>
				)}
				{span > 1 && <span className="standing-note"> {say('form.whole')}</span>}
			</RoomLink>
		</td>
	);
}
