import type { Ref } from 'react';
import type { Finding } from '../../src/study/index.ts';
import {
	amountColours,
	fontFamily,
	palette,
	type Tile,
	tileColumns,
	tileGrid,
	tileRows,
} from '../shell/index.ts';
import { sayQuantity } from './quantity.ts';
import type { Voice } from './voice.ts';

const size = 84;
const gap = 6;
const width = tileColumns * (size + gap);
const height = tileRows * (size + gap);

export interface TileMapProps {
	/** At most one finding a province. */
	readonly findings: readonly Finding[];
	readonly description: string;
	readonly voice: Voice;
	readonly ref?: Ref<SVGSVGElement>;
}

/** China's 34 units as squares, coloured by what is known of each; one of which nothing is known is blank and dashed. */
export function TileMap({ findings, description, voice, ref }: TileMapProps) {
	const known = new Map(findings.map((finding) => [finding.place, finding]));
	const largest = Math.max(...findings.map((finding) => finding.value));
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
				const place = voice.placesByGb[tile.gb];
				if (!place) return null;
				return (
					<Square
						key={tile.gb}
						tile={tile}
						place={place}
						finding={known.get(place)}
						largest={largest}
						voice={voice}
					/>
				);
			})}
		</svg>
	);
}

interface SquareProps {
	readonly tile: Tile;
	readonly place: string;
	readonly finding: Finding | undefined;
	readonly largest: number;
	readonly voice: Voice;
}

function Square({ tile, place, finding, largest, voice }: SquareProps) {
	const step = finding ? stepOf(finding.value, largest) : undefined;
	const ink = step === undefined ? palette.quiet : step >= 3 ? palette.paper : palette.ink;
	const name = voice.nameOf('place', place);
	return (
		<g transform={`translate(${tile.column * (size + gap)} ${tile.row * (size + gap)})`}>
			<title>{`${name}: ${finding ? sayQuantity(finding.value, finding.unit, voice.language) : voice.say('table.unknown')}`}</title>
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
				y={finding ? 36 : 50}
				textAnchor="middle"
				fill={ink}
				fontSize={finding ? 20 : 19}
				fontWeight={finding ? 600 : 400}
			>
				{voice.language === 'zh' ? name : place.slice(3)}
			</text>
			{finding && (
				<text x={size / 2} y="64" textAnchor="middle" fill={ink} fontSize="18">
					{shortValue(finding, voice)}
				</text>
			)}
		</g>
	);
}

/** Which fifth of the way to the largest an amount lies in, from 0. */
function stepOf(amount: number, largest: number): number {
	if (largest <= 0) return 0;
	return Math.min(amountColours.length - 1, Math.floor((amount / largest) * amountColours.length));
}

/** A value that fits a square. */
function shortValue(finding: Finding, { language }: Voice): string {
	if (finding.unit === 'share') return sayQuantity(finding.value, finding.unit, language);
	return finding.value.toLocaleString(language, { notation: 'compact', maximumSignificantDigits: 3 });
}
