import { Button } from 'antd';
import { type ReactNode, useId, useRef, useState } from 'react';
import { Chart, type ChartHandle, type ChartProps } from './chart.tsx';
import { loadSources } from './data.ts';
import { DataTable } from './data-table.tsx';
import { downloadCsv, downloadPng, downloadSvg, type Table } from './download.ts';
import { useLanguage } from './language.ts';
import { framed } from './picture.ts';
import { SourceNote, type SourceNoteProps } from './source-note.tsx';
import { useWords, words } from './words.ts';
import './figure.css';

export interface FigureProps extends SourceNoteProps {
	/** Kebab-case; names the downloaded files and the place on the page (`#id`). */
	readonly id: string;
	readonly title: string;
	/** What the figure says, in a sentence or two worked out from the same rows. */
	readonly summary: string;
	/** The rows behind the picture: shown on request, read to those who do not see it, and downloaded. */
	readonly table: Table;
	readonly option?: ChartProps['option'];
	/** CSS pixels. */
	readonly height?: number;
	/** What the reader may choose to see. */
	readonly controls?: ReactNode;
	/** A picture that is not an ECharts chart. */
	readonly children?: ReactNode;
	/** Gives the SVG of such a picture, for download. */
	readonly svg?: () => string | undefined;
	/** Known differences and limits a reader must know. */
	readonly notes?: readonly string[];
}

/** A figure with everything a reader may ask of it: what it says, the data, their sources, and both to take away. */
export function Figure(props: FigureProps) {
	const { id, title, summary, table, option, height = 360, children, notes = [] } = props;
	const say = useWords(words);
	const chart = useRef<ChartHandle>(null);
	const heading = useId();
	const [open, setOpen] = useState(false);
	const language = useLanguage();
	const takePicture = async (save: (name: string, svg: string) => void | Promise<void>) => {
		const drawing = props.svg ? props.svg() : chart.current?.svg();
		if (!drawing) return;
		const known = await loadSources();
		const sources = [...new Set(props.sources)].map((source) => known[source]?.title[language] ?? source);
		const foot = say('figure.foot', { sources: sources.join(language === 'zh' ? '；' : '; ') });
		await save(id, framed(drawing, { title, summary, foot }));
	};

	return (
		<section className="figure" id={id} aria-labelledby={heading}>
			<h2 id={heading}>{title}</h2>
			<p className="figure-summary">{summary}</p>
			{props.controls && <div className="figure-controls">{props.controls}</div>}
			{table.rows.length === 0 ? (
				<p className="figure-empty">{say('figure.empty')}</p>
			) : (
				<>
					{option && (
						<Chart ref={chart} option={option} height={height} description={`${title}. ${summary}`} />
					)}
					{children}
					{/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are commands */}
					<div className="figure-actions" role="group" aria-label={say('figure.actions', { title })}>
						<Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
							{say(open ? 'figure.hide_table' : 'figure.show_table')}
						</Button>
						<Button size="small" type="text" onClick={() => downloadCsv(id, table)}>
							{say('figure.download_csv')}
						</Button>
						{(option || props.svg) && (
							<>
								<Button size="small" type="text" onClick={() => takePicture(downloadSvg)}>
									{say('figure.download_svg')}
								</Button>
								<Button size="small" type="text" onClick={() => takePicture(downloadPng)}>
									{say('figure.download_png')}
								</Button>
							</>
						)}
					</div>
					{open && <DataTable table={table} caption={title} />}
				</>
			)}
			{notes.length > 0 && (
				<div className="figure-notes">
					<h3>{say('figure.notes')}</h3>
					<ul>
						{notes.map((note) => (
							<li key={note}>{note}</li>
						))}
					</ul>
				</div>
			)}
			<SourceNote sources={props.sources} kinds={props.kinds} confidences={props.confidences} />
		</section>
	);
}
