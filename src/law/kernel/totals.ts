/** Amounts added up: the sum in whole fen, and how many persons' amounts were known and not known. */
export interface MoneyTotal {
	readonly fen: bigint;
	readonly known: number;
	readonly unknown: number;
}

/** Below this many fen a sum of two is exact in binary. */
const exact = 2 ** 52;

/**
 * The sum of amounts in CNY, each rounded half up to the fen first. Whole numbers have one sum in whatever order, so it
 * depends neither on the order of rows nor on the number of threads. Amounts of 45 trillion and more are refused.
 */
export function moneyTotal(amounts: Float64Array, start = 0, end = amounts.length): MoneyTotal {
	let carried = 0n;
	let fen = 0;
	let unknown = 0;
	for (let index = start; index < end; index++) {
		const amount = amounts[index] ?? Number.NaN;
		if (Number.isNaN(amount)) {
			unknown++;
			continue;
		}
		const size = Math.floor(Math.abs(amount) * 100 + 0.5 + 1e-6);
		if (!(size < exact)) throw new RangeError(`${amount} is too much for a person's amount`);
		fen += amount < 0 ? -size : size;
		if (Math.abs(fen) >= exact) {
			carried += BigInt(fen);
			fen = 0;
		}
	}
	return { fen: carried + BigInt(fen), known: end - start - unknown, unknown };
}

/** Totals of several parts of a population as one. */
export function joinedTotal(parts: readonly MoneyTotal[]): MoneyTotal {
	return {
		fen: parts.reduce((sum, { fen }) => sum + fen, 0n),
		known: parts.reduce((sum, { known }) => sum + known, 0),
		unknown: parts.reduce((sum, { unknown }) => sum + unknown, 0),
	};
}

/** Rows of a block whose numbers are added first, whoever does it. */
const blockRows = 2048;

/**
 * The sum of numbers that are no whole fen, such as weighted amounts; NaN counts as nothing. Rows are added in blocks of
 * 2,048 and blocks in order, so that threads that take whole blocks give the same bits; the order of rows matters.
 */
export function orderedTotal(numbers: Float64Array): number {
	let total = 0;
	for (let start = 0; start < numbers.length; start += blockRows) {
		total += blockTotal(numbers.subarray(start, start + blockRows));
	}
	return total;
}

function blockTotal(numbers: Float64Array): number {
	let total = 0;
	for (const number of numbers) if (!Number.isNaN(number)) total += number;
	return total;
}

/** How many different persons there are, counted exactly; unknown identifiers count as none. */
export function distinctPersons(identifiers: Float64Array | BigInt64Array): number {
	const sorted = identifiers.slice().sort();
	let distinct = 0;
	sorted.forEach((identifier: number | bigint, index: number) => {
		const known = typeof identifier === 'bigint' || !Number.isNaN(identifier);
		if (known && (index === 0 || identifier !== sorted[index - 1])) distinct++;
	});
	return distinct;
}
