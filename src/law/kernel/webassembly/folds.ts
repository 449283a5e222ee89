import type { Accumulator } from '../program.ts';
import { worthSkipping } from './choices.ts';
import { Masks } from './masks.ts';
import { listBytes } from './plan.ts';
import type { Values } from './values.ts';
import type { Writing } from './writing.ts';

/** Locals with a fold's state, and masks of the lanes that a period counts in, or may. */
interface State {
	readonly value: number;
	readonly weight: number;
	readonly doubt: number;
	readonly live: Local;
	readonly counts: Local;
	readonly unsure: Local;
}

/** A local that holds a mask; undefined where all lanes are in it, or none can be. */
type Local = number | undefined;

/** The running value before the first period. */
export function valueBefore(how: Accumulator['how']): number {
	return how === 'largest' ? Number.NEGATIVE_INFINITY : how === 'smallest' ? Number.POSITIVE_INFINITY : 0;
}

/** Writes the running state of folds. A lane that has no period now, or whose period does not count, keeps its state. */
export class Folds {
	private readonly writing: Writing;
	private readonly values: Values;
	private readonly masks: Masks;

	constructor(writing: Writing, values: Values) {
		this.writing = writing;
		this.values = values;
		this.masks = new Masks(writing, values);
	}

	/** The state before the first period. */
	start({ how, value, weight, doubt, keys, list }: Accumulator): void {
		const { body, plan } = this.writing;
		const put = (local: number, number: number): void => {
			body.pair(number);
			body.set(this.writing.local(local));
		};
		put(doubt, 0);
		if (how === 'by key') {
			for (let key = 0; key < (keys ?? 0); key++) {
				body.get(this.writing.frame);
				body.pair(0);
				body.memory('v128Store', plan.left(value + key));
			}
			return;
		}
		put(value, valueBefore(how));
		put(weight, 0);
		if (how !== 'best') return;
		for (const lane of [0, 1]) {
			body.i32((plan.lists[list ?? 0] ?? 0) + lane * listBytes);
			body.i32(0);
			body.memory('i32Store', 0);
		}
	}

	/**
	 * Takes in one period: `live` is the mask of lanes that have it (both where undefined), `periods` leaves the pair of
	 * months or years it counts for.
	 */
	take(fold: Accumulator, live: Local, periods: () => void): void {
		const { body } = this.writing;
		const [value, weight, doubt] = [fold.value, fold.weight, fold.doubt].map((local) =>
			this.writing.local(local),
		);
		if (value === undefined || weight === undefined || doubt === undefined) return;
		const { counts, unsure } = this.condition(fold, live);
		const state = { value, weight, doubt, live, counts, unsure };
		if (counts === undefined || !this.isWorthSkipping(fold)) {
			this.add(fold, state, periods);
			return;
		}
		body.get(counts);
		if (unsure !== undefined) {
			body.get(unsure);
			body.do('v128Or');
		}
		body.anyLane();
		body.block('if', () => this.add(fold, state, periods));
	}

	/** Whether a period that counts in no lane should be passed over: such are frequent only where there is a condition. */
	private isWorthSkipping({ how, of, where }: Accumulator): boolean {
		return where !== undefined && how !== 'by key' && this.values.effort(of) >= worthSkipping;
	}

	private add(fold: Accumulator, state: State, periods: () => void): void {
		const { body } = this.writing;
		const { value, weight, doubt, live, counts, unsure } = state;
		const months = (): void => (fold.months ? this.values.value(fold.months) : periods());
		/** Adds the product on the stack where the period counts. */
		const add = (local: number): void => {
			this.masked(counts);
			body.get(local);
			body.do('f64x2Add');
			body.set(local);
		};
		/** Makes the state unknown where a condition is. */
		const spoil = (local: number): void => {
			if (unsure === undefined) return;
			body.get(local, unsure);
			body.do('v128Or');
			body.set(local);
		};
		/** Puts the pair on the stack where the period counts. */
		const put = (local: number): void => {
			if (counts !== undefined) {
				body.get(local, counts);
				body.do('v128Select');
			}
			body.set(local);
		};
		const flag = (local: number): void => {
			if (unsure === undefined) return;
			body.get(local, unsure);
			body.pair(1);
			body.do('v128And', 'v128Or');
			body.set(local);
		};
		const once = (): void => {
			body.pair(1);
			put(weight);
		};
		switch (fold.how) {
			case 'total':
				this.values.value(fold.of);
				months();
				body.do('f64x2Mul');
				add(value);
				spoil(value);
				return;
			case 'count':
				months();
				add(weight);
				spoil(weight);
				return;
			case 'mean': {
				months();
				const counted = body.keep('v128');
				this.values.value(fold.of);
				body.get(counted);
				body.do('f64x2Mul');
				add(value);
				body.get(counted);
				add(weight);
				spoil(value);
				return;
			}
			case 'latest':
				this.values.value(fold.of);
				put(value);
				once();
				if (counts === undefined) body.pair(0);
				else {
					body.get(doubt, counts);
					body.do('v128AndNot');
				}
				body.set(doubt);
				flag(doubt);
				return;
			case 'first':
				this.values.value(fold.of);
				put(value);
				once();
				flag(doubt);
				return;
			case 'largest':
			case 'smallest':
				body.get(value);
				this.values.value(fold.of);
				body.do(fold.how === 'largest' ? 'f64x2Max' : 'f64x2Min');
				put(value);
				months();
				add(weight);
				spoil(value);
				return;
			case 'best':
				this.best(fold, counts, { value, weight, doubt, months, flag });
				return;
			case 'by key':
				this.byKey(fold, counts, { live, doubt, months, unsure });
				return;
		}
	}

	/** Masks of the lanes in which a period counts, both where undefined, and in which its condition is unknown. */
	private condition(
		{ how, where, weight }: Accumulator,
		live: Local,
	): { readonly counts: Local; readonly unsure: Local } {
		const { body } = this.writing;
		let open = live;
		if (how === 'first') {
			body.get(this.writing.local(weight));
			body.pair(0);
			body.do('f64x2Eq');
			this.masked(live);
			open = body.keep('v128');
		}
		if (!where) return { counts: open, unsure: undefined };
		const { holds, doubt } = this.masks.of(where);
		if (open === undefined) return { counts: holds, unsure: doubt };
		const within = (mask: number): number => {
			body.get(mask);
			this.masked(open);
			return body.keep('v128');
		};
		return { counts: within(holds), unsure: doubt === undefined ? undefined : within(doubt) };
	}

	/** Keeps of what is on the stack the lanes of a mask. */
	private masked(mask: Local): void {
		if (mask === undefined) return;
		this.writing.body.get(mask);
		this.writing.body.do('v128And');
	}

	private best(
		fold: Accumulator,
		counts: Local,
		state: {
			readonly value: number;
			readonly weight: number;
			readonly doubt: number;
			readonly months: () => void;
			readonly flag: (local: number) => void;
		},
	): void {
		const { body, helpers, plan } = this.writing;
		this.values.value(fold.of);
		body.set(state.value);
		state.months();
		const counted = body.keep('v128');
		body.pair(1);
		this.masked(counts);
		body.get(state.weight);
		body.do('v128Or');
		body.set(state.weight);
		// an unknown value makes the whole unknown
		body.get(state.value, state.value);
		body.do('f64x2Ne');
		this.masked(counts);
		body.pair(1);
		body.do('v128And');
		body.get(state.doubt);
		body.do('v128Or');
		body.set(state.doubt);
		state.flag(state.doubt);
		body.get(state.value, state.value);
		body.do('f64x2Eq');
		this.masked(counts);
		const insert = body.keep('v128');
		for (const lane of [0, 1] as const) {
			body.get(insert);
			body.lane('i32x4Extract', lane * 2);
			body.block('if', () => {
				body.i32((plan.lists[fold.list ?? 0] ?? 0) + lane * listBytes);
				body.get(state.value);
				body.lane('f64x2Extract', lane);
				body.get(counted);
				body.lane('f64x2Extract', lane);
				body.call(helpers.insert);
			});
		}
	}

	private byKey(
		fold: Accumulator,
		counts: Local,
		state: {
			readonly live: Local;
			readonly doubt: number;
			readonly months: () => void;
			readonly unsure: Local;
		},
	): void {
		const { body, plan } = this.writing;
		const key = this.values.kept(fold.of);
		body.get(key, key);
		body.do('f64x2Eq');
		const known = body.keep('v128');
		// unknown keys are counted nowhere
		body.get(key, known);
		body.do('v128And', 'i32x4TruncSatF64x2');
		body.i32(4);
		body.do('i32x4Shl');
		body.get(this.writing.frame);
		body.do('i32x4Splat', 'i32x4Add');
		const offsets = this.writing.split();
		state.months();
		this.masked(counts);
		this.masked(known);
		const added = body.keep('v128');
		for (const lane of [0, 1] as const) {
			const at = plan.left(fold.value) + lane * 8;
			body.get(offsets[lane], offsets[lane]);
			body.memory('f64Load', at);
			body.get(added);
			body.lane('f64x2Extract', lane);
			body.do('f64Add');
			body.memory('f64Store', at);
		}
		// a value that is not known in a period the person has, whether or not it counts
		body.get(state.doubt, known);
		body.do('v128Not');
		this.masked(state.live);
		body.do('v128Or');
		if (state.unsure !== undefined) {
			body.get(state.unsure);
			body.do('v128Or');
		}
		body.set(state.doubt);
	}
}
