import type { CascadeView, Reason, Step } from '../../../src/coverage/index.ts';
import { textLines } from '../drawing/text-lines.ts';

/** A step of a cascade, in words and numbers that are ready to be drawn. */
export interface StepRow {
	readonly step: Step;
	readonly name: string;
	/** How many, and which share of those in work. */
	readonly amount: string;
	/** How sure that is, and other small words about it. */
	readonly small: string;
	readonly losses: readonly { readonly reason: Reason; readonly persons: number; readonly text: string }[];
}

/** One group's cascade. */
export interface CascadeSide {
	readonly title: string;
	readonly cascade: CascadeView;
	readonly rows: readonly StepRow[];
}

/** Where one step stands: the top of its texts, its bar, and its losses line by line. */
export interface PlacedRow {
	readonly row: StepRow;
	readonly top: number;
	readonly small: readonly string[];
	readonly barTop: number;
	readonly losses: readonly {
		readonly reason: Reason;
		readonly lines: readonly string[];
		readonly top: number;
	}[];
}

export interface PlacedSide {
	readonly side: CascadeSide;
	readonly left: number;
	readonly top: number;
	readonly titleLines: readonly string[];
	readonly rows: readonly PlacedRow[];
}

export interface CascadeLayout {
	/** Of one side. */
	readonly width: number;
	readonly height: number;
	readonly sides: readonly PlacedSide[];
}

export const sizes = { name: 15, small: 13, loss: 13, title: 16, line: 19, bar: 26, swatch: 12 } as const;
const columnGap = 32;
const rowGap = 16;
/** Narrower than this, two sides stand below each other. */
const twoColumnsFrom = 640;

/** Places cascades in a box: side by side with their steps level where there is room, else one below the other. */
export function layOut(sides: readonly CascadeSide[], boxWidth: number): CascadeLayout {
	const beside = sides.length > 1 && boxWidth >= twoColumnsFrom;
	const width = beside ? (boxWidth - columnGap * (sides.length - 1)) / sides.length : boxWidth;
	const measured = sides.map((side) => ({
		side,
		titleLines: sides.length > 1 ? textLines(side.title, width, sizes.title) : [],
		rows: side.rows.map((row) => measure(row, width)),
	}));
	const tallest = (index: number): number =>
		Math.max(...measured.map(({ rows }) => rows[index]?.height ?? 0));
	const titleHeight = Math.max(0, ...measured.map(({ titleLines }) => titleLines.length)) * 24;
	let below = 0;
	let height = 0;
	const placed = measured.map(({ side, titleLines, rows }, index): PlacedSide => {
		const top = beside ? 0 : below;
		let y = (beside ? titleHeight : titleLines.length * 24) + (titleLines.length > 0 ? 6 : 0);
		const placedRows = rows.map((row, at) => {
			const here = { ...row.placed(y), top: y };
			y += (beside ? tallest(at) : row.height) + rowGap;
			return here;
		});
		below += y + (sides.length > 1 ? rowGap : 0);
		height = Math.max(height, top + y);
		return { side, left: beside ? index * (width + columnGap) : 0, top, titleLines, rows: placedRows };
	});
	return { width, height, sides: placed };
}

function measure(row: StepRow, width: number) {
	const small = textLines(row.small, width, sizes.small);
	const barAt = sizes.line + small.length * 17 + 3;
	let below = barAt + sizes.bar + 6;
	const losses = row.losses.map(({ reason, text }) => {
		const lines = textLines(text, width - sizes.swatch - 8, sizes.loss);
		const at = below;
		below += lines.length * 18;
		return { reason, lines, at };
	});
	return {
		height: below,
		placed: (top: number) => ({
			row,
			small,
			barTop: top + barAt,
			losses: losses.map(({ reason, lines, at }) => ({ reason, lines, top: top + at })),
		}),
	};
}
