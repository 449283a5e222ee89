import type { Reason } from '../../answer.ts';

/** Why something is unknown, without where and when. */
export type BareReason = Pick<Reason, 'code' | 'name'>;

/** Reasons as numbers, so that columns can hold them: 0 stands for none. */
export class ReasonCodes {
	private readonly numbers = new Map<string, number>();
	private readonly reasons: BareReason[] = [];

	/** The number of what only `explain` can tell. */
	readonly ask = 1;

	/** The number of a reason, the same whenever it is asked for. */
	code(code: Reason['code'], name: string): number {
		const key = `${code} ${name}`;
		const number = this.numbers.get(key) ?? this.reasons.push({ code, name }) + this.ask;
		this.numbers.set(key, number);
		return number;
	}

	/** The reason with a number; undefined for none, and for what is to be asked. */
	reason(number: number): BareReason | undefined {
		return this.reasons[number - this.ask - 1];
	}
}
