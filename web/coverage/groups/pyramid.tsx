import type { Ref } from 'react';
import { fontFamily, palette, seriesColours } from '../../shell/index.ts';
import { textWidth } from '../drawing/text-lines.ts';
import { useWidth } from '../drawing/use-width.ts';

/** People of one age in work, and those of them who reach a step. */
export interface AgeRow {
	readonly age: string;
	readonly men: Reached;
	readonly women: Reached;
}

interface Reached {
	readonly inWork: number;
	readonly reached: number;
}

export interface PyramidProps {
	/** The oldest first. */
	readonly rows: readonly AgeRow[];
	readonly words: { readonly men: string; readonly women: string };
	readonly say: (persons: number) => string;
	readonly percent: (share: number) => string;
	readonly description: string;
	readonly ref?: Ref<SVGSVGElement>;
}

const rowHeight = 30;
const head = 30;
const textSize = 13;

/** Men to the left, women to the right: all in work in outline, those who reach the step filled, their share at the end. */
export function Pyramid({ rows, words, say, percent, description, ref }: PyramidProps) {
	const [box, width] = useWidth();
	const most = Math.max(1, ...rows.flatMap(({ men, women }) => [men.inWork, women.inWork]));
	const middle = Math.max(0, ...rows.map(({ age }) => textWidth(age, textSize))) + 16;
	const shareRoom = textWidth('100.0%', textSize) + 8;
	const room = Math.max(20, (width - middle) / 2 - shareRoom);
	const height = head + rows.length * rowHeight + 24;
	const scale = (persons: number) => (persons / most) * room;
	const halves = [
		{ key: 'men', start: width / 2 - middle / 2, towards: -1, anchor: 'end', colour: seriesColours[2] },
		{ key: 'women', start: width / 2 + middle / 2, towards: 1, anchor: 'start', colour: seriesColours[3] },
	] as const;
	return (
		<div ref={box} className="drawing">
			{width > 0 && (
				<svg
					ref={ref}
					xmlns="http://www.w3.org/2000/svg"
					width={width}
					height={height}
					viewBox={`0 0 ${width} ${height}`}
					fontFamily={fontFamily}
					fontSize={textSize}
					fill={palette.ink}
					role="img"
					aria-label={description}
				>
					{halves.map(({ key, start, anchor }) => (
						<text key={key} x={start} y="16" textAnchor={anchor} fontSize="14" fontWeight="650">
							{words[key]}
						</text>
					))}
					{rows.map((row, index) => {
						const y = head + index * rowHeight;
						return (
							<g key={row.age}>
								<text x={width / 2} y={y + 16} textAnchor="middle">
									{row.age}
								</text>
								{halves.map(({ key, start, towards, anchor, colour }) => {
									const { inWork, reached } = row[key];
									const left = (persons: number) => (towards < 0 ? start - scale(persons) : start);
									return (
										<g key={key}>
											<rect
												x={left(inWork)}
												y={y + 0.5}
												width={scale(inWork)}
												height={rowHeight - 7}
												fill={palette.wash}
												stroke={colour}
											/>
											<rect
												x={left(reached)}
												y={y + 0.5}
												width={scale(reached)}
												height={rowHeight - 7}
												fill={colour}
											/>
											{inWork > 0 && (
												<text x={start + towards * (scale(inWork) + 6)} y={y + 16} textAnchor={anchor}>
													{percent(reached / inWork)}
												</text>
											)}
										</g>
									);
								})}
							</g>
						);
					})}
					{halves.map(({ key, start, towards, anchor }) => (
						<g key={key}>
							<path
								d={`M${start} ${height - 22}h${towards * room}`}
								stroke={palette.quiet}
								strokeWidth="1"
								fill="none"
							/>
							<text
								x={start + towards * room}
								y={height - 6}
								textAnchor={towards < 0 ? 'start' : 'end'}
								fill={palette.quiet}
							>
								{say(most)}
							</text>
							<title>{anchor === 'end' ? words.men : words.women}</title>
						</g>
					))}
				</svg>
			)}
		</div>
	);
}
