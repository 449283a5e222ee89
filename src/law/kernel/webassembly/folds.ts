import type { Accumulator } from '../program.ts';
import { Masks } from './masks.ts';
import { listBytes } from './plan.ts';
import type { Values } from './values.ts';
import type { Writing } from './writing.ts';

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
				body.i32(plan.locals + (value + key) * 16);
				body.pair(0);
				body.memory('v128Store', 0);
			}
			return;
		}
		put(
			value,
			how === 'largest' ? Number.NEGATIVE_INFINITY : how === 'smallest' ? Number.POSITIVE_INFINITY : 0,
		);
		put(weight, 0);
		if (how !== 'best') return;
		for (const lane of [0, 1]) {
			body.i32((plan.lists[list ?? 0] ?? 0) + lane * listBytes);
			body.i32(0);
			body.memory('i32Store', 0);
		}
	}

	/** Takes in one period: `live` is the mask of lanes that have it, `periods` the pair of months or years it counts for. */
	take(fold: Accumulator, live: number, periods: () => void): void {
		const { body } = this.writing;
		const [value, weight, doubt] = [fold.value, fold.weight, fold.doubt].map((local) =>
			this.writing.local(local),
		);
		if (value === undefined || weight === undefined || doubt === undefined) return;
		const { counts, unsure } = this.condition(fold, live);
		const months = (): void => (fold.months ? this.values.value(fold.months) : periods());
		/** Adds the product on the stack where the period counts. */
		const add = (local: number): void => {
			body.get(counts);
			body.do('v128And');
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
			body.get(local, counts);
			body.do('v128Select');
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
				body.get(doubt, counts);
				body.do('v128AndNot');
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
				this.byKey(fold, counts, doubt, months, unsure);
				return;
		}
	}

	/** Masks of the lanes in which a period counts, and in which its condition is unknown. */
	private condition(
		{ how, where, weight }: Accumulator,
		live: number,
	): { readonly counts: number; readonly unsure: number | undefined } {
		const { body } = this.writing;
		let open = live;
		if (how === 'first') {
			body.get(this.writing.local(weight));
			body.pair(0);
			body.do('f64x2Eq');
			body.get(live);
			body.do('v128And');
			open = body.keep('v128');
		}
		if (!where) return { counts: open, unsure: undefined };
		const { holds, doubt } = this.masks.of(where);
		body.get(holds, open);
		body.do('v128And');
		const counts = body.keep('v128');
		if (doubt === undefined) return { counts, unsure: undefined };
		body.get(doubt, open);
		body.do('v128And');
		return { counts, unsure: body.keep('v128') };
	}

	private best(
		fold: Accumulator,
		counts: number,
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
		body.get(state.weight, counts);
		body.do('v128Select');
		body.set(state.weight);
		// an unknown value makes the whole unknown
		body.get(state.value, state.value);
		body.do('f64x2Ne');
		body.get(counts);
		body.do('v128And');
		body.pair(1);
		body.do('v128And');
		body.get(state.doubt);
		body.do('v128Or');
		body.set(state.doubt);
		state.flag(state.doubt);
		body.get(state.value, state.value);
		body.do('f64x2Eq');
		body.get(counts);
		body.do('v128And');
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
		counts: number,
		doubt: number,
		months: () => void,
		unsure: number | undefined,
	): void {
		const { body, plan } = this.writing;
		const key = this.values.kept(fold.of);
		months();
		body.get(counts);
		body.do('v128And');
		const counted = body.keep('v128');
		body.get(key, key);
		body.do('f64x2Eq');
		const known = body.keep('v128');
		// unknown keys are counted nowhere
		body.get(key, known);
		body.do('v128And', 'i32x4TruncSatF64x2');
		body.i32(4);
		body.do('i32x4Shl');
		const offsets = this.writing.split();
		body.get(counted, known);
		body.do('v128And');
		const added = body.keep('v128');
		for (const lane of [0, 1] as const) {
			const at = plan.locals + fold.value * 16 + lane * 8;
			body.get(offsets[lane], offsets[lane]);
			body.memory('f64Load', at);
			body.get(added);
			body.lane('f64x2Extract', lane);
			body.do('f64Add');
			body.memory('f64Store', at);
		}
		// a value that is not known in a period the person has, whether or not it counts
		body.get(doubt);
		body.get(this.lived(counts, fold));
		body.get(known);
		body.do('v128AndNot', 'v128Or');
		if (unsure !== undefined) {
			body.get(unsure);
			body.do('v128Or');
		}
		body.set(doubt);
	}

	private lived(counts: number, fold: Accumulator): number {
		const { body, scope } = { body: this.writing.body, scope: this.writing.scope };
		if (!fold.where || !scope.stretch) return counts;
		body.get(scope.stretch.months);
		body.pair(0);
		body.do('f64x2Gt');
		return body.keep('v128');
	}
}
