import {
	type Block,
	chartOption,
	type Document,
	type FigureBlock,
	plainText,
	type TableBlock,
} from '../../src/documents/index.ts';
import { Figure, fill, fontFamily, htmlLanguage, useWords } from '../shell/index.ts';
import { anchor, InlineText } from './inlines.tsx';
import { words } from './words.ts';

/** The blocks of a chapter, as they stand in its documents. */
export function Blocks({
	blocks,
	document,
}: {
	readonly blocks: readonly Block[];
	readonly document: Document;
}) {
	// biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names, and never move
	return blocks.map((block, at) => <One key={at} block={block} document={document} />);
}

function One({ block, document }: { readonly block: Block; readonly document: Document }) {
	switch (block.kind) {
		case 'heading': {
			const Heading = block.level === 2 ? 'h3' : block.level === 3 ? 'h4' : 'h5';
			return (
				<Heading id={anchor(document, block.id)}>
					<InlineText text={block.text} document={document} />
				</Heading>
			);
		}
		case 'paragraph':
			return (
				<p>
					<InlineText text={block.text} document={document} />
				</p>
			);
		case 'list': {
			const List = block.ordered ? 'ol' : 'ul';
			return (
				<List>
					{block.items.map((item, at) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: items have no names, and never move
						<li key={at}>
							<Blocks blocks={item} document={document} />
						</li>
					))}
				</List>
			);
		}
		case 'message':
			return (
				<div className="document-message">
					<Blocks blocks={block.blocks} document={document} />
				</div>
			);
		case 'quote':
			return (
				<blockquote>
					<Blocks blocks={block.blocks} document={document} />
				</blockquote>
			);
		case 'pending':
			return (
				<p className="document-pending">
					<InlineText text={block.text} document={document} />
				</p>
			);
		case 'table':
			return <Rows block={block} document={document} />;
		case 'figure':
			return <Picture block={block} document={document} />;
	}
}

function Rows({ block, document }: { readonly block: TableBlock; readonly document: Document }) {
	const align = (at: number) => (block.columns[at]?.align === 'end' ? 'end' : undefined);
	return (
		<div id={anchor(document, block.id)}>
			{/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields */}
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
			<div className="document-table" role="group" tabIndex={0} aria-label={plainText(block.caption)}>
				<table>
					<caption>
						<b>{fill(words['table.label'][document.language], { number: block.number })}</b>{' '}
						<InlineText text={block.caption} document={document} />
					</caption>
					<thead>
						<tr>
							{block.columns.map((column, at) =>
								plainText(column.title) === '' ? (
									// biome-ignore lint/suspicious/noArrayIndexKey: columns never move
									<td key={at} />
								) : (
									// biome-ignore lint/suspicious/noArrayIndexKey: columns never move
									<th key={at} scope="col" className={align(at)}>
										<InlineText text={column.title} document={document} />
									</th>
								),
							)}
						</tr>
					</thead>
					<tbody>
						{block.rows.map((row, line) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: rows never move
							<tr key={line} className={row.heading ? 'heading' : undefined}>
								{row.cells.map((cell, at) => (
									// biome-ignore lint/suspicious/noArrayIndexKey: cells never move
									<td key={at} className={align(at)}>
										<InlineText text={cell} document={document} />
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{block.notes.map((note) => (
				<p key={plainText(note)} className="document-note">
					<InlineText text={note} document={document} />
				</p>
			))}
		</div>
	);
}

function Picture({ block, document }: { readonly block: FigureBlock; readonly document: Document }) {
	const say = useWords(words);
	const { chart, number } = block;
	const { language } = document;
	const uses = chart.series.flatMap(({ points }) =>
		points.flatMap((point) => document.numbers[point?.number ?? ''] ?? []),
	);
	const table = {
		columns: [say('figure.category'), ...chart.series.map(({ name }) => name)],
		rows: chart.categories.map((category, at) => [
			category,
			...chart.series.map(({ points }) => points[at]?.text ?? null),
		]),
	};
	const rows = chart.kind === 'stacked' ? 1 : chart.series.length;
	return (
		<div lang={htmlLanguage[language]}>
			<Figure
				id={anchor(document, block.id).replaceAll(/[._]/g, '-')}
				title={`${fill(words['figure.label'][language], { number })} ${plainText(block.caption)}`}
				summary={block.alternative}
				table={table}
				option={chartOption(chart, { language, fontFamily, fontSize: 12, animated: false })}
				height={chart.kind === 'lines' ? 300 : Math.min(820, chart.categories.length * (rows * 20 + 14) + 80)}
				sources={[...new Set(uses.flatMap(({ finding }) => finding.sources.split(' ')))].filter(
					(id) => id !== '',
				)}
				kinds={[...new Set(uses.map(({ finding }) => finding.kind))]}
				confidences={[...new Set(uses.map(({ finding }) => finding.confidence))]}
				notes={block.notes.map(plainText)}
			/>
		</div>
	);
}
