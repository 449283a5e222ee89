import type { MoveValue } from '../trial/order.ts';

/** By how much a parameter is multiplied to be shown: shares are shown as per cent. */
export function scaleOf({ type }: Pick<MoveValue, 'type'>): 1 | 100 {
	return type.kind === 'number' && type.share ? 100 : 1;
}

/** A value as it is shown, without the tail that binary fractions leave. */
export function shown(value: number, scale: number): number {
	return Number((value * scale).toPrecision(12));
}

/** The value that is meant by what is shown. */
export function fromShown(value: number, scale: number): number {
	return Number((value / scale).toPrecision(12));
}

/** What a reader typed as a value, or what is wrong with it. */
export function readShown(
	text: string,
	{ low, high }: Pick<MoveValue, 'low' | 'high'>,
	scale: number,
): number | 'number' | 'outside' {
	const plain = text
		.trim()
		.replace(/[%％]$/, '')
		.replace(',', '.')
		.trim();
	if (plain === '' || !Number.isFinite(Number(plain))) return 'number';
	const value = fromShown(Number(plain), scale);
	return value >= low && value <= high ? value : 'outside';
}
