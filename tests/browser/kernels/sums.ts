import {
	type Amendment,
	type Answers,
	dayOf,
	type Law,
	type Program,
	programOf,
} from '../../../src/law/index.ts';

/** Rules of the sample law, as a program. */
export function programFor(law: Law, ask: readonly string[]): Program {
	return programOf({ law, ask, columns: ['claim_month'], fields: ['wage', 'status'] }).program;
}

/** A reform that sets the contribution rate. */
export function rateOf(worth: number): readonly Amendment[] {
	return [{ name: 'rate', place: 'CN', from: dayOf('1999-04') ?? 0, worth }];
}

/** A sum over all bits of each column (FNV-1a), by which two machines can compare answers; all unknowns are alike. */
export function sumsOf(answers: Answers): readonly string[] {
	return answers.map((column) => {
		const words = new Uint32Array(
			Float64Array.from(column, (value) => (Number.isNaN(value) ? Number.NaN : value)).buffer,
		);
		let sum = 0x811c9dc5;
		for (const word of words) sum = Math.imul(sum ^ word, 0x01000193);
		return (sum >>> 0).toString(16);
	});
}
