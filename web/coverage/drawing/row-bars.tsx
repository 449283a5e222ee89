import type { Ref } from 'react';
import { fontFamily, palette, seriesColours } from '../../shell/index.ts';
import { textLines, textWidth } from './text-lines.ts';
import { useWidth } from './use-width.ts';

/** One bar: from where to where, how sure it is, and what stands behind it. */
export interface RowBar {
	readonly from?: number;
	readonly to: number;
	readonly interval?: { readonly low: number; readonly high: number } | undefined;
	readonly text: string;
	/** `first` and `second` are the two groups; `published` is somebody else's figure, drawn hollow. */
	readonly look: 'first' | 'second' | 'published';
}

export interface BarRow {
	readonly label: string;
	readonly strong?: boolean;
	readonly bars: readonly RowBar[];
}

export interface RowBarsProps {
	readonly rows: readonly BarRow[];
	/** Where the scale ends; the farthest end of a bar or interval where it is left out. */
	readonly most?: number;
	readonly description: string;
	readonly ref?: Ref<SVGSVGElement>;
}

const labelSize = 14;
const textSize = 13;
const lineHeight = 19;
const barHeight = 16;
const barGap = 6;
const rowGap = 12;

/** Bars that lie, the first on top: the name above, the value behind, an interval as a thin line across the end. */
export function RowBars({ rows, most, description, ref }: RowBarsProps) {
	const [box, width] = useWidth();
	const bars = rows.flatMap((row) => row.bars);
	const ends = bars.flatMap(({ from = 0, to, interval }) => [
		from,
		to,
		...(interval ? [interval.low, interval.high] : []),
	]);
	const [least, largest] = [Math.min(0, ...ends), Math.max(most ?? 0, ...ends)];
	const textRoom = Math.max(0, ...bars.map(({ text }) => textWidth(text, textSize))) + 10;
	const room = Math.max(40, width - textRoom - 2);
	const x = (value: number) => 1 + ((value - least) / (largest - least || 1)) * room;
	let top = 0;
	const placed = rows.map((row) => {
		const lines = textLines(row.label, width - 4, labelSize);
		const at = { row, lines, top };
		top += lines.length * lineHeight + row.bars.length * (barHeight + barGap) + rowGap;
		return at;
	});
	return (
		<div ref={box} className="drawing">
			{width > 0 && (
				<svg
					ref={ref}
					xmlns="http://www.w3.org/2000/svg"
					width={width}
					height={top}
					viewBox={`0 0 ${width} ${top}`}
					fontFamily={fontFamily}
					role="img"
					aria-label={description}
				>
					{least < 0 && <path d={`M${x(0)} 0V${top}`} stroke={palette.quiet} strokeDasharray="3 3" />}
					{placed.map(({ row, lines, top: start }) => (
						<g key={row.label} transform={`translate(0 ${start})`}>
							{lines.map((line, index) => (
								<text
									key={line}
									x="0"
									y={14 + index * lineHeight}
									fontSize={labelSize}
									fontWeight={row.strong ? 650 : 400}
									fill={palette.ink}
								>
									{line}
								</text>
							))}
							{row.bars.map((bar, index) => (
								<Bar
									key={bar.look}
									bar={bar}
									x={x}
									y={lines.length * lineHeight + 2 + index * (barHeight + barGap)}
								/>
							))}
						</g>
					))}
				</svg>
			)}
		</div>
	);
}

const colours = { first: seriesColours[0], second: seriesColours[1], published: seriesColours[5] } as const;

interface BarProps {
	readonly bar: RowBar;
	readonly x: (value: number) => number;
	readonly y: number;
}

function Bar({ bar: { from = 0, to, interval, text, look }, x, y }: BarProps) {
	const [left, right] = [x(Math.min(from, to)), x(Math.max(from, to))];
	const hollow = look === 'published';
	const middle = y + barHeight / 2;
	const end = Math.max(right, interval ? x(interval.high) : 0);
	return (
		<>
			<rect
				x={left}
				y={y}
				width={Math.max(1, right - left)}
				height={barHeight}
				fill={hollow ? palette.wash : colours[look]}
				stroke={colours[look]}
				strokeWidth={hollow ? 1.5 : 0}
			/>
			{interval && <Whisker low={x(interval.low)} high={x(interval.high)} middle={middle} />}
			<text x={end + 7} y={middle + 4.5} fontSize={textSize} fill={palette.ink}>
				{text}
			</text>
		</>
	);
}

/** An interval as a thin line with ends, dark on a light edge so that it shows on a bar and beside it. */
export function Whisker({
	low,
	high,
	middle,
}: {
	readonly low: number;
	readonly high: number;
	readonly middle: number;
}) {
	const path = `M${low} ${middle - 5}V${middle + 5}M${low} ${middle}H${high}M${high} ${middle - 5}V${middle + 5}`;
	return (
		<>
			<path d={path} stroke={palette.paper} strokeWidth="4" fill="none" />
			<path d={path} stroke={palette.ink} strokeWidth="1.5" fill="none" />
		</>
	);
}
