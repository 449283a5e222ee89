import type { Ref } from 'react';
import { amountColours, fontFamily, palette } from './palette.ts';
import { type Tile, tileColumns, tileGrid, tileRows } from './tile-grid.ts';

const size = 84;
const gap = 6;
const width = tileColumns * (size + gap);
const height = tileRows * (size + gap);

/** What is said of one unit of the first level. */
export interface TileContent {
	/** Short enough for the square: the name in Chinese, two letters in English. */
	readonly name: string;
	/** What is known, short enough for the square; undefined where nothing is. */
	readonly value: string | undefined;
	/** How much that is, from 0 to 1 of the most there can be. */
	readonly amount: number;
	/** Name and value in full. */
	readonly title: string;
}

export interface TileMapProps {
	/** By six-digit code of GB/T 2260; a unit that is left out has no square. */
	readonly tiles: Readonly<Record<string, TileContent>>;
	readonly description: string;
	readonly ref?: Ref<SVGSVGElement>;
}

/** China's 34 units as squares, coloured by what is known of each; one of which nothing is known is blank and dashed. */
export function TileMap({ tiles, description, ref }: TileMapProps) {
	return (
		<svg
			ref={ref}
			xmlns="http://www.w3.org/2000/svg"
			className="tile-map"
			width={width}
			height={height}
			viewBox={`0 0 ${width} ${height}`}
			fontFamily={fontFamily}
			role="img"
			aria-label={description}
		>
			{tileGrid.map((tile) => {
				const content = tiles[tile.gb];
				return content && <Square key={tile.gb} tile={tile} content={content} />;
			})}
		</svg>
	);
}

function Square({ tile, content }: { readonly tile: Tile; readonly content: TileContent }) {
	const { name, value, amount, title } = content;
	const step = value === undefined ? undefined : stepOf(amount);
	const ink = step === undefined ? palette.quiet : step >= 3 ? palette.paper : palette.ink;
	return (
		<g transform={`translate(${tile.column * (size + gap)} ${tile.row * (size + gap)})`}>
			<title>{title}</title>
			<rect
				x="1"
				y="1"
				width={size - 2}
				height={size - 2}
				rx="4"
				fill={step === undefined ? palette.paper : amountColours[step]}
				stroke={step === undefined ? palette.edge : 'none'}
				strokeDasharray={step === undefined ? '4 4' : undefined}
			/>
			<text
				x={size / 2}
				y={value === undefined ? 50 : 36}
				textAnchor="middle"
				fill={ink}
				fontSize={value === undefined ? 19 : 20}
				fontWeight={value === undefined ? 400 : 600}
			>
				{name}
			</text>
			{value !== undefined && (
				<text x={size / 2} y="64" textAnchor="middle" fill={ink} fontSize="18">
					{value}
				</text>
			)}
		</g>
	);
}

/** Which fifth of the way to the most an amount lies in, from 0. */
function stepOf(amount: number): number {
	return Math.max(0, Math.min(amountColours.length - 1, Math.floor(amount * amountColours.length)));
}
