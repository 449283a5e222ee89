import type { Ref } from 'react';
import { fontFamily, palette, seriesColours } from '../../shell/index.ts';
import { Whisker } from '../drawing/row-bars.tsx';
import { useWidth } from '../drawing/use-width.ts';
import { type CascadeSide, layOut, type PlacedRow, type PlacedSide, sizes } from './cascade-layout.ts';
import { ReasonPatterns } from './reason-look.tsx';

export interface CascadePictureProps {
	readonly sides: readonly CascadeSide[];
	readonly description: string;
	readonly ref?: Ref<SVGSVGElement>;
}

/**
 * The cascade as stairs: each step a bar of those who reach it, the full width being everybody in work; beside it, in
 * pattern and colour, those lost at this step, and below it why.
 */
export function CascadePicture({ sides, description, ref }: CascadePictureProps) {
	const [box, boxWidth] = useWidth();
	const { width, height, sides: placed } = layOut(sides, boxWidth);
	return (
		<div ref={box} className="drawing">
			{boxWidth > 0 && (
				<svg
					ref={ref}
					xmlns="http://www.w3.org/2000/svg"
					width={boxWidth}
					height={height}
					viewBox={`0 0 ${boxWidth} ${height}`}
					fontFamily={fontFamily}
					fill={palette.ink}
					role="img"
					aria-label={description}
				>
					<ReasonPatterns />
					{placed.map((side, index) => (
						<Side key={`${side.left} ${side.top}`} placed={side} width={width} second={index > 0} />
					))}
				</svg>
			)}
		</div>
	);
}

interface SideProps {
	readonly placed: PlacedSide;
	readonly width: number;
	readonly second: boolean;
}

function Side({ placed: { side, left, top, titleLines, rows }, width, second }: SideProps) {
	return (
		<g transform={`translate(${left} ${top})`}>
			{titleLines.map((line, index) => (
				<text key={line} y={16 + index * 24} fontSize={sizes.title} fontWeight="650">
					{line}
				</text>
			))}
			{rows.map((row) => (
				<Row
					key={row.row.step}
					placed={row}
					cascade={side.cascade}
					width={width}
					colour={seriesColours[second ? 1 : 0]}
				/>
			))}
		</g>
	);
}

interface RowProps {
	readonly placed: PlacedRow;
	readonly cascade: CascadeSide['cascade'];
	readonly width: number;
	readonly colour: string;
}

function Row({ placed: { row, top, small, barTop, losses }, cascade, width, colour }: RowProps) {
	const whole = cascade.reached.in_work.value;
	const x = (persons: number) => (persons / whole) * width;
	const { value, interval } = cascade.reached[row.step];
	let edge = value;
	const lost = row.losses.map(({ reason, persons }) => {
		const from = edge;
		edge += persons;
		return { reason, from, to: edge };
	});
	// mandatory cover is solid, voluntary lighter
	const solid = row.step === 'covered' ? cascade.covered.mandatory : value;
	return (
		<>
			<text y={top + 14} fontSize={sizes.name} fontWeight="650">
				{row.name}
			</text>
			<text x={width} y={top + 14} textAnchor="end" fontSize={sizes.name} fontWeight="650" fill={colour}>
				{row.amount}
			</text>
			{small.map((line, index) => (
				<text key={line} y={top + sizes.line + 13 + index * 17} fontSize={sizes.small} fill={palette.quiet}>
					{line}
				</text>
			))}
			<rect
				x="0.5"
				y={barTop + 0.5}
				width={width - 1}
				height={sizes.bar - 1}
				fill="none"
				stroke={palette.line}
			/>
			<rect x="0" y={barTop} width={x(solid)} height={sizes.bar} fill={colour} />
			{solid < value && (
				<rect
					x={x(solid)}
					y={barTop}
					width={x(value - solid)}
					height={sizes.bar}
					fill={colour}
					fillOpacity="0.45"
				/>
			)}
			{lost.map(({ reason, from, to }) => (
				<rect
					key={reason}
					x={x(from)}
					y={barTop}
					width={x(to - from)}
					height={sizes.bar}
					fill={`url(#reason-${reason})`}
					stroke={palette.paper}
					strokeWidth="1"
				/>
			))}
			{interval && interval.high > interval.low && row.step !== 'in_work' && (
				<Whisker
					low={x(interval.low)}
					high={Math.min(width - 1, x(interval.high))}
					middle={barTop + sizes.bar / 2}
				/>
			)}
			{losses.map(({ reason, lines, top: lossTop }) => (
				<g key={reason} transform={`translate(0 ${lossTop})`}>
					<rect
						y="3"
						width={sizes.swatch}
						height={sizes.swatch}
						fill={`url(#reason-${reason})`}
						stroke={palette.edge}
						strokeWidth="0.5"
					/>
					{lines.map((line, index) => (
						<text key={line} x={sizes.swatch + 8} y={13 + index * 18} fontSize={sizes.loss}>
							{line}
						</text>
					))}
				</g>
			))}
		</>
	);
}
