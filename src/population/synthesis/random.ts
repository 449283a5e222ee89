/**
 * Random numbers without a state: Philox 4x32 with ten rounds (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3",
 * 2011). What is asked for, by whom and how often decides the number, so that people can be made in any order, on any
 * number of threads, and come out the same.
 */
export class Philox {
	/** The four words of the latest block. */
	readonly words = new Uint32Array(4);
	readonly #low: number;
	readonly #high: number;

	constructor(low: number, high = 0) {
		this.#low = low >>> 0;
		this.#high = high >>> 0;
	}

	/** Works out the block of a counter of four words into `words`. */
	block(first: number, second: number, third: number, fourth: number): void {
		let [a, b, c, d] = [first >>> 0, second >>> 0, third >>> 0, fourth >>> 0];
		let low = this.#low;
		let high = this.#high;
		for (let round = 0; round < 10; round++) {
			const highA = highProduct(0xd2511f53, a);
			const lowA = Math.imul(0xd2511f53, a);
			const highC = highProduct(0xcd9e8d57, c);
			const lowC = Math.imul(0xcd9e8d57, c);
			a = (highC ^ b ^ low) >>> 0;
			b = lowC >>> 0;
			c = (highA ^ d ^ high) >>> 0;
			d = lowA >>> 0;
			low = (low + 0x9e3779b9) >>> 0;
			high = (high + 0xbb67ae85) >>> 0;
		}
		this.words[0] = a;
		this.words[1] = b;
		this.words[2] = c;
		this.words[3] = d;
	}

	/** A number above 0 and below 1 for a person, a purpose and a draw. */
	uniform(person: number, purpose: number, draw = 0): number {
		this.block(draw >>> 2, 0, person, purpose);
		return this.at(draw & 3);
	}

	/** One of the four words of the latest block, as a number above 0 and below 1. */
	at(index: number): number {
		return ((this.words[index] ?? 0) + 0.5) / 2 ** 32;
	}

	/** A standard normal number for a person and a purpose (Box and Muller). */
	normal(person: number, purpose: number): number {
		this.block(0, 1, person, purpose);
		return Math.sqrt(-2 * Math.log(this.at(0))) * Math.cos(2 * Math.PI * this.at(1));
	}
}

/** High word of the product of two unsigned words. */
function highProduct(x: number, y: number): number {
	const xLow = x & 0xffff;
	const xHigh = x >>> 16;
	const yLow = y & 0xffff;
	const yHigh = y >>> 16;
	const low = xLow * yLow;
	const middle = xHigh * yLow + (low >>> 16);
	const other = xLow * yHigh + (middle & 0xffff);
	return xHigh * yHigh + Math.floor(middle / 0x10000) + (other >>> 16);
}
