import { Segmented } from 'antd';
import { Fragment } from 'react';
import { type MatrixCell, states } from '../../src/coverage/index.ts';
import { Figure, ScrollBox, SourceTitle } from '../shell/index.ts';
import { StateMark, stateWords } from './state-mark.tsx';
import type { Voice } from './voice.ts';

export interface MatrixFigureProps {
	readonly place: string;
	/** The cell whose figures are shown: `indicator.breakdown`. */
	readonly open: string | undefined;
	readonly voice: Voice;
	readonly onChange: (change: Readonly<Record<string, string | undefined>>) => void;
}

/** Indicators by breakdown for one place; a cell with figures opens to them. */
export function MatrixFigure({ place, open, voice, onChange }: MatrixFigureProps) {
	const { say, review } = voice;
	const names = Object.keys(review.breakdowns);
	const here = review.matrix.filter((cell) => cell.place === place);
	const cellOf = new Map(here.map((cell) => [`${cell.indicator}.${cell.breakdown}`, cell]));
	const known = here.filter(({ state }) => state === 'published' || state === 'derivable');
	const opened = open === undefined ? undefined : cellOf.get(open);
	const title = say('matrix.title', { place: voice.place(place) });
	const toggle = (key: string) => onChange({ cell: key === open ? undefined : key });
	return (
		<Figure
			id="matrix"
			title={title}
			summary={say('matrix.summary', {
				known: known.length,
				all: here.length,
				old: here.filter(({ lapsed }) => lapsed).length,
			})}
			table={{
				columns: [
					say('table.indicator'),
					say('table.breakdown'),
					say('table.place'),
					say('table.state'),
					say('table.year'),
					say('state.lapsed'),
					say('table.looked_for'),
					say('table.figures'),
				],
				rows: here.map((cell) => [
					voice.indicator(cell.indicator),
					voice.breakdown(cell.breakdown),
					voice.place(cell.place),
					say(stateWords[cell.state]),
					cell.year ?? null,
					say(cell.lapsed ? 'yes' : 'no'),
					say(cell.lookedFor ? 'yes' : 'no'),
					cell.figures.map((figure) => voice.figure(figure)).join(say('list.semicolon')),
				]),
			}}
			controls={
				<Segmented
					aria-label={say('matrix.choose')}
					value={place}
					onChange={(code: string) => onChange({ place: code, cell: undefined })}
					options={review.places.map((code) => ({ value: code, label: voice.place(code) }))}
				/>
			}
			notes={[
				say('matrix.note.from'),
				say('matrix.note.lapsed', { years: review.freshYears, last: review.lastYear }),
				say('matrix.note.legal'),
			]}
			sources={known.flatMap(({ figures }) => figures.flatMap(({ sources }) => sources.split(' ')))}
			kinds={known.flatMap(({ figures }) => figures.map(({ kind }) => kind))}
			confidences={known.flatMap(({ figures }) => figures.map(({ confidence }) => confidence))}
		>
			<ul className="state-legend" aria-label={say('matrix.legend')}>
				{states.map((state) => (
					<li key={state}>
						<StateMark state={state} /> {say(stateWords[state])}
					</li>
				))}
				<li>
					<s>2016</s> {say('state.lapsed')}
				</li>
			</ul>
			<ScrollBox label={title} className="matrix">
				<table>
					<thead>
						<tr>
							<th scope="col">{say('table.indicator')}</th>
							{names.map((name) => (
								<th key={name} scope="col">
									{voice.breakdown(name)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{review.indicators.map(({ id }) => (
							<Fragment key={id}>
								<tr>
									<th scope="row">{voice.indicator(id)}</th>
									{names.map((name) => {
										const key = `${id}.${name}`;
										return (
											<td key={name}>
												<Cell
													cell={cellOf.get(key)}
													open={key === open}
													voice={voice}
													onToggle={() => toggle(key)}
												/>
											</td>
										);
									})}
								</tr>
								{opened?.indicator === id && (
									<tr className="matrix-figures">
										<td colSpan={names.length + 1}>
											<Figures cell={opened} voice={voice} />
										</td>
									</tr>
								)}
							</Fragment>
						))}
					</tbody>
				</table>
			</ScrollBox>
		</Figure>
	);
}

interface CellProps {
	readonly cell: MatrixCell | undefined;
	readonly open: boolean;
	readonly voice: Voice;
	readonly onToggle: () => void;
}

function Cell({ cell, open, voice, onToggle }: CellProps) {
	const { say } = voice;
	if (!cell) return <span className="unseen">{say('matrix.not_asked')}</span>;
	const { state, year, lapsed, figures } = cell;
	const shown = (
		<>
			<StateMark state={state} />
			<span className="unseen">{say(stateWords[state])}</span>
			{year !== undefined && (lapsed ? <s>{year}</s> : <span>{year}</span>)}
			{lapsed && <span className="unseen">{say('state.lapsed')}</span>}
		</>
	);
	if (figures.length === 0) return <span className="cell">{shown}</span>;
	return (
		<button
			type="button"
			className="cell"
			aria-expanded={open}
			title={say('matrix.open', {
				indicator: voice.indicator(cell.indicator),
				breakdown: voice.breakdown(cell.breakdown),
			})}
			onClick={onToggle}
		>
			{shown}
		</button>
	);
}

/** The figures that a cell rests on, each down to its source. */
function Figures({ cell, voice }: { readonly cell: MatrixCell; readonly voice: Voice }) {
	const { say, sources } = voice;
	return (
		<div className="cell-figures">
			<strong>
				{say('matrix.rests_on', {
					breakdown: voice.breakdown(cell.breakdown),
					state: say(stateWords[cell.state]),
				})}
			</strong>
			<ul>
				{cell.figures.map((figure) => (
					<li key={voice.figure(figure) + figure.year + figure.value}>
						{voice.figure(figure)}
						{say('list.colon')}
						<b>{voice.quantity(figure.value, figure.unit)}</b>
						{figure.year !== '' && say('matrix.in_year', { year: figure.year })}
						<small>
							{figure.sources.split(' ').map((id) => {
								const source = sources[id];
								return source && <SourceTitle key={id} source={source} />;
							})}{' '}
							{say('matrix.confidence', { letter: figure.confidence })}
						</small>
					</li>
				))}
			</ul>
		</div>
	);
}
